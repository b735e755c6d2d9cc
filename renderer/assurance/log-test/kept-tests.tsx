import type { ReactNode } from 'react';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf } from '../../../shared/domain/dates.ts';
import { useCommand } from '../../api/hooks.ts';
import { usePermission } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/notice.tsx';
import { focusPageHeading } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { isDraft, itemsOf, useOpenAssessment, type ItemOf } from '../assessment.ts';
import { LogResult } from './log-result.tsx';

const HEADING = 'log-kept';

/** Gives the keyboard to the results, when the form that it was in is gone. */
export const focusKeptTests = (): void => document.getElementById(HEADING)?.focus();

/** The results that are kept, newest first. */
export function KeptTests(): ReactNode {
  const { assessment } = useOpenAssessment();
  const tests = itemsOf(assessment, 'logTest').toSorted((a, b) =>
    a.body.testedAt < b.body.testedAt ? 1 : -1,
  );
  return (
    <section className="app-section" aria-labelledby={HEADING}>
      <h2 className="govuk-heading-m" id={HEADING} tabIndex={-1}>
        Tested so far
      </h2>
      {tests.length === 0 ? (
        <p className="govuk-body">No log was tested yet.</p>
      ) : (
        tests.map((test, place) => <KeptTest key={test.itemId} test={test} number={tests.length - place} />)
      )}
    </section>
  );
}

function KeptTest({
  test,
  number,
}: {
  readonly test: ItemOf<'logTest'>;
  /** From 1, the oldest. */
  readonly number: number;
}): ReactNode {
  const open = useOpenAssessment();
  const mayWrite = usePermission('assessment.write');
  const remove = useCommand('assurance.removeItem', { refreshes: ['assurance.get'] });
  const { itemId, revision, body } = test;
  const { system, testedAt, result } = body;
  const headingId = `log-test-${itemId}`;
  return (
    <article className="app-log-kept" aria-labelledby={headingId}>
      <div className="app-row">
        <h3 className="govuk-heading-s app-log-kept__title" id={headingId}>
          Test {number}: {system}, {dateInWords(londonDateOf(testedAt))} at {londonTimeOf(testedAt)}
        </h3>
        <Status tone={result.isPassed ? 'good' : 'warn'}>{result.isPassed ? 'Passed' : 'Not passed'}</Status>
      </div>
      <LogResult logTest={body} caption={`Test ${number}: what the log of ${system} shows`} />
      {remove.error !== null && <ErrorState error={remove.error} />}
      {mayWrite && isDraft(open) && (
        <Button
          kind="link"
          onClick={() => {
            if (remove.isPending) return;
            remove.mutate(
              { assessmentId: open.assessment.assessmentId, kind: 'logTest', itemId, revision },
              { onSuccess: focusPageHeading },
            );
          }}
        >
          <span>
            Remove this result<span className="govuk-visually-hidden"> of test {number}</span>
          </span>
        </Button>
      )}
    </article>
  );
}
