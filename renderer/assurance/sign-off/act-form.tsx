import { useState, type ReactNode } from 'react';
import type { SignOffAct } from '../../../shared/contract/assurance.ts';
import type { CallInputOf } from '../../../shared/contract/index.ts';
import { hindrancesOf } from '../../../shared/domain/assurance/readiness.ts';
import { OUTCOMES } from '../../../shared/domain/assurance/sign-off.ts';
import { useCommand } from '../../api/hooks.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup, type Choice } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import { useOpenAssessment, type OpenAssessment } from '../assessment.ts';
import { OUTCOME_WORDS, ROLE_WORDS } from '../assurance-words.ts';
import { textIn, textOrNull, yesNoIn, type Fields } from '../items/form-fields.ts';
import { useDraftFields } from '../items/use-draft-fields.ts';

type Said = CallInputOf<'assurance.act'>['act'];
type ActKind = SignOffAct['act'];

const ACT_WORDS: Readonly<Record<ActKind, { readonly label: string; readonly button: string }>> = {
  SUBMIT: { label: 'Hand it in for review', button: 'Hand it in' },
  OPINION: { label: 'Give your unit’s opinion', button: 'Give the opinion' },
  ADVICE: { label: 'Give the data protection officer’s advice', button: 'Give the advice' },
  ACCEPT: { label: 'Accept what is left of the risk', button: 'Accept and sign' },
  RETURN: { label: 'Return it to the author', button: 'Return it' },
  REGULATOR: { label: 'Record what the regulator said', button: 'Record it' },
  WITHDRAW: { label: 'Withdraw it, to change it', button: 'Withdraw it' },
  REVISE: { label: 'Begin a revision', button: 'Begin the revision' },
  ABANDON: { label: 'Abandon it', button: 'Abandon it' },
};

/** What the person may do now about signing off, and the form for it. Nothing is chosen for them. */
export function ActForm(): ReactNode {
  const open = useOpenAssessment();
  const { assessment, signOff } = open;
  const maySign = usePermission('assessment.sign');
  const mayWrite = usePermission('assessment.write');
  const { personId } = useSession();
  const act = useCommand('assurance.act');
  const draft = useDraftFields('act', `act-${personId.slice(0, 18)}`, {});
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { fields, set } = draft;
  const possible = maySign ? actsPossible(open, mayWrite) : [];
  const chosen = possible.find((each) => each === textIn(fields, 'act'));
  if (possible.length === 0) return null;

  const problemOf = (name: string): string | undefined =>
    problems.find(({ fieldId }) => fieldId === `act-${name}`)?.message;
  const submit = (): void => {
    const found = problemsOf(chosen, fields, open);
    setProblems(found.map(([name, message]) => ({ fieldId: `act-${name}`, message })));
    if (chosen === undefined || found.length > 0) return;
    act.mutate(
      {
        assessmentId: assessment.assessmentId,
        acts: signOff.state.acts,
        act: saidOf(chosen, fields, open),
      },
      { onSuccess: () => void draft.drop() },
    );
  };
  const choices = possible.map((value): Choice<ActKind> => ({ value, label: ACT_WORDS[value].label }));
  return (
    <section className="app-section" aria-labelledby="do-now">
      <h2 className="govuk-heading-m" id="do-now">
        What you can do now
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- leaving any of its fields keeps the draft */}
      <form
        className="app-form app-dpia__form"
        noValidate
        aria-labelledby="do-now"
        onBlur={() => void draft.flush()}
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) submit();
        }}
      >
        <ErrorSummary problems={problems} />
        {act.error !== null && <ErrorState error={act.error} />}
        <RadioGroup
          id="act-act"
          label="What do you want to do?"
          isSmall
          choices={choices}
          value={chosen}
          error={problemOf('act')}
          onChange={(value) => set('act', value)}
        />
        {chosen !== undefined && (
          <ActFields act={chosen} fields={fields} set={set} problemOf={problemOf} open={open} />
        )}
        <div className="app-button-group">
          <Button type="submit" kind={chosen === 'ABANDON' ? 'danger' : 'primary'}>
            {chosen === undefined ? 'Go on' : act.isPending ? 'Signing' : ACT_WORDS[chosen].button}
          </Button>
          <SavedMark state={draft.state} />
        </div>
      </form>
    </section>
  );
}

/** What the rules allow this person now; the vault finds out for itself. */
function actsPossible({ assessment, signOff }: OpenAssessment, mayWrite: boolean): readonly ActKind[] {
  const { state, speaksAs } = signOff;
  switch (state.stage) {
    case 'DRAFT': {
      const isReady = hindrancesOf(assessment.template, assessment.items).length === 0;
      return [...(isReady && mayWrite ? (['SUBMIT'] as const) : []), 'ABANDON'];
    }
    case 'UNDER_REVIEW': {
      const { nextRole } = state;
      const isTurn = nextRole !== null && speaksAs.includes(nextRole);
      return [
        ...(isTurn ? [speechOf(nextRole), 'RETURN' as const] : []),
        ...(state.waitsForRegulator ? (['REGULATOR'] as const) : []),
        'WITHDRAW',
        'ABANDON',
      ];
    }
    case 'SIGNED':
    case 'ABANDONED':
      return ['REVISE'];
  }
}

const speechOf = (role: NonNullable<OpenAssessment['signOff']['state']['nextRole']>): ActKind =>
  role === 'DPO' ? 'ADVICE' : role === 'IAO' || role === 'SIRO' ? 'ACCEPT' : 'OPINION';

const YES_NO = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
];

function ActFields({
  act,
  fields,
  set,
  problemOf,
  open: { signOff },
}: {
  readonly act: ActKind;
  readonly fields: Fields;
  readonly set: (name: string, value: string) => void;
  readonly problemOf: (name: string) => string | undefined;
  readonly open: OpenAssessment;
}): ReactNode {
  const area = (name: string, label: string, hint?: string): ReactNode => (
    <TextArea
      id={`act-${name}`}
      label={label}
      hint={hint}
      spellCheck
      value={textIn(fields, name)}
      error={problemOf(name)}
      onChange={(event) => set(name, event.target.value)}
    />
  );
  const yesNoField = (name: string, label: string): ReactNode => (
    <RadioGroup
      id={`act-${name}`}
      label={label}
      isInline
      isSmall
      choices={YES_NO}
      value={textIn(fields, name)}
      error={problemOf(name)}
      onChange={(value) => set(name, value)}
    />
  );
  const { nextRole, against } = signOff.state;
  switch (act) {
    case 'SUBMIT':
      return area('note', 'A note to the reviewers', 'If you like.');
    case 'OPINION':
      return (
        <>
          {yesNoField('isInFavour', `Does ${nextRole === null ? 'your unit' : ROLE_WORDS[nextRole]} agree?`)}
          {area('text', 'The opinion')}
          {area('conditions', 'Under what conditions', 'Leave it empty if there are none.')}
        </>
      );
    case 'ADVICE':
      return (
        <>
          {yesNoField('mayProceed', 'May it go on?')}
          {yesNoField('consultRegulator', 'Does the regulator have to be consulted?')}
          {area('text', 'The advice')}
        </>
      );
    case 'ACCEPT':
      return (
        <>
          <RadioGroup
            id="act-outcome"
            label="What does it lead to?"
            isSmall
            choices={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
            value={OUTCOMES.find((each) => each === textIn(fields, 'outcome'))}
            error={problemOf('outcome')}
            onChange={(value) => set('outcome', value)}
          />
          {area('text', 'What you accept, and under what conditions')}
          {against.length > 0 &&
            area(
              'overruling',
              'Why you go on although somebody is against it',
              'It stays on the record as a disagreement.',
            )}
        </>
      );
    case 'REGULATOR':
      return (
        <>
          <TextField
            id="act-reference"
            label="Their reference"
            value={textIn(fields, 'reference')}
            error={problemOf('reference')}
            onChange={(event) => set('reference', event.target.value)}
          />
          <DateField
            id="act-askedOn"
            label="When they were asked"
            value={textIn(fields, 'askedOn')}
            error={problemOf('askedOn')}
            onChange={(value) => set('askedOn', value)}
          />
          <DateField
            id="act-repliedOn"
            label="When they replied"
            value={textIn(fields, 'repliedOn')}
            error={problemOf('repliedOn')}
            onChange={(value) => set('repliedOn', value)}
          />
          {area('text', 'What they said')}
        </>
      );
    case 'RETURN':
    case 'WITHDRAW':
    case 'ABANDON':
    case 'REVISE':
      return area('reason', 'Why');
  }
}

/** What each act needs, by field, and what to say where it is missing. */
const NEEDED: Readonly<Record<ActKind, Readonly<Record<string, string>>>> = {
  SUBMIT: {},
  OPINION: { isInFavour: 'Say whether your unit agrees', text: 'Give the opinion' },
  ADVICE: {
    mayProceed: 'Say whether it may go on',
    consultRegulator: 'Say whether the regulator has to be consulted',
    text: 'Give the advice',
  },
  ACCEPT: { outcome: 'Choose what it leads to', text: 'Say what you accept' },
  REGULATOR: {
    reference: 'Give their reference',
    askedOn: 'Say when they were asked',
    repliedOn: 'Say when they replied',
    text: 'Say what they said',
  },
  RETURN: { reason: 'Say why' },
  WITHDRAW: { reason: 'Say why' },
  ABANDON: { reason: 'Say why' },
  REVISE: { reason: 'Say why' },
};

function problemsOf(
  act: ActKind | undefined,
  fields: Fields,
  { signOff }: OpenAssessment,
): readonly (readonly [string, string])[] {
  if (act === undefined) return [['act', 'Choose what you want to do']];
  const isOverruling = act === 'ACCEPT' && signOff.state.against.length > 0;
  const needed = isOverruling
    ? { ...NEEDED[act], overruling: 'Say why you go on although somebody is against it' }
    : NEEDED[act];
  return Object.entries(needed).filter(([name]) => textOrNull(fields, name) === null);
}

/** The act as the vault takes it; {@link problemsOf} has found nothing missing. */
function saidOf(act: ActKind, fields: Fields, { signOff }: OpenAssessment): Said {
  const text = textIn(fields, 'text');
  const reason = textIn(fields, 'reason');
  const role = signOff.state.nextRole ?? 'INFORMATION_ASSURANCE';
  switch (act) {
    case 'SUBMIT':
      return { act, note: textOrNull(fields, 'note') };
    case 'OPINION':
      return {
        act,
        role: role === 'INFORMATION_RIGHTS' ? role : 'INFORMATION_ASSURANCE',
        isInFavour: yesNoIn(fields, 'isInFavour') === true,
        text,
        conditions: textOrNull(fields, 'conditions'),
      };
    case 'ADVICE':
      return {
        act,
        mayProceed: yesNoIn(fields, 'mayProceed') === true,
        consultRegulator: yesNoIn(fields, 'consultRegulator') === true,
        text,
      };
    case 'ACCEPT':
      return {
        act,
        role: role === 'SIRO' ? role : 'IAO',
        outcome: OUTCOMES.find((each) => each === textIn(fields, 'outcome')) ?? 'NEXT_GATE_ONLY',
        text,
        overruling: signOff.state.against.length > 0 ? textOrNull(fields, 'overruling') : null,
      };
    case 'REGULATOR':
      return {
        act,
        reference: textIn(fields, 'reference'),
        askedOn: textIn(fields, 'askedOn'),
        repliedOn: textIn(fields, 'repliedOn'),
        text,
      };
    case 'RETURN':
      return { act, role, reason };
    case 'WITHDRAW':
    case 'ABANDON':
    case 'REVISE':
      return { act, reason };
  }
}
