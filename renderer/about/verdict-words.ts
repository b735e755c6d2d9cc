import type { CompartmentVerdict, KeySlotProblem } from '../../shared/contract/session.ts';
import { personName, type PeopleNames } from '../referrals/record/people.ts';
import { COMPARTMENT_WORDS } from '../ui/compartment-words.ts';
import type { Tone } from '../ui/notice.tsx';

/** One line of the result of checking the vault. */
export interface VerdictLine {
  readonly file: string;
  readonly holds: string;
  readonly tone: Tone;
  readonly status: string;
  readonly detail: string;
}

/** What the check found out about one file, in words. */
export function verdictInWords(verdict: CompartmentVerdict): VerdictLine {
  const place = { file: `${verdict.compartment}.db`, holds: COMPARTMENT_WORDS[verdict.compartment] };
  if (verdict.kind === 'not held') {
    return {
      ...place,
      tone: 'neutral',
      status: 'Not checked',
      detail: 'You do not hold its key. Somebody who does can check it.',
    };
  }
  const { audit } = verdict;
  if (!verdict.isSound) {
    return { ...place, tone: 'bad', status: 'Damaged', detail: verdict.problems.join(' ') };
  }
  if (audit.kind === 'broken') {
    return {
      ...place,
      tone: 'bad',
      status: 'Record of use broken',
      detail: `Entry ${audit.firstBadSeq} of the record of use ${audit.problem}.`,
    };
  }
  const entries = audit.head.seq === 1 ? '1 entry' : `${audit.head.seq.toLocaleString('en-GB')} entries`;
  return {
    ...place,
    tone: 'good',
    status: 'Sound',
    detail: `Every page is whole. The record of use is unbroken: ${entries}.`,
  };
}

/** What is wrong with somebody's way in, and what to do. */
export function keySlotInWords({ of, problem }: KeySlotProblem, people: PeopleNames): string {
  const what = problem === 'missing' ? 'is missing' : 'was altered';
  switch (of) {
    case 'nobody':
      return 'A key slot belongs to nobody in this vault. It opens nothing, and goes with the next exchange of keys.';
    case 'recovery':
      return `What the recovery code opens ${what}. Make a new recovery code.`;
    default:
      return `The key slot of ${personName(people, of)} ${what}. Give them a new passphrase.`;
  }
}
