import { useState, type ReactNode } from 'react';
import type { ScreeningDecision } from '../../../shared/contract/assurance.ts';
import { needsAgreement, type Screened } from '../../../shared/domain/assurance/screening.ts';
import { dateInWords, momentInWords } from '../../../shared/domain/date-words.ts';
import { useAsk, useCommand } from '../../api/hooks.ts';
import { RemoteError } from '../../api/remote-error.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SelectField, TextArea, TextField } from '../../ui/text-fields.tsx';
import { nameIn, useAssessment } from '../assessment.ts';
import { SCREENING_WORDS } from '../assurance-words.ts';
import { textIn } from '../items/form-fields.ts';
import { useDraftFields } from '../items/use-draft-fields.ts';
import { RuleList } from './fired-rules.tsx';

/** What was decided after screening, and the form for deciding. */
export function DecisionSection({ screened }: { readonly screened: Screened }): ReactNode {
  const { decisions } = useAssessment();
  const maySign = usePermission('assessment.sign');
  const last = decisions.at(-1);
  const isStanding = last !== undefined && last.endedAt === null;
  const [isDeciding, setIsDeciding] = useState(false);
  const isShown = maySign && (isDeciding || !isStanding);
  return (
    <section className="app-section" aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        What was decided
      </h2>
      {decisions.length === 0 && <p className="govuk-body">Nothing yet.</p>}
      {decisions.toReversed().map((decision) => (
        <Decided key={decision.decisionId} decision={decision} isCurrent={decision === last} />
      ))}
      {isShown && <DecisionForm screened={screened} onDecided={() => setIsDeciding(false)} />}
      {maySign && isStanding && !isDeciding && (
        <Button kind="secondary" onClick={() => setIsDeciding(true)}>
          Decide again
        </Button>
      )}
    </section>
  );
}

function Decided({
  decision,
  isCurrent,
}: {
  readonly decision: ScreeningDecision;
  readonly isCurrent: boolean;
}): ReactNode {
  const assessment = useAssessment();
  const { outcome, reason, dpoView, fired, expiresOn, decidedAt, decidedBy, hash, endedAt, endedByQuestion } =
    decision;
  const tone = endedAt !== null ? 'warn' : isCurrent ? 'good' : 'neutral';
  return (
    <Notice tone={tone} title={SCREENING_WORDS[outcome]}>
      <p>
        Decided {momentInWords(decidedAt)} by {nameIn(assessment, decidedBy)}.
        {expiresOn !== null && ` Good until ${dateInWords(expiresOn)}.`}
      </p>
      {endedAt !== null && (
        <p>
          It ended {momentInWords(endedAt)}: the answer to {endedByQuestion} changed what the rules ask for.
          Decide again.
        </p>
      )}
      <p className="app-dpia__prose">{reason}</p>
      {dpoView !== null && (
        <p>
          The data protection officer ({dpoView.name}, {dateInWords(dpoView.givenOn)}){' '}
          {dpoView.agrees ? 'agrees' : 'does not agree'}: {dpoView.view}
        </p>
      )}
      {fired.length > 0 && <RuleList fired={fired} template={assessment.template} />}
      <p className="app-quiet">
        Sealed as <span className="app-mono">{hash.slice(0, 16)}</span> in the audit log.
      </p>
    </Notice>
  );
}

function DecisionForm({
  screened,
  onDecided,
}: {
  readonly screened: Screened;
  readonly onDecided: () => void;
}): ReactNode {
  const { assessmentId } = useAssessment();
  const decide = useCommand('assurance.decideScreening');
  const list = useAsk('assurance.list', {});
  const { personId } = useSession();
  // The decision is the person's own until it is sealed.
  const draft = useDraftFields('decision', `decision-${personId.slice(0, 18)}`, {});
  const { fields, set } = draft;
  const outcome = screened.outcomes.find((each) => each === textIn(fields, 'outcome'));
  const reason = textIn(fields, 'reason');
  const dpo = {
    name: textIn(fields, 'dpoName'),
    givenOn: textIn(fields, 'dpoGivenOn'),
    agrees: textIn(fields, 'dpoAgrees'),
    view: textIn(fields, 'dpoView'),
  };
  const coveredBy = textIn(fields, 'coveredBy');
  const expiresOn = textIn(fields, 'expiresOn');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const problemOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.message;
  const isNotRequired = outcome === 'NOT_REQUIRED';
  const submit = (): void => {
    const found = [
      ...(outcome === undefined ? [{ fieldId: 'decision-outcome', message: 'Choose what is decided' }] : []),
      ...(reason.trim() === '' ? [{ fieldId: 'decision-reason', message: 'Give the reason' }] : []),
      ...(isNotRequired && dpo.name.trim() === ''
        ? [{ fieldId: 'decision-dpoView-name', message: 'Say who gave the view' }]
        : []),
      ...(isNotRequired && dpo.view.trim() === ''
        ? [{ fieldId: 'decision-dpoView-view', message: 'Give the data protection officer’s view' }]
        : []),
      ...(isNotRequired && dpo.agrees === ''
        ? [{ fieldId: 'decision-dpoView-agrees', message: 'Say whether they agree' }]
        : []),
    ];
    setProblems(found);
    if (outcome === undefined || found.length > 0) return;
    decide.mutate(
      {
        assessmentId,
        outcome,
        reason,
        dpoView: isNotRequired
          ? { name: dpo.name, givenOn: dpo.givenOn, agrees: dpo.agrees === 'YES', view: dpo.view }
          : null,
        coveredBy: outcome === 'COVERED_BY_ANOTHER' && coveredBy !== '' ? coveredBy : null,
        expiresOn: isNotRequired && expiresOn !== '' ? expiresOn : null,
      },
      {
        onSuccess: () => void draft.drop().then(onDecided),
        onError: (error) => {
          if (!(error instanceof RemoteError)) return;
          setProblems(
            error.issues.map(({ path, message }) => ({ fieldId: `decision-${path.join('-')}`, message })),
          );
        },
      },
    );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- leaving any of its fields keeps the draft
    <form
      className="app-form app-dpia__form"
      noValidate
      aria-label="Decide after screening"
      onBlur={() => void draft.flush()}
      onSubmit={(event) => {
        event.preventDefault();
        if (!decide.isPending) submit();
      }}
    >
      <ErrorSummary problems={problems} />
      {decide.error !== null && problems.length === 0 && <ErrorState error={decide.error} />}
      <RadioGroup
        id="decision-outcome"
        label="What follows from the answers?"
        hint="Only what the answers allow is offered."
        choices={screened.outcomes.map((value) => ({ value, label: SCREENING_WORDS[value] }))}
        value={outcome}
        error={problemOf('decision-outcome')}
        onChange={(value) => set('outcome', value)}
      />
      <TextArea
        id="decision-reason"
        label="Why"
        spellCheck
        value={reason}
        error={problemOf('decision-reason')}
        onChange={(event) => set('reason', event.target.value)}
      />
      {outcome === 'COVERED_BY_ANOTHER' && (
        <SelectField
          id="decision-coveredBy"
          label="Which assessment covers it"
          emptyLabel="Choose one"
          value={coveredBy}
          error={problemOf('decision-coveredBy')}
          options={(list.data?.assessments ?? [])
            .filter((other) => other.assessmentId !== assessmentId)
            .map((other) => ({ value: other.assessmentId, label: `${other.reference} ${other.title}` }))}
          onChange={(event) => set('coveredBy', event.target.value)}
        />
      )}
      {isNotRequired && (
        <>
          <TextField
            id="decision-dpoView-name"
            label="Data protection officer, or who spoke for them"
            value={dpo.name}
            error={problemOf('decision-dpoView-name')}
            onChange={(event) => set('dpoName', event.target.value)}
          />
          <DateField
            id="decision-dpoView-givenOn"
            label="When they gave their view"
            value={dpo.givenOn}
            error={problemOf('decision-dpoView-givenOn')}
            onChange={(givenOn) => set('dpoGivenOn', givenOn)}
          />
          <RadioGroup
            id="decision-dpoView-agrees"
            label="Do they agree?"
            hint={
              needsAgreement(screened)
                ? 'Two or more criteria are met, so it takes their agreement.'
                : undefined
            }
            isInline
            choices={[
              { value: 'YES', label: 'Yes' },
              { value: 'NO', label: 'No' },
            ]}
            value={dpo.agrees}
            error={problemOf('decision-dpoView-agrees')}
            onChange={(agrees) => set('dpoAgrees', agrees)}
          />
          <TextArea
            id="decision-dpoView-view"
            label="Their view, in their words"
            spellCheck
            value={dpo.view}
            error={problemOf('decision-dpoView-view')}
            onChange={(event) => set('dpoView', event.target.value)}
          />
          <DateField
            id="decision-expiresOn"
            label="When it is looked at again"
            hint="Within three years."
            value={expiresOn}
            error={problemOf('decision-expiresOn')}
            onChange={(value) => set('expiresOn', value)}
          />
        </>
      )}
      <div className="app-button-group">
        <Button type="submit">{decide.isPending ? 'Sealing' : 'Decide and seal'}</Button>
        <SavedMark state={draft.state} />
      </div>
    </form>
  );
}
