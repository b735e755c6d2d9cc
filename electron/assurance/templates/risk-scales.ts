import type { TemplateInput } from '../../../shared/domain/assurance/template.ts';
import { ICO_TEMPLATE, UNIT_DESIGN } from './sources.ts';

const LOW = { code: 'LOW', label: 'Low', meaning: 'Accepted by the Information Asset Owner.' };
const MEDIUM = {
  code: 'MEDIUM',
  label: 'Medium',
  meaning: 'Accepted by the Information Asset Owner after the data protection officer’s advice.',
};
const HIGH = {
  code: 'HIGH',
  label: 'High',
  meaning: 'The regulator is consulted before anything is processed.',
};

const rungs = (
  list: readonly (readonly [code: string, label: string, meaning: string])[],
): { code: string; label: string; meaning: string }[] =>
  list.map(([code, label, meaning]) => ({ code, label, meaning }));

const THREE_BY_THREE = {
  likelihoods: rungs([
    ['REMOTE', 'Remote', 'Hardly to be expected.'],
    ['POSSIBLE', 'Possible', 'May well happen.'],
    ['PROBABLE', 'Probable', 'More likely than not.'],
  ]),
  severities: rungs([
    ['MINIMAL', 'Minimal', 'An annoyance that passes.'],
    ['SIGNIFICANT', 'Significant', 'It affects somebody’s life, and they can get over it.'],
    ['SEVERE', 'Severe', 'Serious harm: to life, safety, health, livelihood or freedom.'],
  ]),
};

/** Default first. An assessment keeps the scale that it was rated on. */
export const RISK_SCALES: TemplateInput['riskScales'] = [
  {
    id: 'ICO_3X3',
    title: 'Three by three',
    source: `${ICO_TEMPLATE}, step 5; grid after the Commissioner’s guidance, to be confirmed by the data protection officer`,
    ...THREE_BY_THREE,
    levels: [LOW, MEDIUM, HIGH],
    grid: [
      ['LOW', 'LOW', 'LOW'],
      ['LOW', 'MEDIUM', 'HIGH'],
      ['LOW', 'HIGH', 'HIGH'],
    ],
    high: 'HIGH',
  },
  {
    id: 'POLICE_3X3',
    title: 'Three by three, for work in which lives are at stake',
    source: `${ICO_TEMPLATE}, step 5; ${UNIT_DESIGN}: severe harm is never low`,
    ...THREE_BY_THREE,
    levels: [LOW, MEDIUM, HIGH],
    grid: [
      ['LOW', 'LOW', 'LOW'],
      ['LOW', 'MEDIUM', 'HIGH'],
      ['MEDIUM', 'HIGH', 'HIGH'],
    ],
    high: 'HIGH',
  },
  {
    id: 'FOUR_BY_FOUR',
    title: 'Four by four',
    source:
      'Commission nationale de l’informatique et des libertés: four levels of severity and likelihood; grid: Strongroom’s own design',
    likelihoods: rungs([
      ['NEGLIGIBLE', 'Negligible', 'It does not seem possible.'],
      ['LIMITED', 'Limited', 'It seems difficult.'],
      ['IMPORTANT', 'Important', 'It seems possible.'],
      ['MAXIMUM', 'Maximum', 'It seems very easy.'],
    ]),
    severities: rungs([
      ['NEGLIGIBLE', 'Negligible', 'A few inconveniences.'],
      ['LIMITED', 'Limited', 'Inconveniences that take an effort to overcome.'],
      ['IMPORTANT', 'Important', 'Serious consequences that are hard to overcome.'],
      ['MAXIMUM', 'Maximum', 'Consequences that cannot be overcome.'],
    ]),
    levels: [LOW, MEDIUM, HIGH],
    grid: [
      ['LOW', 'LOW', 'LOW', 'MEDIUM'],
      ['LOW', 'LOW', 'MEDIUM', 'MEDIUM'],
      ['LOW', 'MEDIUM', 'HIGH', 'HIGH'],
      ['MEDIUM', 'MEDIUM', 'HIGH', 'HIGH'],
    ],
    high: 'HIGH',
  },
  {
    id: 'FIVE_BY_FIVE',
    title: 'Five by five',
    source: `${UNIT_DESIGN}, after the matrices that forces use: replace it by the force’s own`,
    likelihoods: rungs([
      ['RARE', 'Rare', 'Less than once in ten years.'],
      ['UNLIKELY', 'Unlikely', 'Once in a few years.'],
      ['POSSIBLE', 'Possible', 'Once a year.'],
      ['LIKELY', 'Likely', 'Several times a year.'],
      ['ALMOST_CERTAIN', 'Almost certain', 'Every month or more.'],
    ]),
    severities: rungs([
      ['NEGLIGIBLE', 'Negligible', 'Nobody would mind.'],
      ['MINOR', 'Minor', 'An annoyance that passes.'],
      ['MODERATE', 'Moderate', 'Distress or loss that somebody gets over.'],
      ['MAJOR', 'Major', 'Lasting harm to one or more people.'],
      ['CRITICAL', 'Critical', 'Danger to life.'],
    ]),
    levels: [LOW, MEDIUM, HIGH],
    grid: [
      ['LOW', 'LOW', 'LOW', 'LOW', 'LOW'],
      ['LOW', 'LOW', 'LOW', 'MEDIUM', 'MEDIUM'],
      ['LOW', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH'],
      ['LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH'],
      ['MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'HIGH'],
    ],
    high: 'HIGH',
  },
];
