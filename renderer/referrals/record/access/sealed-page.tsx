import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../api/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { ErrorPage, LoadingPage } from '../../../ui/states.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { usePeopleNames } from '../people.ts';
import { namesInWords } from './access-words.ts';
import { BreakGlassDialog } from './break-glass-dialog.tsx';
import { SealDialog } from './seal-dialog.tsx';

/** In place of a record that the vault has refused to open: that it is sealed, for whom, and the way in when nobody can be asked. */
export function SealedPage({
  referralId,
  refusal,
  onRetry,
}: {
  readonly referralId: string;
  /** Why the vault refused, should it not be the seal. */
  readonly refusal: unknown;
  readonly onRetry: () => void;
}): ReactNode {
  const access = useAsk('referrals.access', { referralId });
  const people = usePeopleNames();
  const [asked, setAsked] = useState<'break' | 'name' | null>(null);
  if (access.isPending) return <LoadingPage words="Opening the referral" />;
  if (access.isError || access.data.isOpen) return <ErrorPage error={refusal} onRetry={onRetry} />;
  const { reference, named, mayName } = access.data;
  const close = (): void => setAsked(null);
  return (
    <Page title={`${reference} is sealed`} caption="Referral">
      <div className="app-text">
        <p className="govuk-body">
          You are not one of the people who may open this record. That you asked for it is in the log.
        </p>
        <SummaryList rows={[{ label: 'Who may open it', value: namesInWords(named, people) }]} />
        {named.length === 0 && (
          <p className="govuk-body">
            {mayName
              ? 'The record came into the vault sealed. Name the two people who are to work with it.'
              : 'The record came into the vault sealed. A manager has to name the two people who are to work with it.'}
          </p>
        )}
        {named.length > 0 && (
          <p className="govuk-body">
            Ask one of them first. When that cannot wait, you may break the glass together with a manager or a
            custodian.
          </p>
        )}
        <div className="app-button-group">
          {mayName && <Button onClick={() => setAsked('name')}>Name two people</Button>}
          <Button kind="secondary" onClick={() => setAsked('break')}>
            Break the glass
          </Button>
        </div>
      </div>
      {asked === 'break' && <BreakGlassDialog access={access.data} onClose={close} />}
      {asked === 'name' && <SealDialog access={access.data} onClose={close} />}
    </Page>
  );
}
