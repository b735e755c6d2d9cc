import type { ReactNode } from 'react';
import type { ItemBody } from '../../../shared/domain/assurance/items.ts';
import { listIn, textIn, textOrNull } from '../items/form-fields.ts';
import { Day, Line } from '../items/form-lines.tsx';
import { ItemForm } from '../items/item-form.tsx';
import { useFirstField } from './use-first-field.ts';

const MISSING = {
  what: 'Say what is to be done',
  owner: 'Say who does it',
  due: 'Enter the day by which it is to be done',
};

export function ActionForm({
  itemId,
  body,
  measure,
  onClose,
}: {
  readonly itemId: string;
  readonly body: ItemBody<'action'> | undefined;
  /** The measure that it belongs to. */
  readonly measure: { readonly itemId: string; readonly number: string };
  readonly onClose: () => void;
}): ReactNode {
  useFirstField('action-what');
  return (
    <ItemForm
      kind="action"
      itemId={itemId}
      title={
        body === undefined ? `Add an action to ${measure.number}` : `Edit an action of ${measure.number}`
      }
      start={{
        measure: measure.itemId,
        what: body?.what ?? '',
        owner: body?.owner ?? '',
        due: body?.due ?? '',
        doneOn: body?.doneOn ?? '',
        evidence: body?.evidence ?? [],
      }}
      toBody={(fields) => ({
        measure: measure.itemId,
        what: textIn(fields, 'what'),
        owner: textIn(fields, 'owner'),
        due: textIn(fields, 'due'),
        doneOn: textOrNull(fields, 'doneOn'),
        evidence: listIn(fields, 'evidence'),
      })}
      dates={['due', 'doneOn']}
      missing={MISSING}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Line form={form} name="what" label="What is to be done" />
          <Line form={form} name="owner" label="Who does it" hint="A role, or a person by their work name." />
          <Day form={form} name="due" label="To be done by" />
          <Day form={form} name="doneOn" label="Done on (optional)" hint="Leave it empty until it is done." />
        </>
      )}
    </ItemForm>
  );
}
