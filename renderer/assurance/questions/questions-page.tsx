import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Question } from '../../../shared/domain/assurance/template.ts';
import { Status } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { askedSteps, useAssessment, type Assessment } from '../assessment.ts';
import { QuestionPanel } from './question-panel.tsx';
import { QUESTION_STATE_WORDS, stateOfQuestion, stateOfStep } from './question-status.ts';

/** The questions of an assessment: the steps at the left, one question in the middle, what hangs on it at the right. */
export function QuestionsPage(): ReactNode {
  const assessment = useAssessment();
  const { assessmentId } = useParams({ from: '/framed/assessments/$assessmentId/questions' });
  const { question: wanted } = useSearch({ from: '/framed/assessments/$assessmentId/questions' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const steps = askedSteps(assessment);
  const all = steps.flatMap(({ questions }) => questions);
  const question = all.find(({ id }) => id === wanted) ?? firstOpen(assessment, all);
  if (question === undefined) return <Page title="There are no questions">{null}</Page>;
  const place = all.indexOf(question);
  const step = steps.find(({ questions }) => questions.includes(question));
  /** From the answers as they are now: the one just given can ask more, or less, than the page was made with. */
  const go = (by: number): void => {
    const latest = client.getQueryData<Assessment>(['assurance.get', { assessmentId }]) ?? assessment;
    const asked = askedSteps(latest).flatMap(({ questions }) => questions);
    const next = asked[asked.findIndex(({ id }) => id === question.id) + by];
    if (next === undefined) return;
    void navigate({
      to: '/assessments/$assessmentId/questions',
      params: { assessmentId },
      search: { question: next.id },
    });
  };
  return (
    <div className="app-dpia__workspace">
      <nav className="app-dpia__steps" aria-label="Steps">
        <ol className="app-dpia__step-list">
          {steps.map(({ id, title, questions }) => {
            const states = questions.map((each) => stateOfQuestion(assessment, each));
            const state = QUESTION_STATE_WORDS[stateOfStep(states)];
            const isOpen = id === step?.id;
            const first = questions.find((_each, index) => states[index] !== 'COMPLETE') ?? questions[0];
            return (
              <li key={id} className="app-dpia__step">
                <Link
                  className="govuk-link app-dpia__step-link"
                  to="/assessments/$assessmentId/questions"
                  params={{ assessmentId }}
                  search={{ question: first?.id }}
                  {...(isOpen ? { 'aria-current': 'step' } : { 'aria-current': undefined })}
                >
                  {title}
                </Link>
                <Status tone={state.tone}>
                  {state.words}
                  <span className="app-quiet">
                    {states.filter((each) => each === 'COMPLETE').length}/{states.length}
                  </span>
                </Status>
              </li>
            );
          })}
        </ol>
      </nav>
      <QuestionPanel
        key={question.id}
        question={question}
        stepTitle={step?.title ?? ''}
        place={place + 1}
        count={all.length}
        onPrevious={() => go(-1)}
        onNext={() => go(1)}
      />
    </div>
  );
}

/** Where somebody goes on who asked for no question: at the first that is not complete. */
const firstOpen = (assessment: Assessment, all: readonly Question[]): Question | undefined =>
  all.find((question) => stateOfQuestion(assessment, question) !== 'COMPLETE') ?? all[0];
