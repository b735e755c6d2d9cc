import { useState, type ReactNode } from 'react';
import type { Settings } from '../../shared/contract/shell.ts';
import { useAsk, useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup, RadioGroup, type Choice } from '../ui/choices.tsx';
import { Notice } from '../ui/notice.tsx';
import { ErrorState } from '../ui/states.tsx';
import { SelectField } from '../ui/text-fields.tsx';
import { minuteOptions } from './lock-minutes.ts';

const THEMES: readonly Choice<Settings['theme']>[] = [
  { value: 'system', label: 'As this computer is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** What is set on this computer, for everybody who uses it. */
export function SettingsSection(): ReactNode {
  const start = useAsk('app.start', {});
  return (
    <section className="app-section app-form" aria-labelledby="settings">
      <h2 className="govuk-heading-m" id="settings">
        Settings of this computer
      </h2>
      {start.isError && <ErrorState error={start.error} onRetry={() => void start.refetch()} />}
      {start.isSuccess && <SettingsForm settings={start.data.settings} />}
    </section>
  );
}

function SettingsForm({ settings }: { readonly settings: Settings }): ReactNode {
  const change = useCommand('settings.change', { refreshes: ['app.start'] });
  const [theme, setTheme] = useState(settings.theme);
  const [lockAfterMinutes, setLockAfterMinutes] = useState(settings.lockAfterMinutes);
  const [hideFromScreenCapture, setHideFromScreenCapture] = useState(settings.hideFromScreenCapture);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ theme, lockAfterMinutes, hideFromScreenCapture });
      }}
    >
      <RadioGroup id="theme" label="Colours" isSmall choices={THEMES} value={theme} onChange={setTheme} />
      <SelectField
        id="lock-after"
        label="Lock the vault when nobody uses the computer for"
        hint="It also locks when the screen is locked and when the computer sleeps."
        options={minuteOptions(settings.lockAfterMinutes)}
        value={String(lockAfterMinutes)}
        onChange={(event) => setLockAfterMinutes(Number(event.target.value))}
      />
      <CheckboxGroup
        id="capture"
        label="Screenshots and shared screens"
        isSmall
        hint="Windows and macOS then show an empty window to most programs that take pictures of the screen. It does not stop a camera, an administrator, every program, or anything on Linux."
        choices={[{ value: 'hide', label: 'Ask the system to leave the window out' }]}
        value={hideFromScreenCapture ? ['hide'] : []}
        onChange={(chosen) => setHideFromScreenCapture(chosen.length > 0)}
      />
      {change.isError && <ErrorState error={change.error} />}
      <div role="status">
        {change.isSuccess && (
          <Notice tone="good">
            <p>The settings are saved.</p>
          </Notice>
        )}
      </div>
      <Button type="submit">Save settings</Button>
    </form>
  );
}
