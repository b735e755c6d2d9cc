import type { ReactNode } from 'react';
import { levelOf, type Rating } from '../../../shared/domain/assurance/risk-scale.ts';
import type { RiskScale } from '../../../shared/domain/assurance/template.ts';
import { SelectField } from '../../ui/text-fields.tsx';
import { textIn, type Fields } from '../items/form-fields.ts';
import type { FormState } from '../items/item-form.tsx';
import { LevelMark } from './level-mark.tsx';

type RatingOf = 'inherent' | 'current' | 'residual';

/** The names of the two fields of a rating. */
const likelihoodField = (of: RatingOf): string => `${of}-likelihood`;
const severityField = (of: RatingOf): string => `${of}-severity`;

/** A rating as the fields of a form hold it. */
export const ratingFields = (of: RatingOf, rating: Rating | undefined): Fields => ({
  [likelihoodField(of)]: rating?.likelihood ?? '',
  [severityField(of)]: rating?.severity ?? '',
});

export const ratingIn = (fields: Fields, of: RatingOf): Rating => ({
  likelihood: textIn(fields, likelihoodField(of)),
  severity: textIn(fields, severityField(of)),
});

/** What to say where a part of a rating is not chosen. */
export const missingRating = (of: RatingOf, when: string): Readonly<Record<string, string>> => ({
  [likelihoodField(of)]: `Choose how likely it is ${when}`,
  [severityField(of)]: `Choose how severe it is ${when}`,
});

/** How likely and how severe, and the level that comes of it. */
export function RatingField({
  of,
  legend,
  hint,
  scale,
  form: { fields, set, idOf, problemOf },
}: {
  readonly of: RatingOf;
  readonly legend: string;
  readonly hint: string;
  readonly scale: RiskScale;
  readonly form: FormState;
}): ReactNode {
  const rating = ratingIn(fields, of);
  const hintId = idOf(`${of}-hint`);
  const select = (label: string, name: string, rungs: RiskScale['likelihoods']): ReactNode => (
    <SelectField
      id={idOf(name)}
      label={label}
      emptyLabel="Choose"
      value={textIn(fields, name)}
      options={rungs.map(({ code, label: text }) => ({ value: code, label: text }))}
      error={problemOf(name)}
      onChange={({ target }) => set(name, target.value)}
    />
  );
  return (
    <fieldset className="govuk-fieldset app-rating" aria-describedby={hintId}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      <div className="govuk-hint" id={hintId}>
        {hint}
      </div>
      <div className="app-rating__parts">
        {select('Likelihood', likelihoodField(of), scale.likelihoods)}
        {select('Severity', severityField(of), scale.severities)}
        <output
          className="app-rating__level"
          htmlFor={`${idOf(likelihoodField(of))} ${idOf(severityField(of))}`}
        >
          {levelOf(scale, rating) !== undefined && <LevelMark scale={scale} rating={rating} />}
        </output>
      </div>
    </fieldset>
  );
}

/** What the words of the scale mean. */
export function ScaleMeanings({ scale }: { readonly scale: RiskScale }): ReactNode {
  return (
    <div className="app-scale">
      <Meanings title="Likelihood" rungs={scale.likelihoods} />
      <Meanings title="Severity" rungs={scale.severities} />
    </div>
  );
}

function Meanings({
  title,
  rungs,
}: {
  readonly title: string;
  readonly rungs: RiskScale['likelihoods'];
}): ReactNode {
  return (
    <div>
      <h3 className="govuk-heading-s app-scale__title">{title}</h3>
      <dl className="app-scale__rungs">
        {rungs.map(({ code, label, meaning }) => (
          <div key={code}>
            <dt>{label}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
