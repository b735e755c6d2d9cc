import { useState, type ReactNode } from 'react';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { ErrorState } from '../../ui/states.tsx';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { itemsOf, nameIn, useAssessment, useItemCalls, type ItemOf } from '../assessment.ts';
import { textIn } from '../items/form-fields.ts';
import { useDraftFields } from '../items/use-draft-fields.ts';

export const THREAD_FIELD = 'comment';

/** What was said about one question: comments, and queries that wait for an answer. */
export function Thread({ question }: { readonly question: string }): ReactNode {
  const assessment = useAssessment();
  const own = itemsOf(assessment, 'comment')
    .filter(({ body }) => body.question === question)
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
  return (
    <section className="app-dpia__thread" aria-labelledby="thread-heading">
      <h2 className="govuk-heading-s" id="thread-heading">
        Comments and queries
      </h2>
      {own.length > 0 && (
        <ol className="govuk-list app-dpia__comments">
          {own.map((comment) => (
            <Said key={comment.itemId} comment={comment} />
          ))}
        </ol>
      )}
      <Say question={question} />
    </section>
  );
}

function Said({ comment }: { readonly comment: ItemOf<'comment'> }): ReactNode {
  const assessment = useAssessment();
  const { put } = useItemCalls();
  const [refusal, setRefusal] = useState<unknown>(null);
  const { itemId, revision, body, changedAt, changedBy } = comment;
  const resolve = (isResolved: boolean): void => {
    setRefusal(null);
    put({ kind: 'comment', itemId, revision, body: { ...body, isResolved } }).catch(setRefusal);
  };
  return (
    <li>
      <p className="app-dpia__said">
        <strong>{nameIn(assessment, changedBy)}</strong>{' '}
        <span className="app-quiet">{momentInWords(changedAt)}</span>{' '}
        {body.isQuery && (
          <Status tone={body.isResolved ? 'good' : 'warn'}>
            {body.isResolved ? 'Query, settled' : 'Query'}
          </Status>
        )}
      </p>
      <p className="app-dpia__prose">{body.text}</p>
      {body.isQuery && (
        <Button kind="link" onClick={() => resolve(!body.isResolved)}>
          {body.isResolved ? 'Open this query again' : 'Settle this query'}
        </Button>
      )}
      {refusal !== null && <ErrorState error={refusal} />}
    </li>
  );
}

/** The field for something new. What is typed is kept until it is sent. */
function Say({ question }: { readonly question: string }): ReactNode {
  const assessment = useAssessment();
  // One that was begun and not sent is gone on with.
  const [itemId, setItemId] = useState(
    () =>
      itemsOf(assessment, 'draft').find(
        ({ body }) => body.of === 'comment' && textIn(body.fields, 'question') === question,
      )?.itemId ?? crypto.randomUUID(),
  );
  return (
    <SayOne key={itemId} question={question} itemId={itemId} onSaid={() => setItemId(crypto.randomUUID())} />
  );
}

function SayOne({
  question,
  itemId,
  onSaid,
}: {
  readonly question: string;
  readonly itemId: string;
  readonly onSaid: () => void;
}): ReactNode {
  const { put } = useItemCalls();
  const draft = useDraftFields('comment', itemId, { question });
  const [refusal, setRefusal] = useState<unknown>(null);
  const [isMissing, setIsMissing] = useState(false);
  const text = textIn(draft.fields, 'text');
  const say = async (isQuery: boolean): Promise<void> => {
    if (text.trim() === '') {
      setIsMissing(true);
      document.getElementById(THREAD_FIELD)?.focus();
      return;
    }
    setRefusal(null);
    try {
      await put({
        kind: 'comment',
        itemId,
        revision: 0,
        body: { question, isQuery, text, isResolved: false },
      });
      await draft.drop();
      onSaid();
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <>
      <TextArea
        id={THREAD_FIELD}
        label="Write a comment or a query"
        rows={3}
        spellCheck
        error={isMissing && text.trim() === '' ? 'Write something first' : undefined}
        value={text}
        onBlur={() => void draft.flush()}
        onChange={(event) => draft.set('text', event.target.value)}
      />
      {refusal !== null && <ErrorState error={refusal} />}
      <div className="app-button-group">
        <Button kind="secondary" onClick={() => void say(true)}>
          Raise a query
        </Button>
        <Button kind="secondary" onClick={() => void say(false)}>
          Comment
        </Button>
      </div>
    </>
  );
}
