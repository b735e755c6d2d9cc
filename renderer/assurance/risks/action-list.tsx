import { useState, type ReactNode } from 'react';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/notice.tsx';
import { dayFromToday } from '../../ui/relative-days.ts';
import { ErrorState } from '../../ui/states.tsx';
import { itemOf, useAssessment, useItemCalls } from '../assessment.ts';
import { ActionForm } from './action-form.tsx';
import { editButtonId } from '../items/entry-ids.ts';
import type { ActionFact, MeasureFact } from './risk-facts.ts';
import type { RisksView } from './view.ts';

/** What has to be done before a measure works, by whom and until when. */
export function ActionList({
  fact: { measure, number, actions },
  view,
}: {
  readonly fact: MeasureFact;
  readonly view: RisksView;
}): ReactNode {
  const { canWrite, one } = view;
  const buttonId = `add-action-${measure.itemId}`;
  const isAdding = one.form?.kind === 'action' && one.form.isNew && one.form.about === measure.itemId;
  // A new one keeps its place below the others until its form is closed.
  const listed = actions.filter(({ action }) => !isAdding || action.itemId !== one.form?.itemId);
  const formFor = (itemId: string): ReactNode => (
    <ActionForm
      key={itemId}
      itemId={itemId}
      body={actions.find(({ action }) => action.itemId === itemId)?.action.body}
      measure={{ itemId: measure.itemId, number }}
      onClose={one.close}
    />
  );
  if (actions.length === 0 && !canWrite) return null;
  return (
    <div className="app-actions">
      <h4 className="govuk-heading-s app-actions__title">Actions</h4>
      {listed.length === 0 && !isAdding && (
        <p className="app-quiet app-entry__none">Nothing is to be done.</p>
      )}
      {listed.length > 0 && (
        <ul className="govuk-list app-actions__list">
          {listed.map((each) => (
            <li key={each.action.itemId}>
              {one.form?.itemId === each.action.itemId ? (
                formFor(each.action.itemId)
              ) : (
                <ActionLine fact={each} view={view} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && one.form !== null && formFor(one.form.itemId)}
      {canWrite && !isAdding && (
        <Button kind="link" id={buttonId} onClick={() => one.add('action', buttonId, measure.itemId)}>
          {one.isBegun('action', measure.itemId) ? 'Go on with the action that you began' : 'Add an action'}
          <span className="govuk-visually-hidden"> to {number}</span>
        </Button>
      )}
    </div>
  );
}

function ActionLine({ fact, view }: { readonly fact: ActionFact; readonly view: RisksView }): ReactNode {
  const assessment = useAssessment();
  const { put } = useItemCalls();
  const [refusal, setRefusal] = useState<unknown>(null);
  const { itemId, body } = fact.action;
  const markDone = async (): Promise<void> => {
    const stored = itemOf(assessment, 'action', itemId);
    if (stored === undefined) return;
    setRefusal(null);
    try {
      await put({ kind: 'action', itemId, revision: stored.revision, body: { ...body, doneOn: view.today } });
      // The button that had the keyboard is gone.
      document.getElementById(editButtonId(itemId))?.focus();
    } catch (error) {
      setRefusal(error);
    }
  };
  const isBegun = itemOf(assessment, 'draft', itemId) !== undefined;
  const hidden = <span className="govuk-visually-hidden"> {body.what}</span>;
  return (
    <>
      <p className="app-action">
        <span>
          {body.what} <span className="app-quiet">({body.owner})</span>
        </span>
        <ActionState fact={fact} today={view.today} />
        {isBegun && <Status tone="note">Changes not saved yet</Status>}
        {view.canWrite && (
          <span className="app-action__buttons">
            {body.doneOn === null && (
              <Button kind="link" onClick={() => void markDone()}>
                Mark done today{hidden}
              </Button>
            )}
            <Button kind="link" id={editButtonId(itemId)} onClick={() => view.one.edit('action', itemId)}>
              {isBegun ? 'Go on editing' : 'Edit'}
              {hidden}
            </Button>
          </span>
        )}
      </p>
      {refusal !== null && <ErrorState error={refusal} />}
    </>
  );
}

/** Whether an action is done, or by when it is to be, and loudly when that day has passed. */
export function ActionState({
  fact: { action, isOverdue },
  today,
}: {
  readonly fact: ActionFact;
  readonly today: LocalDate;
}): ReactNode {
  const { doneOn, due } = action.body;
  if (doneOn !== null) return <Status tone="good">Done on {dateInWords(doneOn)}</Status>;
  return isOverdue ? (
    <Status tone="warn">Overdue since {dateInWords(due)}</Status>
  ) : (
    <Status>Due {dayFromToday(due, today)}</Status>
  );
}
