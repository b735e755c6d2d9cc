import type { CodeList } from '../code-lists/code-list.ts';

/** How the values of a field are said. */
export type FieldKind =
  | { readonly kind: 'code'; readonly list: CodeList }
  /** A closed list of words that are not codes, such as the states of a discriminated union. */
  | { readonly kind: 'words'; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: 'text' | 'number' | 'yes-no' | 'date' | 'moment' | 'person' | 'kept-as-token' };

/**
 * A place in the record. `label` stands alone; for a numbered row it has `#` where the number goes, and the fields of
 * the row are labelled after it: "Safe contact 1: channel".
 */
export interface Field {
  readonly label: string;
  readonly value?: FieldKind;
}

// A field for each kind of value, so that a list of labels reads as one.
export const code = (label: string, list: CodeList): Field => ({ label, value: { kind: 'code', list } });
export const words = (label: string, said: Readonly<Record<string, string>>): Field => ({
  label,
  value: { kind: 'words', words: said },
});
export const text = (label: string): Field => ({ label, value: { kind: 'text' } });
export const number = (label: string): Field => ({ label, value: { kind: 'number' } });
export const yesNo = (label: string): Field => ({ label, value: { kind: 'yes-no' } });
export const date = (label: string): Field => ({ label, value: { kind: 'date' } });
export const moment = (label: string): Field => ({ label, value: { kind: 'moment' } });
export const person = (label: string): Field => ({ label, value: { kind: 'person' } });
export const token = (label: string): Field => ({ label, value: { kind: 'kept-as-token' } });
/** Something that has parts. */
export const part = (label: string): Field => ({ label });
