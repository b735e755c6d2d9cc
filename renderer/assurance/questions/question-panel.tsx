import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ItemBody } from '../../../shared/domain/assurance/items.ts';
import { MARKINGS, type Marking, type Question } from '../../../shared/domain/assurance/template.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice, Status } from '../../ui/notice.tsx';
import { focusPageHeading, PageHeading } from '../../ui/page.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { isDraft, useOpenAssessment } from '../assessment.ts';
import { MARKING_WORDS, STAGE_WORDS } from '../assurance-words.ts';
import { AnswerHistory } from '../items/item-history.tsx';
import { useAutosaved } from '../items/use-autosaved.ts';
import { ANSWER_FIELD, AnswerField } from './answer-field.tsx';
import { Bearings } from './bearings.tsx';
import { GivenAnswer } from './given-answer.tsx';
import { QUESTION_STATE_WORDS, stateOfQuestion } from './question-status.ts';
import { Thread, THREAD_FIELD } from './thread.tsx';
import { VerdictField } from './verdict-field.tsx';

/**
 * One question with its answer, its thread, and what hangs on it. While the keyboard is on the heading, J and K go on and back, Q
 * writes a query; Ctrl+Enter, from anywhere in it, marks the answer complete and goes on. Escape leaves a field for the heading.
 */
export function QuestionPanel({
  question,
  stepTitle,
  place,
  count,
  onPrevious,
  onNext,
}: {
  readonly question: Question;
  readonly stepTitle: string;
  readonly place: number;
  readonly count: number;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}): ReactNode {
  const open = useOpenAssessment();
  const { assessment } = open;
  const answer = useAutosaved('answer', question.id);
  const [isMissing, setIsMissing] = useState(false);
  const canWrite = isDraft(open);
  const [isFirst, isLast] = [place === 1, place === count];
  const state = QUESTION_STATE_WORDS[stateOfQuestion(assessment, question)];

  const write = (change: Partial<ItemBody<'answer'>>): void => {
    const value = change.value ?? answer.body?.value;
    if (value === undefined) return;
    answer.change({
      isComplete: false,
      marking: null,
      ...answer.body,
      ...change,
      value,
      questionVersion: question.version,
    });
  };
  const setComplete = async (isComplete: boolean): Promise<void> => {
    if (answer.body === null) {
      setIsMissing(true);
      document.getElementById(ANSWER_FIELD)?.focus();
      return;
    }
    write({ isComplete });
    const isKept = await answer.flush();
    if (isKept && isComplete) onNext();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!event.repeat && canWrite) void setComplete(true);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isInField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && isInField) {
      // Back one level: from the field to the question.
      event.preventDefault();
      void answer.flush();
      focusPageHeading();
      return;
    }
    if (isInField) return;
    const act = {
      j: onNext,
      k: onPrevious,
      q: () => document.getElementById(THREAD_FIELD)?.focus(),
    }[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    // The keys are for the panel as a whole, and only while the keyboard is in it (WCAG 2.1.4).
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="app-dpia__panel" onKeyDown={onKeyDown}>
      <div className="app-dpia__question">
        <PageHeading caption={`${stepTitle}: question ${place} of ${count} (${question.id})`}>
          {question.text}
        </PageHeading>
        <div className="app-row app-dpia__marks">
          <Status tone={state.tone}>{state.words}</Status>
          {question.isOptional && <span className="app-quiet">May be left open</span>}
          <SavedMark state={answer.state} />
        </div>
        {answer.conflict !== null && (
          <Notice tone="warn" title="Somebody changed this answer while you were typing">
            <p>Theirs is in the vault; yours is on the screen. Nothing is lost until you choose.</p>
            <div className="app-button-group">
              <Button kind="secondary" onClick={answer.conflict.keepMine}>
                Keep mine
              </Button>
              <Button kind="secondary" onClick={answer.conflict.takeTheirs}>
                Take theirs
              </Button>
            </div>
          </Notice>
        )}
        {canWrite ? (
          <div onBlur={() => void answer.flush()}>
            <AnswerField
              question={question}
              value={answer.body?.value ?? null}
              error={isMissing && answer.body === null ? 'Answer the question first' : undefined}
              onChange={(value) => {
                setIsMissing(false);
                if (value === null) answer.change(null);
                else write({ value });
              }}
            />
            {answer.body !== null && (
              <MarkingField
                question={question}
                marking={answer.body.marking}
                onChange={(marking) => write({ marking })}
              />
            )}
            <div className="app-button-group">
              <Button shortcut="Ctrl+Enter" onClick={() => void setComplete(true)}>
                {isLast ? 'Mark complete' : 'Mark complete and go on'}
              </Button>
              {answer.body?.isComplete === true && (
                <Button kind="link" onClick={() => void setComplete(false)}>
                  Not complete after all
                </Button>
              )}
            </div>
          </div>
        ) : (
          <>
            <GivenAnswer question={question} value={answer.body?.value ?? null} />
            <p className="app-quiet">
              {STAGE_WORDS[open.signOff.state.stage].words}: answers stay as they are.
            </p>
          </>
        )}
        {question.verdictOf !== undefined && <VerdictField question={question} unit={question.verdictOf} />}
        <Thread question={question.id} />
        <AnswerHistory itemId={question.id} />
        <div className="app-dpia__walk">
          <Button kind="secondary" blockedBy={isFirst ? 'walk-ends' : undefined} onClick={onPrevious}>
            Previous question
          </Button>
          <Button kind="secondary" blockedBy={isLast ? 'walk-ends' : undefined} onClick={onNext}>
            Next question
          </Button>
          {(isFirst || isLast) && (
            <span className="app-quiet" id="walk-ends">
              {isFirst ? 'This is the first question.' : 'This is the last question.'}
            </span>
          )}
        </div>
      </div>
      <Bearings question={question} />
    </div>
  );
}

function MarkingField({
  question,
  marking,
  onChange,
}: {
  readonly question: Question;
  readonly marking: Marking | null;
  readonly onChange: (marking: Marking | null) => void;
}): ReactNode {
  return (
    <SelectField
      id="marking"
      label="Who may read this answer"
      hint="A version for the public leaves out what may not be published."
      value={marking ?? question.marking}
      options={MARKINGS.map((value) => ({ value, label: MARKING_WORDS[value] }))}
      onChange={({ target: { value } }) => {
        const chosen = MARKINGS.find((each) => each === value) ?? null;
        onChange(chosen === question.marking ? null : chosen);
      }}
    />
  );
}
