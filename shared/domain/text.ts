import { z } from 'zod';

/** Also what turns the direction of writing: with it, one name can be made to look like another. */
const CONTROL_OR_LINE_BREAK = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const CONTROL_EXCEPT_TAB_AND_NEWLINE = /[^\P{Cc}\t\n]/u;

const WELL_FORMED = 'Remove the damaged character: half of a surrogate pair cannot be stored.';

/**
 * One line of trimmed text, at most `maxLength` characters (Unicode code points).
 *
 * Refuses control characters and line breaks, which would hide or forge content in lists, CSV and print, and lone
 * surrogates, which do not survive UTF-8 storage.
 */
export function singleLine(maxLength: number, whenEmpty = 'Give some text, or leave the field out.') {
  return z
    .string()
    .trim()
    .min(1, whenEmpty)
    .max(maxLength, `Give at most ${maxLength} characters.`)
    .refine((text) => text.isWellFormed(), WELL_FORMED)
    .refine((text) => !CONTROL_OR_LINE_BREAK.test(text), 'Give a single line without control characters.');
}

/** Trimmed text of several lines, at most `maxLength` characters (Unicode code points); every line ending is stored as a newline. */
export function multiLine(maxLength: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(/\r\n?/g, '\n'))
    .trim()
    .min(1, 'Give some text, or leave the field out.')
    .max(maxLength, `Give at most ${maxLength} characters.`)
    .refine((text) => text.isWellFormed(), WELL_FORMED)
    .refine((text) => !CONTROL_EXCEPT_TAB_AND_NEWLINE.test(text), 'Remove the control characters.');
}
