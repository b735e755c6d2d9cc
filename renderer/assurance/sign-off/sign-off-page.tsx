import type { ReactNode } from 'react';
import { hindrancesOf } from '../../../shared/domain/assurance/readiness.ts';
import { inGroups } from '../../../shared/domain/assurance/words.ts';
import { SIGN_OFF_ROLES } from '../../../shared/domain/assurance/sign-off.ts';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { Notice, Status, type Tone } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { nameIn, useOpenAssessment, type OpenAssessment } from '../assessment.ts';
import { actInWords, OUTCOME_WORDS, ROLE_WORDS, STAGE_WORDS } from '../assurance-words.ts';
import { Hindrances } from '../overview/overview-page.tsx';
import { ActForm } from './act-form.tsx';
import { Versions } from './versions.tsx';

/** Who has agreed to what, who speaks next, and what can be done now. */
export function SignOffPage(): ReactNode {
  const open = useOpenAssessment();
  const { signOff, assessment } = open;
  const { state } = signOff;
  const hindrances = state.stage === 'DRAFT' ? hindrancesOf(assessment.template, assessment.items) : [];
  return (
    <Page title="Sign-off">
      <Stand open={open} />
      {hindrances.length > 0 && (
        <Notice tone="note" title="Before it can be handed in">
          <Hindrances hindrances={hindrances} assessmentId={assessment.assessmentId} />
        </Notice>
      )}
      <section className="app-section" aria-labelledby="order">
        <h2 className="govuk-heading-m" id="order">
          Who speaks, in this order
        </h2>
        <ol className="app-lines">
          {SIGN_OFF_ROLES.map((role) => {
            const { words, tone, detail } = standOf(open, role);
            return (
              <li key={role} className="app-lines__line app-dpia-line">
                <span>{ROLE_WORDS[role]}</span>
                <span className="app-quiet">{detail}</span>
                <Status tone={tone}>{words}</Status>
              </li>
            );
          })}
        </ol>
        <p className="app-quiet app-text">
          Nobody judges what they wrote, and nobody speaks twice. The data protection officer advises and does
          not approve. The senior information risk owner speaks where a high risk is left or somebody is
          against it.
        </p>
      </section>
      {/* Another act is another form. */}
      <ActForm key={state.acts} />
      <Versions />
      <section className="app-section" aria-labelledby="acts">
        <h2 className="govuk-heading-m" id="acts">
          What was done
        </h2>
        {signOff.acts.length === 0 ? (
          <p className="govuk-body">Nothing yet.</p>
        ) : (
          <ol className="govuk-list app-dpia__comments">
            {signOff.acts.toReversed().map((entry) => (
              <Done key={`${entry.at} ${entry.act.act}`} entry={entry} />
            ))}
          </ol>
        )}
      </section>
    </Page>
  );
}

function Stand({ open: { signOff } }: { readonly open: OpenAssessment }): ReactNode {
  const { stage, version, isHighRisk, waitsForRegulator, against, hash, outcome } = signOff.state;
  return (
    <>
      <p className="govuk-body">
        <Status tone={STAGE_WORDS[stage].tone}>{STAGE_WORDS[stage].words}</Status> Version {version}
        {outcome !== null && stage === 'SIGNED' && `: ${OUTCOME_WORDS[outcome].toLowerCase()}`}
      </p>
      {hash !== null && (
        <p className="govuk-body app-text">
          Its hash, on every page of the document: <span className="app-mono">{inGroups(hash)}</span>
        </p>
      )}
      {isHighRisk && stage !== 'SIGNED' && (
        <Notice tone="warn" title="A high risk is left">
          <p>
            {waitsForRegulator
              ? 'The regulator has to be consulted, and what they said recorded here, before anybody accepts it (UK GDPR Article 36, DPA 2018 section 65).'
              : 'The regulator was consulted. The senior information risk owner has to accept it as well.'}
          </p>
        </Notice>
      )}
      {against.length > 0 && (
        <Notice tone="warn" title="Somebody is against it">
          <p>
            {against.map((role) => ROLE_WORDS[role]).join(' and ')}. Whoever goes on all the same says why,
            and that stays on the record.
          </p>
        </Notice>
      )}
    </>
  );
}

function standOf(
  { signOff, assessment }: OpenAssessment,
  role: (typeof SIGN_OFF_ROLES)[number],
): { readonly words: string; readonly tone: Tone; readonly detail: string } {
  const { state, acts } = signOff;
  const lastStart = acts.findLastIndex(({ act: { act } }) => act === 'SUBMIT');
  const spoken = acts
    .slice(lastStart + 1)
    .find(({ act }) => 'role' in act && act.role === role && act.act !== 'RETURN');
  const isReviewed = state.stage === 'UNDER_REVIEW' || state.stage === 'SIGNED';
  if (isReviewed && spoken !== undefined) {
    const isAgainst = state.against.includes(role);
    return {
      words: isAgainst ? 'Against' : role === 'DPO' ? 'Advised' : 'Agreed',
      tone: isAgainst ? 'bad' : 'good',
      detail: `${nameIn(assessment, spoken.person)}, ${momentInWords(spoken.at)}`,
    };
  }
  if (state.standing.includes(role) && state.stage !== 'ABANDONED')
    return {
      words: 'Still stands',
      tone: 'good',
      detail: 'from the version before: nothing of theirs changed',
    };
  const names = signOff.appointed.find((each) => each.role === role)?.names ?? [];
  const who = names.length === 0 ? 'nobody is appointed: ask a custodian' : names.join(', ');
  if (state.nextRole === role) return { words: 'Speaks next', tone: 'note', detail: who };
  if (role === 'SIRO' && !state.isHighRisk && state.against.length === 0)
    return { words: 'Not needed', tone: 'neutral', detail: 'unless a high risk is left' };
  return { words: 'Later', tone: 'neutral', detail: who };
}

type Entry = OpenAssessment['signOff']['acts'][number];

function Done({ entry: { at, person, version, act } }: { readonly entry: Entry }): ReactNode {
  const { assessment } = useOpenAssessment();
  const lines = [
    'text' in act ? act.text : null,
    'reason' in act ? act.reason : null,
    'note' in act ? act.note : null,
    'conditions' in act && act.conditions !== null ? `Conditions: ${act.conditions}` : null,
    'overruling' in act && act.overruling !== null ? `Overruled, because: ${act.overruling}` : null,
    act.act === 'ACCEPT' ? `Outcome: ${OUTCOME_WORDS[act.outcome]}` : null,
    act.act === 'REGULATOR' ? `Reference ${act.reference}` : null,
  ].filter((line): line is string => line !== null);
  return (
    <li>
      <p className="app-dpia__said">
        <strong>{nameIn(assessment, person)}</strong> {actInWords(act)} (version {version}){' '}
        <span className="app-quiet">{momentInWords(at)}</span>
      </p>
      {lines.map((line) => (
        <p className="app-dpia__prose" key={line}>
          {line}
        </p>
      ))}
    </li>
  );
}
