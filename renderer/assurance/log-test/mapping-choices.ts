import type { LogSampleColumns } from '../../../shared/contract/log-tests.ts';
import { LOG_FIELDS, type LogField, type LogMapping } from '../../../shared/domain/assurance/log-test.ts';
import { suggestMeanings } from '../../../shared/domain/assurance/suggest-mapping.ts';
import { LOGGED_OPERATIONS, type LoggedOperation } from '../../../shared/domain/audit.ts';
import type { FieldProblem } from '../../ui/field-problem.ts';

/** A sample that was read: it stays on the page, and goes when the page does. */
export interface ReadSample {
  readonly files: Uint8Array[];
  readonly columns: LogSampleColumns;
}

/** What a value of the log stands for, as a list offers it; empty while nobody has said. */
export type Meaning = LoggedOperation | 'none' | '';

/** What somebody has chosen so far: columns by name, empty where the log has none for that. */
export interface MappingChoices {
  readonly operation: string;
  readonly columns: Readonly<Record<LogField, string>>;
  /** By the value. */
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** The ids of the fields of the form. */
export const FIELD_IDS = {
  system: 'log-system',
  operation: 'log-operation',
  column: (field: LogField): string => `log-column-${field}`,
  meaning: (place: number): string => `log-meaning-${place}`,
} as const;

/** What is chosen to begin with. */
export function choicesOf({ columns, mapping }: LogSampleColumns): MappingChoices {
  const { at, person, recipient, reason } = mapping.columns;
  return {
    operation: mapping.operation,
    columns: { at: at ?? '', person: person ?? '', recipient: recipient ?? '', reason: reason ?? '' },
    meanings: meaningsFor(valuesIn(columns, mapping.operation), mapping.meanings),
  };
}

/** Another column tells the operation: then its values are others. */
export const withOperation = (
  choices: MappingChoices,
  operation: string,
  columns: LogSampleColumns['columns'],
): MappingChoices => {
  const values = valuesIn(columns, operation);
  return { ...choices, operation, meanings: meaningsFor(values, suggestMeanings(values)) };
};

/** The values of a column; none where there are too many to be names of operations. */
const valuesIn = (columns: LogSampleColumns['columns'], name: string): readonly string[] =>
  columns.find((column) => column.name === name)?.values ?? [];

const meaningsFor = (
  values: readonly string[],
  meanings: LogMapping['meanings'],
): ReadonlyMap<string, Meaning> =>
  new Map(values.map((value) => [value, Object.hasOwn(meanings, value) ? (meanings[value] ?? 'none') : '']));

/** What is to be put right before the sample can be tested. */
export function problemsWith(
  { operation, columns, meanings }: MappingChoices,
  sample: LogSampleColumns,
): readonly FieldProblem[] {
  const isTooMuch = sample.columns.find(({ name }) => name === operation)?.values === null;
  const twice = LOG_FIELDS.filter((field) => columns[field] === operation);
  const open = [...meanings.values()].flatMap((meaning, place) => (meaning === '' ? [place] : []));
  return [
    ...(isTooMuch
      ? [
          {
            fieldId: FIELD_IDS.operation,
            message:
              'This column has too many different values to tell what was done. Choose another: its values are kept with the result.',
          },
        ]
      : []),
    ...twice.map((field) => ({
      fieldId: FIELD_IDS.column(field),
      message: 'This column tells what was done. Choose another, or none.',
    })),
    ...open.map((place) => ({
      fieldId: FIELD_IDS.meaning(place),
      message: 'Choose what these entries are',
    })),
  ];
}

/** The choices as the vault takes them. */
export function mappingOf({ operation, columns, meanings }: MappingChoices): LogMapping {
  const columnOf = (field: LogField): string | null => columns[field] || null;
  return {
    operation,
    meanings: Object.fromEntries(
      [...meanings].flatMap(([value, meaning]): [string, LoggedOperation | null][] =>
        meaning === '' ? [] : [[value, meaning === 'none' ? null : meaning]],
      ),
    ),
    columns: {
      at: columnOf('at'),
      person: columnOf('person'),
      recipient: columnOf('recipient'),
      reason: columnOf('reason'),
    },
  };
}

/** Whether a list offers that. */
export const isMeaning = (value: string): value is Meaning =>
  value === '' || value === 'none' || LOGGED_OPERATIONS.some((operation) => operation === value);
