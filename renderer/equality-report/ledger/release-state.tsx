import type { ReactNode } from 'react';
import type { ListedRelease } from '../../../shared/contract/equality.ts';
import { Status, type Tone } from '../../ui/notice.tsx';

const WORDS: Readonly<Record<ListedRelease['state'], readonly [words: string, tone: Tone]>> = {
  made: ['Not given out', 'note'],
  'handed out': ['Given out', 'good'],
  withdrawn: ['Withdrawn', 'neutral'],
};

/** Whether anybody may have the report. */
export function ReleaseState({ state }: { readonly state: ListedRelease['state'] }): ReactNode {
  const [words, tone] = WORDS[state];
  return <Status tone={tone}>{words}</Status>;
}
