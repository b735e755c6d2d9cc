import type { ReactNode } from 'react';
import { londonTimeOf } from '../../shared/domain/dates.ts';
import { errorInWords } from '../api/remote-error.ts';
import type { SaveState } from './draft-saver.ts';

/** Whether what is on the screen is safe in the vault. */
export function SavedMark({ state }: { readonly state: SaveState }): ReactNode {
  return (
    <p className={state.kind === 'failed' ? 'app-saved app-saved--failed' : 'app-saved'} role="status">
      {wordsFor(state)}
    </p>
  );
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
    case 'nothing to save':
      return '';
    case 'saved':
      return `Saved ${londonTimeOf(state.at)}`;
    case 'failed':
      return `Not saved yet: Strongroom goes on trying. ${errorInWords(state.error).detail}`;
  }
}
