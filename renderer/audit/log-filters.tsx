import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { AUDIT_OPERATIONS } from '../../shared/domain/audit.ts';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { useSession } from '../app/session.ts';
import type { PeopleNames } from '../referrals/record/people.ts';
import { Button } from '../ui/button.tsx';
import { COMPARTMENT_WORDS } from '../ui/compartment-words.ts';
import { DateField } from '../ui/date-fields.tsx';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { SelectField, TextField } from '../ui/text-fields.tsx';
import { dateProblemOf } from '../ui/typed-date.ts';
import { ACTION_OPTIONS } from './action-words.ts';
import { filterCountOf, logSearchSchema, type LogSearch } from './log-search.ts';
import { OPERATION_WORDS } from './log-words.ts';

/** As the fields hold it: empty where nothing is set, and dates as far as they are typed. */
type Fields = Readonly<Record<keyof LogSearch, string>>;

const fieldsOf = (search: LogSearch): Fields => ({
  compartment: search.compartment ?? 'office',
  person: search.person ?? '',
  object: search.object ?? '',
  operation: search.operation ?? '',
  action: search.action ?? '',
  from: search.from ?? '',
  to: search.to ?? '',
});

function problemsWith({ from, to }: Fields): readonly FieldProblem[] {
  const days = [
    { fieldId: 'audit-from', problem: dateProblemOf(from) },
    { fieldId: 'audit-to', problem: dateProblemOf(to) },
  ].flatMap(({ fieldId, problem }) => (problem === null ? [] : [{ fieldId, message: problem.message }]));
  const isBackwards = days.length === 0 && from !== '' && to !== '' && to < from;
  return isBackwards ? [{ fieldId: 'audit-to', message: 'Last day must not be before the first day' }] : days;
}

/** Which entries to show. Nothing is asked for before somebody says so: each look at the log is an entry of it. */
export function LogFilters({
  search,
  people,
  onShow,
}: {
  readonly search: LogSearch;
  readonly people: PeopleNames;
  readonly onShow: (search: LogSearch) => void;
}): ReactNode {
  const { compartments } = useSession();
  const [fields, setFields] = useState(() => fieldsOf(search));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const count = filterCountOf(search);
  const change = (part: Partial<Fields>): void => setFields({ ...fields, ...part });
  const errorOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.message;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = problemsWith(fields);
    setProblems(found);
    if (found.length > 0) return;
    const set = Object.entries(fields).filter(([, value]) => value.trim() !== '');
    onShow(logSearchSchema.parse(Object.fromEntries(set)));
  };
  return (
    <section className="app-audit-filters" aria-label="Filters">
      {/* audit.scss knows whether there is room: then this button is not there, and nothing is folded. */}
      <Button
        kind="secondary"
        className="app-audit-filters__toggle"
        aria-expanded={isUnfolded}
        aria-controls="audit-filters"
        onClick={() => setIsUnfolded(!isUnfolded)}
      >
        Filters{count > 0 && ` (${count} set)`}
      </Button>
      <form
        id="audit-filters"
        className={isUnfolded ? undefined : 'app-audit-filters__folded'}
        noValidate
        onSubmit={submit}
      >
        <ErrorSummary problems={problems} />
        <div className="app-audit-filters__grid">
          <SelectField
            id="audit-log"
            label="Log of"
            options={COMPARTMENTS.filter((each) => compartments.includes(each)).map((value) => ({
              value,
              label: COMPARTMENT_WORDS[value],
            }))}
            value={fields.compartment}
            onChange={(event) => change({ compartment: event.target.value })}
          />
          <SelectField
            id="audit-person"
            label="Who"
            emptyLabel="Anybody"
            options={[...people].map(([value, label]) => ({ value, label }))}
            value={fields.person}
            onChange={(event) => change({ person: event.target.value })}
          />
          <SelectField
            id="audit-action"
            label="What was done"
            emptyLabel="Anything"
            options={ACTION_OPTIONS}
            value={fields.action}
            onChange={(event) => change({ action: event.target.value })}
          />
          <SelectField
            id="audit-operation"
            label="Kind of use"
            emptyLabel="Any kind"
            options={AUDIT_OPERATIONS.map((value) => ({ value, label: OPERATION_WORDS[value] }))}
            value={fields.operation}
            onChange={(event) => change({ operation: event.target.value })}
          />
          <DateField
            id="audit-from"
            label="First day"
            error={errorOf('audit-from')}
            value={fields.from}
            onChange={(from) => change({ from })}
          />
          <DateField
            id="audit-to"
            label="Last day"
            error={errorOf('audit-to')}
            value={fields.to}
            onChange={(to) => change({ to })}
          />
          <TextField
            id="audit-object"
            label="About what: an id, or a part of it"
            maxLength={200}
            value={fields.object}
            onChange={(event) => change({ object: event.target.value })}
          />
        </div>
        <div className="app-row">
          <Button type="submit">Show entries</Button>
          {count > 0 && (
            <Button
              kind="link"
              onClick={() =>
                onShow(search.compartment === undefined ? {} : { compartment: search.compartment })
              }
            >
              Clear the filters
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
