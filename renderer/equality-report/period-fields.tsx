import type { ReactNode } from 'react';
import type { LocalDate } from '../../shared/domain/dates.ts';
import type { Quarter } from '../../shared/domain/financial-year.ts';
import { RadioGroup } from '../ui/choices.tsx';
import { DateField } from '../ui/date-fields.tsx';
import { SelectField } from '../ui/text-fields.tsx';
import { yearsUpTo, type ReportChoices } from './report-choices.ts';

const QUARTERS: readonly { readonly quarter: Quarter; readonly label: string }[] = [
  { quarter: 1, label: 'April to June' },
  { quarter: 2, label: 'July to September' },
  { quarter: 3, label: 'October to December' },
  { quarter: 4, label: 'January to March' },
];

/** A financial year, one of its quarters, or two days. */
export function PeriodFields({
  choices,
  today,
  errorOf,
  onChange,
}: {
  readonly choices: ReportChoices;
  readonly today: LocalDate;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly onChange: (changed: Partial<ReportChoices>) => void;
}): ReactNode {
  return (
    <>
      <RadioGroup
        id="period"
        label="Period"
        isSmall
        value={choices.kind}
        onChange={(kind) => onChange({ kind })}
        choices={[
          { value: 'year', label: 'Financial year' },
          { value: 'quarter', label: 'Quarter' },
          { value: 'dates', label: 'Own dates' },
        ]}
      />
      {choices.kind === 'dates' ? (
        <>
          <DateField
            id="from"
            label="First day"
            error={errorOf('from')}
            value={choices.from}
            onChange={(from) => onChange({ from })}
          />
          <DateField
            id="to"
            label="Last day"
            error={errorOf('to')}
            value={choices.to}
            onChange={(to) => onChange({ to })}
          />
        </>
      ) : (
        <SelectField
          id="year"
          label="Year from April to March"
          options={yearsUpTo(today).map(({ startYear, label }) => ({ value: String(startYear), label }))}
          value={choices.startYear}
          onChange={(event) => onChange({ startYear: Number(event.target.value) })}
        />
      )}
      {choices.kind === 'quarter' && (
        <SelectField
          id="quarter"
          label="Quarter of that year"
          options={QUARTERS.map(({ quarter, label }) => ({ value: String(quarter), label }))}
          value={choices.quarter}
          onChange={(event) => {
            const chosen = QUARTERS.find(({ quarter }) => String(quarter) === event.target.value);
            if (chosen !== undefined) onChange({ quarter: chosen.quarter });
          }}
        />
      )}
    </>
  );
}
