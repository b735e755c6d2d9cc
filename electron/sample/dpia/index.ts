import { ACTIONS } from './actions.ts';
import { HEADER_ANSWERS } from './answers-header.ts';
import { DESCRIPTION_ANSWERS } from './answers-description.ts';
import { LAW_ENFORCEMENT_ANSWERS } from './answers-law-enforcement.ts';
import { NECESSITY_ANSWERS } from './answers-necessity.ts';
import { SECURITY_ANSWERS } from './answers-security.ts';
import { CONSULTATIONS } from './consultations.ts';
import type { ExampleItem } from './example-item.ts';
import { MEASURES } from './measures.ts';
import { FLOWS, OPERATIONS } from './operations-and-flows.ts';
import { RISKS } from './risks.ts';
import { SCREENING_ITEMS } from './screening.ts';
import { ACTS, DECISION, type ExampleAct } from './sign-off.ts';
import { COMMENTS, VERDICTS } from './verdicts.ts';

export type { ExampleAct, ExampleItem };

/**
 * The worked example: the assessment of Strongroom itself for the service of decision PCD 1732. It ships as the sample and is read
 * as documentation. What it says of the program is true of the program, its limits included; what it says of a force is made up.
 */
export const EXAMPLE_DPIA: {
  readonly title: string;
  /** Severe harm is never low on it: lives are at stake here. */
  readonly riskScale: string;
  /** In an order in which each can be saved: what an item refers to stands before it. */
  readonly items: readonly ExampleItem[];
  readonly decision: typeof DECISION;
  /** Gates that were passed before it was signed. G4 and G6 wait for the signature. */
  readonly passages: readonly { readonly gate: string; readonly passedOn: string }[];
  readonly acts: readonly ExampleAct[];
} = {
  title: 'Strongroom for the employee IDVA and ISVA service (worked example)',
  riskScale: 'POLICE_3X3',
  items: [
    ...SCREENING_ITEMS,
    ...HEADER_ANSWERS,
    ...DESCRIPTION_ANSWERS,
    ...NECESSITY_ANSWERS,
    ...LAW_ENFORCEMENT_ANSWERS,
    ...SECURITY_ANSWERS,
    ...OPERATIONS,
    ...FLOWS,
    ...RISKS,
    ...MEASURES,
    ...ACTIONS,
    ...CONSULTATIONS,
    ...COMMENTS,
    ...VERDICTS,
  ],
  decision: DECISION,
  passages: [
    { gate: 'G0', passedOn: '2026-03-02' },
    { gate: 'G1', passedOn: '2026-04-27' },
    { gate: 'G2', passedOn: '2026-05-20' },
    { gate: 'G3', passedOn: '2026-06-22' },
    { gate: 'G5', passedOn: '2026-11-12' },
  ],
  acts: ACTS,
};
