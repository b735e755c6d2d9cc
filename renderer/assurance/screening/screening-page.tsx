import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screeningOf } from '../../../shared/domain/assurance/readiness.ts';
import { SCREENING_ANSWERS } from '../../../shared/domain/assurance/screening.ts';
import type { Question, Template } from '../../../shared/domain/assurance/template.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { RadioGroup } from '../../ui/choices.tsx';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { useNow } from '../../ui/use-now.ts';
import { itemOf, itemsOf, useAssessment } from '../assessment.ts';
import { SCREENING_ANSWER_WORDS } from '../assurance-words.ts';
import { useAutosaved } from '../items/use-autosaved.ts';
import { AnswerField } from '../questions/answer-field.tsx';
import { DecisionSection } from './decision-section.tsx';
import { FiredRules } from './fired-rules.tsx';

const A_DAY_MS = 86_400_000;

/** Whether an assessment is needed: the questions set by set, then what the answers ask for and why, and what was decided. */
export function ScreeningPage(): ReactNode {
  const assessment = useAssessment();
  const { template } = assessment;
  const { set: wanted } = useSearch({ from: '/framed/assessments/$assessmentId/screening' });
  const navigate = useNavigate();
  const { nothingToAssess, sets } = template.screening;
  const first = template.steps
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === nothingToAssess.question);
  const answered = new Set(itemsOf(assessment, 'screening').map(({ itemId }) => itemId));
  const parts: readonly Part[] = [
    {
      id: START,
      title: 'Is there anything to assess?',
      count: 1,
      done: first !== undefined && itemOf(assessment, 'answer', first.id) !== undefined ? 1 : 0,
    },
    ...sets.map(({ id, title, questions }) => ({
      id,
      title,
      count: questions.length,
      done: questions.filter((question) => answered.has(question.id)).length,
    })),
    { id: RESULT, title: 'What follows', count: 0, done: 0 },
  ];
  // Nothing that is answered here may lead to another page by itself.
  const current =
    parts.find(({ id }) => id === wanted) ?? (assessment.decisions.length === 0 ? parts[0] : parts.at(-1));
  const next = current === undefined ? undefined : parts[parts.indexOf(current) + 1];
  const set = sets.find(({ id }) => id === current?.id);
  return (
    <div className="app-dpia__workspace">
      <PartList parts={parts} current={current} />
      <div key={current?.id}>
        <PageHeading caption="Screening">{current?.title}</PageHeading>
        {current?.id === START && first !== undefined && <FirstQuestion question={first} />}
        {set !== undefined && <ScreeningSet set={set} />}
        {current?.id === RESULT && <Result />}
        {next !== undefined && (
          <Button
            onClick={() =>
              void navigate({
                to: '/assessments/$assessmentId/screening',
                params: { assessmentId: assessment.assessmentId },
                search: { set: next.id },
              })
            }
          >
            Go on: {next.title}
          </Button>
        )}
      </div>
    </div>
  );
}

const START = 'start';
const RESULT = 'result';

/** A page of the screening. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly done: number;
}

function PartList({
  parts,
  current,
}: {
  readonly parts: readonly Part[];
  readonly current: Part | undefined;
}): ReactNode {
  const { assessmentId } = useAssessment();
  return (
    <nav className="app-dpia__steps" aria-label="Parts of the screening">
      <ol className="app-dpia__step-list">
        {parts.map(({ id, title, count, done }) => (
          <li key={id} className="app-dpia__step">
            <Link
              className="govuk-link app-dpia__step-link"
              to="/assessments/$assessmentId/screening"
              params={{ assessmentId }}
              search={{ set: id }}
              {...(id === current?.id ? { 'aria-current': 'step' } : { 'aria-current': undefined })}
            >
              {title}
            </Link>
            {count > 0 && (
              <Status tone={done === count ? 'good' : done === 0 ? 'neutral' : 'note'}>
                {done} of {count} answered
              </Status>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Result(): ReactNode {
  const { template, items } = useAssessment();
  const screened = screeningOf(template, items, londonDateOf(useNow(A_DAY_MS)));
  return (
    <>
      <FiredRules screened={screened} template={template} />
      <DecisionSection screened={screened} />
    </>
  );
}

/** The one question that can end it all: whether there is anything to assess. */
function FirstQuestion({ question }: { readonly question: Question }): ReactNode {
  const answer = useAutosaved('answer', question.id);
  return (
    <div className="app-section">
      <p className="govuk-body app-text">
        A few questions find out whether a full assessment is needed. Answer what you know; “I do not know
        yet” keeps a question open. Every answer is saved as you give it.
      </p>
      <h2 className="govuk-heading-m">{question.text}</h2>
      <p className="govuk-body app-text app-quiet">{question.guidance}</p>
      <AnswerField
        question={question}
        value={answer.body?.value ?? null}
        error={undefined}
        onChange={(value) => {
          answer.change(
            value === null
              ? null
              : { marking: null, ...answer.body, questionVersion: question.version, value, isComplete: true },
          );
          void answer.flush();
        }}
      />
      <SavedMark state={answer.state} />
    </div>
  );
}

type Set = Template['screening']['sets'][number];

function ScreeningSet({ set: { source, note, questions } }: { readonly set: Set }): ReactNode {
  return (
    <div className="app-section">
      <p className="app-quiet app-text">
        Source: {source}
        {note !== undefined && ` ${note}`}
      </p>
      {questions.map((question) => (
        <ScreeningQuestion key={question.id} question={question} />
      ))}
    </div>
  );
}

function ScreeningQuestion({
  question: { id, version, text, guidance },
}: {
  readonly question: Set['questions'][number];
}): ReactNode {
  const item = useAutosaved('screening', id);
  const { body } = item;
  return (
    <div className="app-dpia__screening-question" onBlur={() => void item.flush()}>
      <RadioGroup
        id={`screening-${id}`}
        label={`${id}. ${text}`}
        hint={guidance}
        isInline
        isSmall
        choices={SCREENING_ANSWERS.map((value) => ({ value, label: SCREENING_ANSWER_WORDS[value] }))}
        value={body?.answer}
        onChange={(answer) => {
          item.change({ note: null, ...body, questionVersion: version, answer });
          void item.flush();
        }}
      />
      {body !== null && body.answer !== 'NO' && (
        <TextArea
          id={`screening-note-${id}`}
          label={body.answer === 'YES' ? `Why ${id} applies` : `What has to be found out about ${id}`}
          hint="If you like."
          rows={2}
          spellCheck
          value={body.note ?? ''}
          onChange={({ target: { value } }) =>
            item.change({ ...body, note: value.trim() === '' ? null : value })
          }
        />
      )}
      {item.state.kind === 'failed' && <ErrorState error={item.state.error} />}
    </div>
  );
}
