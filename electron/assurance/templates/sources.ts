/**
 * Where the questions come from. Their words are our own; what they ask for is from these. `domain notes` marks what the
 * unit's own notes propose and no published text asks for.
 */
export const ICO_TEMPLATE = 'Information Commissioner’s Office: sample DPIA template';
export const ICO_GUIDANCE =
  'Information Commissioner’s Office: guidance on data protection impact assessments';
export const ICO_LIST =
  'Information Commissioner’s Office: list of processing likely to result in high risk, UK GDPR Article 35(4)';
export const ICO_GOOD = 'Information Commissioner’s Office: checklist of what a good DPIA has';
export const WP248 = 'European Data Protection Board: guidelines WP 248 rev.01, III.B';
export const POLICE_FORMS =
  'Headers of published police DPIAs (Metropolitan Police gangs violence matrix, live facial recognition)';
export const FORCE_PROCEDURE = 'North Yorkshire Police: procedure on privacy impact assessments, triggers';
export const UNIT_DESIGN = 'Strongroom’s own design';
/** The decision about the service: both units are consulted at all stages. */
export const FUNDING_DECISION = 'Mayor’s Office for Policing and Crime: decision PCD 1732, data protection';

export const ukGdpr = (article: string): string => `UK GDPR Article ${article}`;
export const dpa = (section: string): string => `Data Protection Act 2018 s.${section}`;
