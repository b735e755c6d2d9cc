import { useState, type ReactNode } from 'react';
import { periodInWords } from '../../shared/domain/date-words.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import { REPORT_CHARACTERISTICS } from '../../shared/domain/report-characteristics.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { FieldProblem } from '../ui/field-problem.ts';
import { TextField } from '../ui/text-fields.tsx';
import { MergedCategories, THRESHOLD_ID } from './merged-categories.tsx';
import { PeriodFields } from './period-fields.tsx';
import { periodOf, problemsOf, THRESHOLD_RANGE, type ReportChoices } from './report-choices.ts';

const NO_PROBLEMS: readonly FieldProblem[] = [];

/** What the report is about: the period, the characteristics, how small is small, and who gets it. */
export function ChoicesForm({
  choices,
  today,
  isSecondary,
  blockedBy,
  onChange,
  onMake,
}: {
  readonly choices: ReportChoices;
  readonly today: LocalDate;
  /** A report stands beside it, so that saving it is the main thing to do. */
  readonly isSecondary: boolean;
  /** The id of what says why none can be made now. */
  readonly blockedBy: string | undefined;
  readonly onChange: (choices: ReportChoices) => void;
  readonly onMake: () => void;
}): ReactNode {
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const errorOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.message;
  const change = (changed: Partial<ReportChoices>): void => onChange({ ...choices, ...changed });
  const period = periodOf(choices);
  const hiddenUpTo = Number(choices.threshold) - 1;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = problemsOf(choices);
        setProblems(found);
        if (found.length === 0) onMake();
      }}
    >
      <ErrorSummary problems={problems} />
      <PeriodFields choices={choices} today={today} errorOf={errorOf} onChange={change} />
      {choices.kind !== 'dates' && <p className="govuk-body app-quiet">{periodInWords(period)}</p>}
      {period.to > today && (
        <p className="govuk-body">
          This period has not ended. Wait with a report that you publish: a later one about the whole period
          would overlap with it.
        </p>
      )}
      <CheckboxGroup
        id="by"
        label="Characteristics"
        isSmall
        error={errorOf('by')}
        value={choices.by}
        onChange={(by) => change({ by })}
        choices={REPORT_CHARACTERISTICS.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <MergedCategories merges={choices.merges} onChange={(merges) => change({ merges })} />
      <TextField
        id={THRESHOLD_ID}
        label="Smallest group to show"
        hint={
          Number.isInteger(hiddenUpTo) && hiddenUpTo >= THRESHOLD_RANGE.least - 1
            ? `Counts from 1 to ${hiddenUpTo} are hidden.`
            : `From ${THRESHOLD_RANGE.least} to ${THRESHOLD_RANGE.most}.`
        }
        error={errorOf('threshold')}
        width={3}
        inputMode="numeric"
        value={choices.threshold}
        onChange={(event) => change({ threshold: event.target.value.trim() })}
      />
      <TextField
        id="recipient"
        label="Who receives it (optional)"
        hint="A role or unit, not a person’s name. It goes into the audit log."
        error={errorOf('recipient')}
        value={choices.recipient}
        onChange={(event) => change({ recipient: event.target.value })}
      />
      <div className="equality-report__make">
        <Button type="submit" blockedBy={blockedBy} kind={isSecondary ? 'secondary' : 'primary'}>
          Make the report
        </Button>
      </div>
    </form>
  );
}
