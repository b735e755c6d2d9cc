import type { ReactNode } from 'react';
import { SHORTCUTS } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/states.tsx';
import type { RevealedName } from './use-revealed-name.ts';

/** The client's name, one key away. */
export function ClientName({ name }: { readonly name: RevealedName }): ReactNode {
  return (
    <>
      <span role="status">
        {name.answer !== null && <span className="app-side__name">{nameInWords(name.answer)}</span>}
      </span>
      <Button kind="link" shortcut={SHORTCUTS.clientName.combo} onClick={name.toggle}>
        {name.isShown ? 'Hide the client’s name' : 'Show the client’s name'}
      </Button>
      {!name.isShown && <span className="app-side__note app-quiet">Showing it is logged.</span>}
      {name.error !== null && <ErrorState error={name.error} />}
    </>
  );
}

function nameInWords({ fullName, preferredName }: NonNullable<RevealedName['answer']>): string {
  if (fullName === null) return 'Not known: the client is anonymous';
  return preferredName === null ? fullName : `${fullName}, known as ${preferredName}`;
}
