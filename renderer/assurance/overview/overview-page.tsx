import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isCovered } from '../../../shared/domain/assurance/coverage.ts';
import { hindrancesOf, regimesOf, type Hindrance } from '../../../shared/domain/assurance/readiness.ts';
import { REGIMES } from '../../../shared/domain/assurance/template.ts';
import { dateInWords, momentInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { Notice, Status } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { askedSteps, coverageOfAssessment, itemsOf, nameIn, useOpenAssessment } from '../assessment.ts';
import {
  COVERAGE_WORDS,
  HINDRANCE_WORDS,
  OUTCOME_WORDS,
  ROLE_WORDS,
  SCREENING_WORDS,
  STAGE_WORDS,
} from '../assurance-words.ts';
import { QUESTION_STATE_WORDS, stateOfQuestion, stateOfStep } from '../questions/question-status.ts';

/** Where an assessment stands, what is still to be done, and its parts as a task list. */
export function OverviewPage(): ReactNode {
  const open = useOpenAssessment();
  const { assessment, signOff } = open;
  const { assessmentId, template, items } = assessment;
  const { state } = signOff;
  const decision = assessment.decisions.at(-1);
  const params = { assessmentId };
  const elements = coverageOfAssessment(assessment);
  const applying = regimesOf(items);
  return (
    <Page title="Overview">
      <WhatNext />
      <section className="app-section" aria-labelledby="coverage">
        <h2 className="govuk-heading-m" id="coverage">
          What the law asks an assessment to hold
        </h2>
        <ul className="govuk-list">
          {REGIMES.filter((regime) => applying.has(regime)).map((regime) => {
            const own = elements.filter((element) => element.regime === regime);
            const met = own.filter(({ isMet }) => isMet).length;
            return (
              <li key={regime}>
                <Status tone={isCovered(elements, regime) ? 'good' : 'neutral'}>
                  {COVERAGE_WORDS[regime]}: {met} of {own.length} met
                </Status>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="app-section" aria-labelledby="steps">
        <h2 className="govuk-heading-m" id="steps">
          Questions
        </h2>
        <ul className="app-lines">
          {askedSteps(assessment).map(({ id, title, questions }) => {
            const states = questions.map((question) => stateOfQuestion(assessment, question));
            const step = QUESTION_STATE_WORDS[stateOfStep(states)];
            const first = questions.find((_each, index) => states[index] !== 'COMPLETE') ?? questions[0];
            return (
              <li key={id} className="app-lines__line app-dpia-line">
                <Link
                  className="govuk-link app-lines__link"
                  to="/assessments/$assessmentId/questions"
                  params={params}
                  search={{ question: first?.id }}
                >
                  {title}
                </Link>
                <span className="app-quiet app-number">
                  {states.filter((each) => each === 'COMPLETE').length} of {states.length} complete
                </span>
                <Status tone={step.tone}>{step.words}</Status>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="app-section" aria-labelledby="facts">
        <h2 className="govuk-heading-m" id="facts">
          About this assessment
        </h2>
        <SummaryList
          rows={[
            { label: 'Reference', value: assessment.reference },
            {
              label: 'Begun',
              value: `${dateInWords(londonDateOf(assessment.createdAt))} by ${nameIn(assessment, assessment.author)}`,
            },
            {
              label: 'Screening',
              value: decision === undefined ? 'Not decided yet' : SCREENING_WORDS[decision.outcome],
            },
            { label: 'Stage', value: `${STAGE_WORDS[state.stage].words}, version ${state.version}` },
            ...(state.outcome === null ? [] : [{ label: 'Outcome', value: OUTCOME_WORDS[state.outcome] }]),
            { label: 'Question set', value: `${template.title}, version ${template.version}` },
            {
              label: 'Listed',
              value: `${itemsOf(assessment, 'operation').length} operations, ${itemsOf(assessment, 'flow').length} data flows, ${itemsOf(assessment, 'risk').length} risks, ${itemsOf(assessment, 'measure').length} measures`,
            },
          ]}
        />
      </section>
    </Page>
  );
}

/** The one thing to do next, before everything else. */
function WhatNext(): ReactNode {
  const { assessment, signOff } = useOpenAssessment();
  const { assessmentId, template, items, decisions } = assessment;
  const { state, versions } = signOff;
  const params = { assessmentId };
  const decision = decisions.at(-1);
  if (state.stage === 'SIGNED') {
    const signedAt = versions.find(({ number }) => number === state.version)?.signedAt;
    return (
      <Notice tone="good" title={`Version ${state.version} is signed`}>
        <p>
          {signedAt !== undefined && signedAt !== null && `Signed ${momentInWords(signedAt)}. `}
          It stays as it is. To change something, begin a revision under{' '}
          <Link className="govuk-link" to="/assessments/$assessmentId/sign-off" params={params}>
            Sign-off
          </Link>
          .
        </p>
      </Notice>
    );
  }
  if (state.stage === 'UNDER_REVIEW') {
    return (
      <Notice tone="note" title={`Version ${state.version} is under review`}>
        <p>
          {state.waitsForRegulator
            ? 'A high risk is left: the regulator has to be consulted. '
            : state.nextRole !== null && `Next: ${ROLE_WORDS[state.nextRole]}. `}
          <Link className="govuk-link" to="/assessments/$assessmentId/sign-off" params={params}>
            Go to the sign-off
          </Link>
        </p>
      </Notice>
    );
  }
  if (decision === undefined || decision.endedAt !== null) {
    return (
      <Notice tone="note" title="First: is an assessment needed?">
        <p>
          {decision !== undefined && 'An answer has changed since that was decided. '}
          <Link className="govuk-link" to="/assessments/$assessmentId/screening" params={params}>
            Go to the screening
          </Link>
        </p>
      </Notice>
    );
  }
  const hindrances = hindrancesOf(template, items);
  if (hindrances.length === 0) {
    return (
      <Notice tone="good" title="Ready to be handed in">
        <p>
          <Link className="govuk-link" to="/assessments/$assessmentId/sign-off" params={params}>
            Hand it in for review
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="note" title="Before it can be handed in">
      <Hindrances hindrances={hindrances} assessmentId={assessmentId} />
    </Notice>
  );
}

/** What is still missing, each with a link to where it is done. */
export function Hindrances({
  hindrances,
  assessmentId,
}: {
  readonly hindrances: readonly Hindrance[];
  readonly assessmentId: string;
}): ReactNode {
  return (
    <ul className="govuk-list app-dpia__hindrances">
      {hindrances.map((hindrance) => (
        <li key={hindrance.why}>
          <HindranceLink hindrance={hindrance} assessmentId={assessmentId} />
        </li>
      ))}
    </ul>
  );
}

function HindranceLink({
  hindrance,
  assessmentId,
}: {
  readonly hindrance: Hindrance;
  readonly assessmentId: string;
}): ReactNode {
  const params = { assessmentId };
  const words = HINDRANCE_WORDS[hindrance.why];
  switch (hindrance.why) {
    case 'NO_OPERATION':
    case 'REGIME_NOT_DECIDED':
      return (
        <Link className="govuk-link" to="/assessments/$assessmentId/processing" params={params}>
          {words}
        </Link>
      );
    case 'QUESTIONS_OPEN':
    case 'QUERIES_OPEN':
      return (
        <>
          <Link
            className="govuk-link"
            to="/assessments/$assessmentId/questions"
            params={params}
            search={{ question: hindrance.questions[0] }}
          >
            {words}
          </Link>{' '}
          ({hindrance.questions.length})
        </>
      );
    case 'NOT_COVERED':
      return (
        <>
          {words}: {hindrance.elements.join(', ')}.{' '}
          <Link className="govuk-link" to="/assessments/$assessmentId/risks" params={params}>
            Look at the risks
          </Link>
        </>
      );
  }
}
