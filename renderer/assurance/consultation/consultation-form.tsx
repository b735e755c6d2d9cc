import type { ReactNode } from 'react';
import type { REPLY_STATES } from '../../../shared/domain/assurance/items.ts';
import { UNITS } from '../../../shared/domain/assurance/template.ts';
import { RadioGroup } from '../../ui/choices.tsx';
import { itemOf, useAssessment, useOpenAssessment } from '../assessment.ts';
import { unitInWords } from '../assurance-words.ts';
import { textIn, textOrNull, yesNo, yesNoIn } from '../items/form-fields.ts';
import { Day, Line, Prose } from '../items/form-lines.tsx';
import { ItemForm, type FormState } from '../items/item-form.tsx';

/** Which entry of which cell is open. */
export interface Asking {
  readonly itemId: string;
  readonly gate: string;
  readonly unit: string;
}

const STATES: readonly { readonly value: (typeof REPLY_STATES)[number]; readonly label: string }[] = [
  { value: 'WAITING', label: 'They were asked, and have not replied yet' },
  { value: 'REPLIED', label: 'They replied' },
  { value: 'NO_REPLY', label: 'They were asked, and no reply came: it is not waited for any longer' },
  { value: 'NOT_NEEDED', label: 'They need not be asked, because …' },
];

/** One asking of a unit: the question as the gate has it, and what came of it. */
export function ConsultationForm({
  asking: { itemId, gate, unit },
  onClose,
}: {
  readonly asking: Asking;
  readonly onClose: () => void;
}): ReactNode {
  const { template } = useAssessment();
  const { assessment, signOff } = useOpenAssessment();
  const body = itemOf(assessment, 'consultation', itemId)?.body;
  const asks = template.gates.find(({ id }) => id === gate)?.asks;
  const known = UNITS.find((each) => each === unit);
  const suggested = known === undefined ? '' : (asks?.[known] ?? '');
  return (
    <ItemForm
      kind="consultation"
      itemId={itemId}
      title={`${gate}: ${unitInWords(unit)}`}
      start={{
        state: body?.state ?? '',
        person: body?.person ?? '',
        askedOn: body?.askedOn ?? '',
        question: body?.question ?? suggested,
        versionSent: String(body?.versionSent ?? signOff.state.version),
        repliedOn: body?.repliedOn ?? '',
        reply: body?.reply ?? '',
        conditions: body?.conditions ?? '',
        isAccepted: yesNo(body?.isAccepted ?? null),
        reason: body?.reason ?? '',
      }}
      toBody={(fields) => {
        const state = textIn(fields, 'state');
        const wasAsked = state !== 'NOT_NEEDED';
        const hasReplied = state === 'REPLIED';
        const isAccepted = hasReplied ? yesNoIn(fields, 'isAccepted') : null;
        const version = Number.parseInt(textIn(fields, 'versionSent'), 10);
        return {
          gate,
          unit,
          state,
          person: wasAsked ? textOrNull(fields, 'person') : null,
          askedOn: wasAsked ? textOrNull(fields, 'askedOn') : null,
          question: wasAsked ? textOrNull(fields, 'question') : null,
          versionSent: wasAsked && Number.isSafeInteger(version) ? version : null,
          repliedOn: hasReplied ? textOrNull(fields, 'repliedOn') : null,
          reply: hasReplied ? textOrNull(fields, 'reply') : null,
          conditions: hasReplied ? textOrNull(fields, 'conditions') : null,
          isAccepted,
          reason: !wasAsked || isAccepted === false ? textOrNull(fields, 'reason') : null,
        };
      }}
      dates={['askedOn', 'repliedOn']}
      missing={{ state: 'Choose what came of it' }}
      onClose={onClose}
    >
      {(form) => <ConsultationFields form={form} suggested={suggested} />}
    </ItemForm>
  );
}

function ConsultationFields({
  form,
  suggested,
}: {
  readonly form: FormState;
  readonly suggested: string;
}): ReactNode {
  const state = STATES.find(({ value }) => value === textIn(form.fields, 'state'))?.value;
  const isRefused = yesNoIn(form.fields, 'isAccepted') === false;
  return (
    <>
      {suggested !== '' && (
        <p className="govuk-body">
          <strong>What they are asked at this gate:</strong> {suggested}
        </p>
      )}
      <RadioGroup
        id={form.idOf('state')}
        label="What came of it"
        isSmall
        choices={STATES}
        value={state}
        error={form.problemOf('state')}
        onChange={(value) => form.set('state', value)}
      />
      {state !== undefined && state !== 'NOT_NEEDED' && (
        <>
          <Line form={form} name="person" label="Who was asked" hint="By name or post." />
          <Day form={form} name="askedOn" label="When" />
          <Prose form={form} name="question" label="What they were asked" />
          <Line form={form} name="versionSent" label="Which version of the assessment they had" />
        </>
      )}
      {state === 'REPLIED' && (
        <>
          <Day form={form} name="repliedOn" label="When they replied" />
          <Prose form={form} name="reply" label="What they replied" />
          <Prose
            form={form}
            name="conditions"
            label="Under what conditions"
            hint="Leave it empty if there are none."
          />
          <RadioGroup
            id={form.idOf('isAccepted')}
            label="Was the reply accepted?"
            isInline
            isSmall
            choices={[
              { value: 'YES', label: 'Yes' },
              { value: 'NO', label: 'No' },
            ]}
            value={textIn(form.fields, 'isAccepted')}
            error={form.problemOf('isAccepted')}
            onChange={(value) => form.set('isAccepted', value)}
          />
        </>
      )}
      {(state === 'NOT_NEEDED' || (state === 'REPLIED' && isRefused)) && (
        <Prose
          form={form}
          name="reason"
          label={state === 'NOT_NEEDED' ? 'Why they need not be asked' : 'Why it was not accepted'}
        />
      )}
    </>
  );
}
