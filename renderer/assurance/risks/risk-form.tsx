import type { ReactNode } from 'react';
import type { ItemBody } from '../../../shared/domain/assurance/items.ts';
import type { RiskScale } from '../../../shared/domain/assurance/template.ts';
import { RadioGroup } from '../../ui/choices.tsx';
import { textIn, textOrNull, yesNo, yesNoIn, type Fields } from '../items/form-fields.ts';
import { Line, Prose } from '../items/form-lines.tsx';
import { ItemForm } from '../items/item-form.tsx';
import { HarmPrompts } from './harm-prompts.tsx';
import { missingRating, RatingField, ratingFields, ratingIn, ScaleMeanings } from './rating-fields.tsx';
import { useFirstField } from './use-first-field.ts';

const MISSING = {
  title: 'Say in one line what could happen',
  impact: 'Say what it would do to people',
  isToPeople: 'Say whether it is a risk to people',
  ...missingRating('inherent', 'before any measure'),
  ...missingRating('current', 'now'),
  ...missingRating('residual', 'when all measures are in place'),
};

const startOf = (body: ItemBody<'risk'> | undefined): Fields => ({
  title: body?.title ?? '',
  source: body?.source ?? '',
  impact: body?.impact ?? '',
  isToPeople: yesNo(body?.isToPeople ?? null),
  ...ratingFields('inherent', body?.inherent),
  ...ratingFields('current', body?.current),
  ...ratingFields('residual', body?.residual),
});

const bodyOf = (fields: Fields): object => ({
  title: textIn(fields, 'title'),
  source: textOrNull(fields, 'source'),
  impact: textIn(fields, 'impact'),
  isToPeople: yesNoIn(fields, 'isToPeople'),
  inherent: ratingIn(fields, 'inherent'),
  current: ratingIn(fields, 'current'),
  residual: ratingIn(fields, 'residual'),
});

export function RiskForm({
  itemId,
  number,
  body,
  scale,
  onClose,
}: {
  readonly itemId: string;
  /** Undefined for a new one. */
  readonly number: string | undefined;
  readonly body: ItemBody<'risk'> | undefined;
  readonly scale: RiskScale;
  readonly onClose: () => void;
}): ReactNode {
  useFirstField('risk-title');
  return (
    <div className="app-wide-form">
      <ItemForm
        kind="risk"
        itemId={itemId}
        title={number === undefined ? 'Add a risk' : `Edit risk ${number}`}
        start={startOf(body)}
        toBody={bodyOf}
        missing={MISSING}
        onClose={onClose}
      >
        {(form) => {
          const { fields, set, idOf, problemOf } = form;
          return (
            <>
              <div className="app-risk-form">
                <div className="app-risk-form__fields">
                  <Line
                    form={form}
                    name="title"
                    label="What could happen"
                    hint="In one line. Do not name people."
                  />
                  <Prose
                    form={form}
                    name="source"
                    label="Where it comes from (optional)"
                    hint="What, or who, could bring it about, and how."
                  />
                </div>
                {/* Before the field that it is for, for whoever reads one thing after the other. */}
                <HarmPrompts />
                <div className="app-risk-form__fields">
                  <Prose
                    form={form}
                    name="impact"
                    label="What it would do to people"
                    hint="For a risk to the force alone: what it would do to the force."
                  />
                  <RadioGroup
                    id={idOf('isToPeople')}
                    label="Whose risk it is"
                    isSmall
                    choices={[
                      { value: 'YES', label: 'A risk to people' },
                      {
                        value: 'NO',
                        label: 'A risk to the force alone',
                        hint: 'Such as cost or reputation. It is listed apart, and is not on the risk map.',
                      },
                    ]}
                    value={textIn(fields, 'isToPeople')}
                    error={problemOf('isToPeople')}
                    onChange={(value) => set('isToPeople', value)}
                  />
                </div>
              </div>
              <ScaleMeanings scale={scale} />
              <RatingField
                of="inherent"
                legend="Before any measure"
                hint="As if nothing were done about it."
                scale={scale}
                form={form}
              />
              <RatingField
                of="current"
                legend="As things are now"
                hint="A lower rating counts while at least one measure works."
                scale={scale}
                form={form}
              />
              <RatingField
                of="residual"
                legend="When all measures are in place"
                hint="A lower rating counts once all measures work and no action is overdue."
                scale={scale}
                form={form}
              />
            </>
          );
        }}
      </ItemForm>
    </div>
  );
}
