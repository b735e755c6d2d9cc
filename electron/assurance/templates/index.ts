import { ownTemplate } from '../../../shared/domain/assurance/read-template.ts';
import { CONSULTATION, NECESSITY } from './consultation-and-necessity.ts';
import { COVERAGE } from './coverage.ts';
import { GATES } from './gates.ts';
import { HEADER } from './header.ts';
import { LAW_ENFORCEMENT_STEP } from './law-enforcement.ts';
import { DESCRIPTION, NEED } from './need-and-description.ts';
import { REGIME } from './regime.ts';
import { RISK_SCALES } from './risk-scales.ts';
import { SCREENING } from './screening.ts';
import { SECURITY } from './security.ts';

/** The question set that comes with the program. Risks, measures and sign-off are lists and acts, and no questions. */
export const POLICE_TEMPLATE = ownTemplate({
  id: 'police',
  version: 1,
  title: 'Police data protection impact assessment',
  source:
    'The Information Commissioner’s seven steps, UK GDPR Article 35 and Part 3 of the Data Protection Act 2018, in our own words. Not the national template of the police, which is not public: a force can load its own.',
  steps: [HEADER, REGIME, NEED, DESCRIPTION, CONSULTATION, NECESSITY, LAW_ENFORCEMENT_STEP, SECURITY],
  screening: SCREENING,
  riskScales: RISK_SCALES,
  gates: GATES,
  coverage: COVERAGE,
});
