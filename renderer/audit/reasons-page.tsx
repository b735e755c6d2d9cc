import { useState, type ReactNode } from 'react';
import type { OfficeSettings } from '../../shared/contract/audit.ts';
import { useAsk, useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup, type Choice } from '../ui/choices.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { AuditNav } from './audit-nav.tsx';
import './audit.scss';

const CHOICES: readonly Choice<OfficeSettings['readReason']>[] = [
  {
    value: 'never',
    label: 'Do not ask',
    hint: 'That a record was opened, by whom and when, is logged in any case.',
  },
  {
    value: 'each record',
    label: 'Ask before a record opens',
    hint: 'Once for each record, until the vault is locked. The reason stands in the log.',
  },
];

/** Whether the unit asks its people why they open a record. */
export function ReasonsPage(): ReactNode {
  const settings = useAsk('office.settings.get', {});
  return (
    <Page title="Audit">
      <AuditNav />
      {settings.isPending && <LoadingState />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isSuccess && <ReasonsForm settings={settings.data} />}
    </Page>
  );
}

function ReasonsForm({ settings }: { readonly settings: OfficeSettings }): ReactNode {
  const [readReason, setReadReason] = useState(settings.readReason);
  const change = useCommand('office.settings.change', { refreshes: ['office.settings.get'] });
  return (
    <form
      className="app-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.isPending) change.mutate({ readReason });
      }}
    >
      <RadioGroup
        id="read-reason"
        label="Ask why a record is opened"
        hint="It holds for everybody who opens this vault. Changing it is logged."
        choices={CHOICES}
        value={readReason}
        onChange={(chosen) => {
          setReadReason(chosen);
          change.reset();
        }}
      />
      {change.isError && <ErrorState error={change.error} />}
      <div role="status">
        {change.isSuccess && (
          <Notice tone="good">
            <p>
              {change.data.readReason === 'never'
                ? 'Saved. Nobody is asked why they open a record.'
                : 'Saved. From now on everybody is asked why they open a record.'}
            </p>
          </Notice>
        )}
      </div>
      <Button type="submit">Save</Button>
    </form>
  );
}
