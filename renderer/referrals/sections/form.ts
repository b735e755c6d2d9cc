import type { ReferralDraft } from '../../../shared/domain/referral.ts';

/**
 * What a form holds of a part of the record while somebody writes it: any of it may be missing, text and numbers are as
 * typed, and the alternatives of a part stand side by side, so that changing one's mind loses nothing.
 */
export type FormOf<Part> = [Part] extends [boolean]
  ? boolean
  : [Part] extends [string | number]
    ? string
    : [Part] extends [readonly number[]]
      ? string
      : [Part] extends [readonly { readonly weekday: string }[]]
        ? readonly TimesForm[]
        : [Part] extends [readonly (infer Row)[]]
          ? readonly FormOf<Row>[]
          : {
              readonly [Name in NamesIn<Part>]?: FormOf<Exclude<ValueOf<Part, Name>, undefined>> | undefined;
            };

/** Times of day that hold on several days: people give them so, where the record has one window a day. */
export interface TimesForm {
  readonly days?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type NamesIn<Part> = Part extends unknown ? keyof Part & string : never;
type ValueOf<Part, Name> = Part extends unknown ? (Name extends keyof Part ? Part[Name] : never) : never;

/** A whole referral in the making. Plain JSON, to be kept as the content of a draft. */
export type ReferralForm = FormOf<ReferralDraft>;

/** The dotted paths within a form, such as `route.receivedAt`; a repeated part is a single one. */
export type PathIn<Form> = Form extends string | boolean | readonly unknown[]
  ? never
  : {
      readonly [Name in keyof Form & string]-?: Name | `${Name}.${PathIn<Exclude<Form[Name], undefined>>}`;
    }[keyof Form & string];

/** One row of a repeated part, or the form itself: what paths start from. */
export type FormRow = Readonly<Record<string, unknown>>;

export function isFormRow(value: unknown): value is FormRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whatever stands at a path; undefined when nothing does. */
export function valueAt(row: unknown, path: string): unknown {
  let value = row;
  for (const name of path.split('.')) value = isFormRow(value) ? value[name] : undefined;
  return value;
}

/** The text at a path, empty when there is none. */
export function textAt(row: unknown, path: string): string {
  const value = valueAt(row, path);
  return typeof value === 'string' ? value : '';
}

/** The texts in the list at a path. */
export function textsAt(row: unknown, path: string): readonly string[] {
  const value = valueAt(row, path);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The rows of the repeated part at a path. */
export function rowsAt(row: unknown, path: string): readonly FormRow[] {
  const value = valueAt(row, path);
  return Array.isArray(value) ? value.filter(isFormRow) : [];
}

/** The same form with another value at a path; undefined takes the answer back. */
export function withValue<Form>(row: Form, path: string, value: unknown): Form {
  const [name = '', ...rest] = path.split('.');
  const own: FormRow = isFormRow(row) ? row : {};
  const next = rest.length === 0 ? value : withValue(own[name], rest.join('.'), value);
  // Paths and kinds of value are those of the questions, which are checked against the type of the form.
  return { ...own, [name]: next } as Form;
}

/** An object whose parts are known to be those of a form. */
export function formFrom(content: FormRow): ReferralForm {
  // All that a form holds is optional; what is there was put by the path and the kind of a question.
  return content as ReferralForm;
}

/** The id of the field at a path: `safeContacts.0.value` has `safeContacts-0-value`. */
export const fieldIdOf = (path: string): string => path.replaceAll('.', '-');
