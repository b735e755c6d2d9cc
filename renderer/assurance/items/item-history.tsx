import { useState, type ReactNode } from 'react';
import type { ItemBody } from '../../../shared/domain/assurance/items.ts';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { useAsk } from '../../api/hooks.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { nameIn, useAssessment } from '../assessment.ts';
import { answerInWords } from '../questions/given-answer.tsx';

/** Every state that an answer was in, on demand. */
export function AnswerHistory({ itemId }: { readonly itemId: string }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="govuk-details" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">How this answer came about</span>
      </summary>
      <div className="govuk-details__text">{isOpen && <Revisions itemId={itemId} />}</div>
    </details>
  );
}

function Revisions({ itemId }: { readonly itemId: string }): ReactNode {
  const assessment = useAssessment();
  const { assessmentId, template } = assessment;
  const history = useAsk('assurance.itemHistory', { assessmentId, kind: 'answer', itemId });
  if (history.isPending) return <LoadingState words="Looking it up" />;
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  const question = template.steps.flatMap(({ questions }) => questions).find(({ id }) => id === itemId);
  const { revisions } = history.data;
  if (revisions.length === 0 || question === undefined) return <p>Nobody has answered it yet.</p>;
  return (
    <ol className="govuk-list app-dpia__comments">
      {revisions.toReversed().map(({ revision, body, changedAt, changedBy }) => (
        <li key={revision}>
          <p className="app-dpia__said">
            <strong>{nameIn(assessment, changedBy)}</strong>{' '}
            <span className="app-quiet">{momentInWords(changedAt)}</span>
          </p>
          <p className="app-dpia__prose">
            {/* The vault took only what its schema took. */}
            {body === null
              ? 'Took the answer away.'
              : answerInWords(question, (body as ItemBody<'answer'>).value)}
          </p>
        </li>
      ))}
    </ol>
  );
}
