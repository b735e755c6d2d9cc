import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FiredRule, Screened } from '../../../shared/domain/assurance/screening.ts';
import type { Template } from '../../../shared/domain/assurance/template.ts';
import { listInWords } from '../../../shared/domain/list-words.ts';
import { Notice, Status } from '../../ui/notice.tsx';
import { useAssessment } from '../assessment.ts';
import { NEED_WORDS } from '../assurance-words.ts';

/** What the answers ask for as they stand, with the rules and the answers that say so. */
export function FiredRules({
  screened: { fired, need, open, isProvisional },
  template,
}: {
  readonly screened: Screened;
  readonly template: Template;
}): ReactNode {
  const { assessmentId } = useAssessment();
  const tone = need === null ? 'neutral' : NEED_WORDS[need].tone;
  const title = need === null ? 'No rule asks for an assessment' : NEED_WORDS[need].words;
  return (
    <section className="app-section" aria-labelledby="fired" aria-live="polite">
      <h2 className="govuk-heading-m" id="fired">
        What the answers ask for
      </h2>
      <Notice tone={tone} title={title}>
        {fired.length > 0 && <RuleList fired={fired} template={template} />}
        {isProvisional && (
          <p>
            {open.length === 1 ? 'One question is' : `${open.length} questions are`} open and could ask for
            more:{' '}
            <Link
              className="govuk-link"
              to="/assessments/$assessmentId/screening"
              params={{ assessmentId }}
              search={{ set: setOf(open[0], template) }}
            >
              go to {open[0]}
            </Link>
            .
          </p>
        )}
      </Notice>
    </section>
  );
}

/** The set in which a screening question stands. */
const setOf = (question: string | undefined, { screening }: Template): string | undefined =>
  screening.sets.find(({ questions }) => questions.some(({ id }) => id === question))?.id;

/** Rules that fired, each with its version, its source and the answers that made it fire. */
export function RuleList({
  fired,
  template,
}: {
  readonly fired: readonly FiredRule[];
  readonly template: Template;
}): ReactNode {
  return (
    <ul className="govuk-list app-dpia__rules">
      {fired.map(({ rule, version, need, because }) => {
        const known = template.screening.rules.find(({ id }) => id === rule);
        return (
          <li key={rule}>
            <Status tone={NEED_WORDS[need].tone}>{NEED_WORDS[need].words}</Status>
            <div>{known?.text ?? rule}</div>
            <div className="app-quiet">
              Rule {rule}, version {version}; because of yes to{' '}
              {listInWords(because.map(({ question }) => question))}. {known?.source}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
