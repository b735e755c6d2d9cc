import type { ReactNode } from 'react';
import { momentInWords } from '../../shared/domain/date-words.ts';
import { useCommand } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ErrorState } from '../ui/states.tsx';

/** A form is sealed already. Nobody here can see whether it holds answers, a refusal, or that a paper form is out. */
export function FormBefore({ at }: { readonly at: string }): ReactNode {
  return (
    <Notice tone="note" title={`A form was sealed on ${momentInWords(at)}`}>
      <p>What it says cannot be seen here. A new form takes its place.</p>
    </Notice>
  );
}

/** The client gave notice to stop: nothing can be asked until they say otherwise. */
export function ObjectionBefore({
  referralId,
  at,
}: {
  readonly referralId: string;
  readonly at: string;
}): ReactNode {
  const withdrawal = useCommand('equality.withdrawObjection');
  return (
    <>
      <Notice tone="warn" title="The client objects to equality monitoring">
        <p>
          Their objection was recorded on {momentInWords(at)}. Earlier answers were removed. Do not ask again
          unless the client raises it.
        </p>
      </Notice>
      <p className="govuk-body">
        If the client tells you that they withdraw the objection, record it. They can then be asked. What was
        removed stays removed.
      </p>
      {withdrawal.isError && <ErrorState error={withdrawal.error} />}
      <Button kind="secondary" onClick={() => withdrawal.mutate({ referralId })}>
        Record that the objection is withdrawn
      </Button>
    </>
  );
}
