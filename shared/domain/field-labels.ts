import { dateInWords, momentInWords } from './date-words.ts';
import { NON_ANSWER } from './code-lists/non-answers.ts';
import type { FieldKind } from './field-labels/field.ts';
import { REFERRAL_FIELDS } from './field-labels/referral-fields.ts';
import type { JsonValue } from './json.ts';

const NOTHING = 'Not given';

/**
 * What people call a place in a referral: `route.priority` is "Priority", `safeContacts.0.value` "Safe contact 1: number,
 * address or place". Whole sections and rows have a name, too.
 *
 * @param path dotted, with list positions as numbers. One that no referral has is returned as it is.
 */
export function fieldLabel(path: string): string {
  const steps = path.split('.');
  const own = REFERRAL_FIELDS.get(patternOf(steps));
  if (own === undefined) return path;
  const rows = steps.flatMap((step, index) => {
    const isOuterRow = isPosition(step) && index < steps.length - 1;
    return isOuterRow ? [rowLabel(steps.slice(0, index + 1))] : [];
  });
  const label = isPosition(steps.at(-1)) ? rowLabel(steps) : own.label;
  return rows.length === 0 ? label : `${rows.join(', ')}: ${label}`;
}

/** What a field is called beside the others of its section or row, as the beginning of a line: "Number, address or place". */
export function ownLabel(path: string): string {
  const steps = path.split('.');
  const label = isPosition(steps.at(-1)) ? rowLabel(steps) : REFERRAL_FIELDS.get(patternOf(steps))?.label;
  return label === undefined ? path : label.charAt(0).toUpperCase() + label.slice(1);
}

/** The label of a row without those around it: "Safe contact 1". */
function rowLabel(steps: readonly string[]): string {
  const label = REFERRAL_FIELDS.get(patternOf(steps))?.label ?? '';
  return label.replace('#', String(Number(steps.at(-1)) + 1));
}

const isPosition = (step: string | undefined): boolean => step !== undefined && /^\d+$/.test(step);

const patternOf = (steps: readonly string[]): string =>
  steps.map((step) => (isPosition(step) ? '#' : step)).join('.');

/**
 * A value of a referral in plain English: codes by their labels, dates as 22 November 2026, moments on a London clock.
 *
 * A section or a row is described by its parts, and a list by its rows, separated by semicolons.
 *
 * @param value undefined when there is none.
 */
export function describeValue(path: string, value: JsonValue | undefined): string {
  if (value === undefined || value === null) return NOTHING;
  if (Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    const described = items.map((item, index) => describeValue(`${path}.${index}`, item));
    return described.length === 0 ? 'None' : described.join('; ');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => `${partLabel(`${path}.${name}`)}: ${describeValue(`${path}.${name}`, part)}`)
      .join('; ');
  }
  return describePlain(REFERRAL_FIELDS.get(patternOf(path.split('.')))?.value ?? { kind: 'text' }, value);
}

/** Within a row, its own label need not be repeated. */
const partLabel = (path: string): string =>
  REFERRAL_FIELDS.get(patternOf(path.split('.')))?.label ?? fieldLabel(path);

function describePlain(field: FieldKind, value: string | number | boolean): string {
  switch (field.kind) {
    case 'code':
      return labelOfCode(field.list.codes, value) ?? labelOfCode(NON_ANSWER.codes, value) ?? String(value);
    case 'words':
      return field.words[String(value)] ?? String(value);
    case 'yes-no':
      return value === true ? 'Yes' : 'No';
    case 'date':
      return dateInWords(String(value));
    case 'moment':
      return momentInWords(String(value));
    case 'person':
      // An id says nothing to a reader; whoever knows the people puts the name in its place.
      return labelOfCode(NON_ANSWER.codes, value) ?? 'A person of this vault';
    case 'kept-as-token':
      return 'On record, unreadable';
    case 'text':
    case 'number':
      return String(value);
  }
}

const labelOfCode = (
  codes: readonly { readonly code: string; readonly label: string }[],
  value: string | number | boolean,
): string | undefined => codes.find((entry) => entry.code === value)?.label;
