import type { CompartmentVerdict } from '../../shared/contract/session.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import type { Tone } from '../ui/notice.tsx';

const NAMES: Readonly<Record<Compartment, string>> = {
  office: 'People, settings and the drop box',
  cases: 'Referrals',
  equality: 'Equality answers',
  assurance: 'Data protection assessments',
};

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
  const place = { file: `${verdict.compartment}.db`, holds: NAMES[verdict.compartment] };
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
