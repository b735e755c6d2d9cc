import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Marking } from '../ui/marking.tsx';
import { lockNow } from './locking.ts';
import { useSession } from './session.ts';
import { SHORTCUTS } from './shortcuts.ts';

/** The protective marking, who is at work, and the way out. */
export function TopBar({ onShowKeys }: { readonly onShowKeys: () => void }): ReactNode {
  const { displayName, roles } = useSession();
  return (
    <header className="app-top">
      <Marking />
      <span className="app-top__name">Strongroom</span>
      <span className="app-top__person">
        <Link className="govuk-link" to="/passphrase" title="Change your passphrase">
          {displayName}
        </Link>{' '}
        <span className="app-quiet">({roles.length > 2 ? 'several roles' : roles.join(', ')})</span>
      </span>
      <span className="app-row">
        <Button kind="link" onClick={onShowKeys}>
          Keys
        </Button>
        <Button kind="secondary" shortcut={SHORTCUTS.lock.combo} onClick={() => void lockNow()}>
          Lock
        </Button>
      </span>
    </header>
  );
}
