import type { ReactNode } from 'react';
import type { ListedTemplate } from '../../../shared/contract/question-sets.ts';
import { useAsk, useCommand } from '../../api/hooks.ts';
import { codeOf, errorInWords } from '../../api/remote-error.ts';
import { usePermission } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { LoadQuestionSet } from './load-question-set.tsx';

/** The question sets that an assessment can be made with, and the way to have one's own. */
export function QuestionSetsPage(): ReactNode {
  const list = useAsk('assurance.templates', {});
  const mayWrite = usePermission('assessment.write');
  return (
    <Page title="Question sets">
      <p className="govuk-body app-text">
        Strongroom comes with a question set for the police. Your force can have its own: save this one,
        change the file, give it an id of its own, and load it. An assessment keeps the set that it was begun
        with.
      </p>
      {list.isPending && <LoadingState words="Looking up the question sets" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.data.templates.map((set) => <QuestionSet key={set.id} set={set} />)}
      {mayWrite && <LoadQuestionSet />}
    </Page>
  );
}

function QuestionSet({ set }: { readonly set: ListedTemplate }): ReactNode {
  const { id, version, title, source, questions, riskScales, isOurs } = set;
  const headingId = `set-${id}`;
  return (
    // Sets may have the same title: no two regions of the page may.
    <article className="app-section" aria-labelledby={headingId}>
      <h2 className="govuk-heading-m" id={headingId}>
        {title}
      </h2>
      <SummaryList
        rows={[
          { label: 'Id and version', value: `${id}, version ${version}` },
          { label: 'Comes from', value: isOurs ? 'Strongroom' : 'Your force' },
          { label: 'Source', value: source },
          { label: 'Questions', value: questions },
          { label: 'Risk scales', value: riskScales.map((scale) => scale.title).join('; ') },
        ]}
      />
      <SaveSet set={set} />
    </article>
  );
}

function SaveSet({ set: { id, version } }: { readonly set: ListedTemplate }): ReactNode {
  const save = useCommand('documents.save', { refreshes: [] });
  return (
    <div className="app-row">
      <Button
        kind="secondary"
        onClick={() => {
          if (!save.isPending) save.mutate({ what: 'question set', id, version });
        }}
      >
        <span>
          Save as a file
          <span className="govuk-visually-hidden">
            : {id}, version {version}
          </span>
        </span>
      </Button>
      <div role="status">
        {save.isSuccess && (
          <Status tone={save.data.fileName === null ? 'neutral' : 'good'}>
            {save.data.fileName === null ? 'Nothing was saved' : `Saved as ${save.data.fileName}`}
          </Status>
        )}
        {save.isError && codeOf(save.error) !== 'CANCELLED' && (
          <Status tone="bad">{errorInWords(save.error).detail}</Status>
        )}
      </div>
    </div>
  );
}
