import type { ItemBody } from '../../../shared/domain/assurance/items.ts';

/** What stands in the fields of a form, by their names. */
export type Fields = ItemBody<'draft'>['fields'];

/** The text of a field; empty if it is no text, or not there. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The text of a field, or null where nothing was typed. */
export function textOrNull(fields: Fields, name: string): string | null {
  const text = textIn(fields, name).trim();
  return text === '' ? null : text;
}

export const flagIn = (fields: Fields, name: string): boolean => fields[name] === true;

export function listIn(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
}

/** The answer to a question of yes and no, or null where none was given. */
export function yesNoIn(fields: Fields, name: string): boolean | null {
  const text = textIn(fields, name);
  return text === 'YES' ? true : text === 'NO' ? false : null;
}

export const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'YES' : 'NO');
