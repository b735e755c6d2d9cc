import type { ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { Page } from '../ui/page.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { CheckSection } from './check-section.tsx';
import { LicencesSection } from './licences-section.tsx';
import { ProtectionSection } from './protection-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { VersionSection } from './version-section.tsx';
import './about.scss';

/** What this copy of Strongroom is, what protects the vault, and the settings of this computer. */
export function AboutPage(): ReactNode {
  const about = useAsk('app.about', {});
  return (
    <Page title="About Strongroom">
      {about.isPending && <LoadingState />}
      {about.isError && <ErrorState error={about.error} onRetry={() => void about.refetch()} />}
      {about.isSuccess && (
        <div className="app-about">
          <ProtectionSection vaultFolder={about.data.vaultFolder} />
          <CheckSection />
          <SettingsSection />
          <VersionSection about={about.data} />
          <LicencesSection licences={about.data.licences} />
        </div>
      )}
    </Page>
  );
}
