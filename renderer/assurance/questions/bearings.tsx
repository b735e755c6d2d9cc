import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { leavesOf } from '../../../shared/domain/assurance/condition.ts';
import type { Question } from '../../../shared/domain/assurance/template.ts';
import { Status } from '../../ui/notice.tsx';
import { coverageOfAssessment, useAssessment } from '../assessment.ts';
import { COVERAGE_WORDS, ROLE_WORDS } from '../assurance-words.ts';

/** What a good answer says, where the question comes from, and what hangs on the answer. */
export function Bearings({ question }: { readonly question: Question }): ReactNode {
  const assessment = useAssessment();
  const { assessmentId, template } = assessment;
  const elements = template.coverage.filter(({ answers }) => answers.includes(question.id));
  const covered = coverageOfAssessment(assessment);
  const followUps = template.steps
    .flatMap(({ questions }) => questions)
    .filter(({ when }) => when !== undefined && leavesOf(when).some((leaf) => leaf.question === question.id));
  return (
    <aside className="app-dpia__bearings" aria-label="Guidance, and what hangs on this answer">
      <h2 className="govuk-heading-s">What a good answer says</h2>
      <p className="govuk-body app-dpia__prose">{question.guidance}</p>
      <p className="app-quiet">Source: {question.source}</p>
      <h2 className="govuk-heading-s">What hangs on it</h2>
      <ul className="govuk-list app-dpia__hangs">
        {elements.map(({ id, regime, title }) => {
          const isMet = covered.some((each) => each.element === id && each.isMet);
          const applies = covered.some((each) => each.element === id);
          return (
            <li key={id}>
              <Status tone={isMet ? 'good' : 'neutral'}>
                {COVERAGE_WORDS[regime]}: {isMet ? 'met' : applies ? 'not met yet' : 'does not apply'}
              </Status>
              <div className="app-quiet">
                {id}: {title}
              </div>
            </li>
          );
        })}
        {question.units.length > 0 && (
          <li>Looked at first by {question.units.map((unit) => ROLE_WORDS[unit]).join(' and ')}.</li>
        )}
        {followUps.length > 0 && (
          <li>
            Decides whether to ask:{' '}
            {followUps.map(({ id }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link
                  className="govuk-link"
                  to="/assessments/$assessmentId/questions"
                  params={{ assessmentId }}
                  search={{ question: id }}
                >
                  {id}
                </Link>
              </span>
            ))}
            .
          </li>
        )}
        {question.isOptional && <li>The assessment can be handed in without it.</li>}
        {elements.length === 0 && question.units.length === 0 && followUps.length === 0 && (
          <li>It is part of the record and of every version.</li>
        )}
      </ul>
      <h2 className="govuk-heading-s">Keys</h2>
      <p className="app-quiet app-dpia__keys">
        On the question: <kbd className="app-key">J</kbd> next, <kbd className="app-key">K</kbd> previous,{' '}
        <kbd className="app-key">Q</kbd> query. Anywhere: <kbd className="app-key">Ctrl+Enter</kbd> complete.{' '}
        <kbd className="app-key">Esc</kbd> leaves a field.
      </p>
    </aside>
  );
}
