import type { HeadVerdict } from '../../shared/contract/session.ts';
import { parseHead } from '../../shared/domain/audit-head.ts';
import { COMPARTMENT_WORDS } from '../ui/compartment-words.ts';
import type { Tone } from '../ui/notice.tsx';

/** What it means that a head from paper is, or is not, in its chain. */
export function headVerdictInWords({ head, verdict }: HeadVerdict): {
  readonly tone: Tone;
  readonly title: string;
  readonly detail: string;
} {
  const { compartment, seq } = parseHead(head);
  const log = COMPARTMENT_WORDS[compartment];
  const entry = seq === null ? 'an entry' : `entry ${seq}`;
  const theEntry = seq === null ? 'No entry' : `Entry ${seq}`;
  switch (verdict) {
    case 'in the chain':
      return {
        tone: 'good',
        title: 'In the chain',
        detail: `It is ${entry} of the log of “${log}”. Nothing up to there was changed since it was printed.`,
      };
    case 'not in the chain':
      return {
        tone: 'bad',
        title: 'Not in the chain',
        detail: `${theEntry} of the log of “${log}” is ${seq === null ? 'the one that was printed' : 'not the one that was printed, or is not there'}. First look whether you typed it as it stands. If so, the log was changed or the vault was put back from a backup: tell your manager, and keep the paper.`,
      };
    case 'not held':
      return {
        tone: 'neutral',
        title: 'You do not hold that log’s key',
        detail: `It is from the log of “${log}”. Somebody who holds its key can check it.`,
      };
  }
}
