import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { KeyList } from './key-list.tsx';
import { lockNow } from './locking.ts';
import { Rail } from './rail.tsx';
import { usePermission } from './session.ts';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './top-bar.tsx';

/** What surrounds every page: the marking, who is at work, the rail, and the keys that work everywhere. */
export function Frame(): ReactNode {
  const router = useRouter();
  const navigate = useNavigate();
  const [areKeysShown, setAreKeysShown] = useState(false);
  const mayRead = usePermission('referral.read');
  const mayWrite = usePermission('referral.write');
  useShortcuts({
    lock: () => void lockNow(),
    keys: () => setAreKeysShown(true),
    back: () => router.history.back(),
    ...(mayRead ? { find: () => void navigate({ to: '/referrals' }) } : {}),
    ...(mayWrite
      ? {
          newReferral: () =>
            void navigate({ to: '/referrals/new/$draftId', params: { draftId: crypto.randomUUID() } }),
        }
      : {}),
  });
  return (
    <>
      <a href="#main" className="govuk-skip-link" data-module="govuk-skip-link">
        Skip to main content
      </a>
      <TopBar onShowKeys={() => setAreKeysShown(true)} />
      <div className="app-frame">
        <Rail />
        <main className="app-main" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {areKeysShown && <KeyList onClose={() => setAreKeysShown(false)} />}
    </>
  );
}
