import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { useAsk } from '../../api/hooks.ts';
import { usePermission } from '../../app/session.ts';
import { Status } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { moveAmongRows } from '../../ui/row-keys.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { STAGE_WORDS } from '../assurance-words.ts';
import '../assurance.scss';

type Summary = OutputOf<'assurance.list'>['assessments'][number];

/** The impact assessments of this vault, newest first. */
export function AssessmentsPage(): ReactNode {
  const list = useAsk('assurance.list', {});
  const mayWrite = usePermission('assessment.write');
  const begin = mayWrite ? (
    <Link className="app-button" to="/assessments/new">
      Start an assessment
    </Link>
  ) : null;
  return (
    <Page
      title="Impact assessments"
      actions={
        <>
          {begin}
          <Link className="app-button app-button--secondary" to="/assessments/question-sets">
            Question sets
          </Link>
        </>
      }
    >
      {list.isPending && <LoadingState words="Looking up the assessments" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess &&
        (list.data.assessments.length === 0 ? (
          <EmptyState title="None yet" action={begin}>
            <p>
              Before personal data is used in a new way, a data protection impact assessment (DPIA) finds out
              what it could do to people, and what is done about it. Screening says whether one is needed.
            </p>
          </EmptyState>
        ) : (
          <Assessments assessments={list.data.assessments} />
        ))}
    </Page>
  );
}

function Assessments({ assessments }: { readonly assessments: readonly Summary[] }): ReactNode {
  return (
    // The arrow keys are a shortcut among links, which Tab reaches as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul className="app-lines" onKeyDown={(event) => moveAmongRows(event)}>
      {assessments.map(({ assessmentId, reference, title, createdAt, stage, version, overdueActions }) => (
        <li key={assessmentId} className="app-lines__line app-dpia-line">
          <span>
            <Link
              className="govuk-link app-lines__link"
              to="/assessments/$assessmentId"
              params={{ assessmentId }}
              data-row
            >
              {title}
            </Link>
            <span className="app-quiet app-dpia-line__about">
              {reference}, begun on {dateInWords(londonDateOf(createdAt))}
            </span>
          </span>
          <span>
            {overdueActions > 0 && (
              <Status tone="warn">
                {overdueActions === 1 ? '1 action overdue' : `${overdueActions} actions overdue`}
              </Status>
            )}
          </span>
          <Status tone={STAGE_WORDS[stage].tone}>
            {STAGE_WORDS[stage].words}, version {version}
          </Status>
        </li>
      ))}
    </ul>
  );
}
