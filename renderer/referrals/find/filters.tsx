import { useState, type ReactNode } from 'react';
import { referralFilterSchema, type ReferralFilter } from '../../../shared/contract/referral-filter.ts';
import { localDateSchema, type LocalDate } from '../../../shared/domain/dates.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { CHOICE_FILTERS, type ChoiceFilter } from './filter-choices.ts';
import { filterCountOf, filterOf } from './find-search.ts';

/** Narrows the results; each change counts at once. */
export function Filters({
  filter,
  onChange,
}: {
  readonly filter: ReferralFilter;
  readonly onChange: (filter: ReferralFilter) => void;
}): ReactNode {
  const count = filterCountOf(filter);
  const change = (part: ReferralFilter): void => onChange(filterOf({ ...filter, ...part }));
  return (
    <section aria-labelledby="filters-title">
      <div className="app-find__heading">
        <h2 className="govuk-heading-s" id="filters-title">
          Filters{count > 0 && ` (${count} set)`}
        </h2>
        {count > 0 && (
          <Button kind="link" onClick={() => onChange({})}>
            Clear<span className="govuk-visually-hidden"> the filters</span>
          </Button>
        )}
      </div>
      {CHOICE_FILTERS.map((choice) => (
        <ChoiceFilterField
          key={choice.name}
          choice={choice}
          value={filter[choice.name] ?? ''}
          onChange={change}
        />
      ))}
      <DateFilter
        id="filter-from"
        label="Received from"
        value={filter.receivedFrom}
        onChange={(receivedFrom) => change({ receivedFrom })}
      />
      <DateFilter
        id="filter-to"
        label="Received to"
        value={filter.receivedTo}
        onChange={(receivedTo) => change({ receivedTo })}
      />
    </section>
  );
}

function ChoiceFilterField({
  choice: { name, label, emptyLabel, options },
  value,
  onChange,
}: {
  readonly choice: ChoiceFilter;
  readonly value: string;
  readonly onChange: (part: ReferralFilter) => void;
}): ReactNode {
  return (
    <SelectField
      id={`filter-${name}`}
      label={label}
      emptyLabel={emptyLabel}
      options={options}
      value={value}
      onChange={(event) => {
        const chosen = event.target.value;
        // Only answers that the schema knows are offered.
        onChange(chosen === '' ? { [name]: undefined } : referralFilterSchema.parse({ [name]: chosen }));
      }}
    />
  );
}

/** A day that counts once it is whole; until then what was typed stands here and narrows nothing. */
function DateFilter({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: LocalDate | undefined;
  readonly onChange: (value: LocalDate | undefined) => void;
}): ReactNode {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // Changed from outside: the filters were cleared, or a saved view was picked.
  if (value !== known) {
    setKnown(value);
    if (value !== wholeDay(typed)) setTyped(value ?? '');
  }
  return (
    <DateField
      id={id}
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (wholeDay(next) !== value) onChange(wholeDay(next));
      }}
    />
  );
}

const wholeDay = (typed: string): LocalDate | undefined => localDateSchema.safeParse(typed).data;
