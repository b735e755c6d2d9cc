import type { StepInput } from '../../../shared/domain/assurance/template.ts';
import { inWords } from './ask.ts';
import { dpa, ukGdpr, UNIT_DESIGN } from './sources.ts';

const ASSURED = { units: ['INFORMATION_ASSURANCE'], verdictOf: 'INFORMATION_ASSURANCE' } as const;
const SOURCE = `${ukGdpr('32')}; ${dpa('66')}; ${UNIT_DESIGN}`;

const PROMPTS = [
  [
    'S1',
    'Where is the data kept and processed, and by whom is that place run?',
    'Country, building, cloud region, police-assured facility; what the classification asks for, and what many records together ask for.',
  ],
  [
    'S2',
    'Who can get in, and how are they known?',
    'Accounts, second factors, privileged access, joiners and leavers, and what a role cannot open even if it tried.',
  ],
  [
    'S3',
    'How is the data encrypted in transit and at rest, and who holds the keys?',
    'Algorithms are half of it: say who could decrypt, and how keys are changed and taken away.',
  ],
  [
    'S4',
    'Which assurance is there of the supplier?',
    'Vetting of its people, certificates with date and scope, the last independent test and what became of its findings.',
  ],
  [
    'S5',
    'How is the system kept up to date?',
    'Who learns of a flaw, how soon it is mended, what happens when the supplier ends support.',
  ],
  [
    'S6',
    'How is it backed up, and when was a restore last tried?',
    'How much could be lost, how long it would take, and who holds the copies.',
  ],
  [
    'S7',
    'How can data leave the system, and what stops or records that?',
    'Export, print, photograph, copy and paste, removable drives.',
  ],
  [
    'S8',
    'What is watched, by whom, and what happens when something is seen?',
    'Alerts, sampling, the route of an incident up to the 72 hours.',
  ],
  [
    'S9',
    'How does the data end, at the end of the system or of the contract?',
    'Return, erasure and its proof, keys, forgotten copies.',
  ],
] as const;

/** What Information Assurance asks of every project. */
export const SECURITY: StepInput = {
  id: 'security',
  title: 'Security',
  lead: 'What Information Assurance needs in order to give its verdict. Refer to documents rather than copying them.',
  questions: PROMPTS.map(([id, text, guidance]) => inWords({ id, text, guidance, source: SOURCE }, ASSURED)),
};
