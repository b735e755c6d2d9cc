import type { ReactNode } from 'react';
import { MEASURE_STATES } from '../../../shared/domain/assurance/honesty.ts';
import { CONTROLS, type ItemBody } from '../../../shared/domain/assurance/items.ts';
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { CONTROL_WORDS, MEASURE_WORDS } from '../assurance-words.ts';
import { listIn, textIn, textOrNull, type Fields } from '../items/form-fields.ts';
import { Line, Prose } from '../items/form-lines.tsx';
import { ItemForm } from '../items/item-form.tsx';
import type { RiskFact } from './risk-facts.ts';
import { useFirstField } from './use-first-field.ts';

const MISSING = {
  title: 'Say in one line what is done',
  state: 'Say how far it has come',
};

const HINTS: Readonly<Record<(typeof MEASURE_STATES)[number], string>> = {
  PLANNED: 'It reduces no risk yet.',
  IN_PLACE: 'It is there and in use.',
  TESTED: 'It was shown to do what it is for.',
  WITHDRAWN: 'It is no longer meant to reduce a risk.',
};

export function MeasureForm({
  itemId,
  number,
  body,
  forRisk,
  risks,
  onClose,
}: {
  readonly itemId: string;
  /** Undefined for a new one. */
  readonly number: string | undefined;
  readonly body: ItemBody<'measure'> | undefined;
  /** The risk that a new one is added for. */
  readonly forRisk: string | null;
  readonly risks: readonly RiskFact[];
  readonly onClose: () => void;
}): ReactNode {
  useFirstField('measure-title');
  // A draft can name a risk that was removed since.
  const linked = (fields: Fields): readonly string[] =>
    listIn(fields, 'risks').filter((id) => risks.some(({ risk }) => risk.itemId === id));
  return (
    <ItemForm
      kind="measure"
      itemId={itemId}
      title={number === undefined ? 'Add a measure' : `Edit measure ${number}`}
      start={{
        title: body?.title ?? '',
        description: body?.description ?? '',
        state: body?.state ?? '',
        risks: body?.risks ?? (forRisk === null ? [] : [forRisk]),
        control: body?.control ?? '',
      }}
      toBody={(fields) => ({
        title: textIn(fields, 'title'),
        description: textOrNull(fields, 'description'),
        state: textIn(fields, 'state'),
        risks: linked(fields),
        control: textOrNull(fields, 'control'),
      })}
      missing={MISSING}
      onClose={onClose}
    >
      {(form) => {
        const { fields, set, idOf, problemOf } = form;
        return (
          <>
            <Line form={form} name="title" label="What is done" hint="In one line." />
            <Prose form={form} name="description" label="How it reduces the risk (optional)" />
            <RadioGroup
              id={idOf('state')}
              label="How far it has come"
              isSmall
              choices={MEASURE_STATES.map((state) => ({
                value: state,
                label: MEASURE_WORDS[state].words,
                hint: HINTS[state],
              }))}
              value={MEASURE_STATES.find((state) => state === fields['state'])}
              error={problemOf('state')}
              onChange={(state) => set('state', state)}
            />
            {risks.length > 0 && (
              <CheckboxGroup
                id={idOf('risks')}
                label="The risks that it reduces"
                hint="Choose all that apply."
                isSmall
                choices={risks.map(({ risk, number: risky }) => ({
                  value: risk.itemId,
                  label: `${risky} ${risk.body.title}`,
                }))}
                value={linked(fields)}
                error={problemOf('risks')}
                onChange={(chosen) => set('risks', chosen)}
              />
            )}
            <SelectField
              id={idOf('control')}
              label="A control of Strongroom that it relies on"
              hint="While that control does not work, the measure does not count."
              emptyLabel="None"
              value={textIn(fields, 'control')}
              options={CONTROLS.map((control) => ({ value: control, label: CONTROL_WORDS[control] }))}
              error={problemOf('control')}
              onChange={({ target }) => set('control', target.value)}
            />
          </>
        );
      }}
    </ItemForm>
  );
}
