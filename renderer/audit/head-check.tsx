import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { HeadVerdict } from '../../shared/contract/session.ts';
import { headSchema } from '../../shared/domain/audit-head.ts';
import { useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { TextField } from '../ui/text-fields.tsx';
import { headVerdictInWords } from './head-words.ts';

/** Holds a head that somebody reads from paper against the log. */
export function HeadCheck(): ReactNode {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const check = useCommand('vault.verify', { refreshes: [] });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (check.isPending) return;
    const head = headSchema.safeParse(typed);
    setProblem(head.error?.issues[0]?.message);
    check.reset();
    if (head.success) check.mutate({ against: [head.data] });
    else document.getElementById('head')?.focus();
  };
  return (
    <section className="app-section app-form" aria-labelledby="against">
      <h2 className="govuk-heading-m" id="against">
        Check a head from paper
      </h2>
      <p className="govuk-body">
        Every report, backup and part of the log carries the heads of that day. A head that is still in its
        chain proves that nothing before it was changed since the document was made.
      </p>
      <form noValidate onSubmit={submit}>
        <TextField
          id="head"
          label="Head, as it is printed"
          hint="For example, office-1234-0123456789abcdef"
          error={problem}
          className="govuk-input app-mono"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" kind="secondary">
          Check this head
        </Button>
      </form>
      <div className="app-check__result" aria-live="polite">
        {check.isPending && <ProgressLine words="Looking for it in the chain" />}
        {check.isError && <ErrorState error={check.error} />}
        {check.data?.against.map((verdict) => (
          <HeadOutcome key={verdict.head} verdict={verdict} />
        ))}
      </div>
    </section>
  );
}

function HeadOutcome({ verdict }: { readonly verdict: HeadVerdict }): ReactNode {
  const { tone, title, detail } = headVerdictInWords(verdict);
  return (
    <Notice tone={tone} title={title}>
      <p>{detail}</p>
    </Notice>
  );
}
