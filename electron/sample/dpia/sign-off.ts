import type { ScreeningDecisionInput, SignOffAct } from '../../../shared/contract/assurance.ts';
import type { SignOffRole } from '../../../shared/domain/assurance/sign-off.ts';

/** What follows from screening. */
export const DECISION: Omit<ScreeningDecisionInput, 'assessmentId'> = {
  outcome: 'FULL_DPIA_MANDATORY',
  reason:
    'Three types of the Commissioner’s list are there that count by themselves: a breach could endanger somebody, special category data helps to decide who is supported, and data from two places is matched. We do not call it large scale. Part of it is under Part 3, where the test is whether a high risk is likely: it is, before measures.',
  dpoView: null,
  coveredBy: null,
  expiresOn: null,
};

/** One act of the sign-off, and in which role somebody does it: five roles, five people. */
export interface ExampleAct {
  readonly role: 'AUTHOR' | SignOffRole;
  readonly act: SignOffAct;
}

/** From handing it in to the signature. No high risk is left, so the Senior Information Risk Owner is not asked. */
export const ACTS: readonly ExampleAct[] = [
  {
    role: 'AUTHOR',
    act: {
      act: 'SUBMIT',
      note: 'First version, for gates G4 and G6. Open points are named where they arise: periods of retention, who is controller of the advisers’ notes, the reading of section 65, and the independent test.',
    },
  },
  {
    role: 'INFORMATION_ASSURANCE',
    act: {
      act: 'OPINION',
      role: 'INFORMATION_ASSURANCE',
      isInFavour: true,
      text: 'In favour. The design keeps people out by keys and not by promises, and the assessment names its limits. Three verdicts are queries: retention by default, and twice the independent test.',
      conditions:
        'The independent test is passed, and a backup put back on the computer that will be used, before a real record is brought in.',
    },
  },
  {
    role: 'INFORMATION_RIGHTS',
    act: {
      act: 'OPINION',
      role: 'INFORMATION_RIGHTS',
      isInFavour: true,
      text: 'In favour. Basis and regime are said for each operation, and what is only planned lowers no risk.',
      conditions:
        'The policy document and the notice are signed by 15 January 2027. The periods of retention are decided by 31 March 2027.',
    },
  },
  {
    role: 'DPO',
    act: {
      act: 'ADVICE',
      role: 'DPO',
      mayProceed: true,
      consultRegulator: false,
      text: 'It may proceed on the conditions of both units. No risk that is left is high. I advise against consulting the Commissioner for now: the filing system is made for support, and the risk that is left is what the Commissioner’s practice looks at. If legal services read section 65 otherwise, nothing starts before the Commissioner has been consulted. I look at the split of regimes again after a year.',
    },
  },
  {
    role: 'IAO',
    act: {
      act: 'ACCEPT',
      role: 'IAO',
      outcome: 'PROCEED_WITH_CONDITIONS',
      text: 'I accept the risks that are left, of which several are medium, and take over the conditions of both units and of the data protection officer. I own the actions, and put the start off if one that is due before it is not done. The assessment is looked at again six months after the start, and at once after the independent test, a breach or a change of the program that touches who can read what.',
      overruling: null,
    },
  },
];
