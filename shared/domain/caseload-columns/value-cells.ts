import { UNIT } from '../code-lists/employment-lists.ts';
import { NON_ANSWER, NOT_ASKED_REASON } from '../code-lists/non-answers.ts';
import type { DateTime, LocalDate } from '../dates.ts';
import { joinValues, splitValues } from './cell-format.ts';
import type { CellFormat } from './cell-format.ts';
import { codeFinder } from './code-cells.ts';
import { readDate, readDateTime, writeDate, writeDateTime } from './moments.ts';

/** Free text; the record's own schema bounds it. */
export const TEXT: CellFormat<string> = {
  accepts: 'text',
  read: (text) => ({ value: text }),
  write: (text) => text,
};

const findReason = codeFinder(NOT_ASKED_REASON, { nonAnswers: false });

/** The id of somebody who uses the vault, or why the file does not say who it was. */
export const PERSON_ID: CellFormat<string> = {
  accepts: 'the id of a person of the vault, or NA1 to NA9',
  read: (text) => ({ value: findReason(text) ?? text }),
  write: (person) => person,
};

const findUnit = codeFinder(UNIT, { nonAnswers: true });

/** A code of the administrator's own list of units. */
export const UNIT_CODE: CellFormat<string> = {
  accepts: 'a code of your own list of units, WITHHELD, PNS, NK, NA1 to NA9',
  read: (text) => ({ value: findUnit(text) ?? text }),
  write: (code) => code,
};

export const YES_OR_NO: CellFormat<boolean> = {
  accepts: 'YES or NO',
  read: (text) => {
    const answer = text.toUpperCase();
    return answer === 'YES' || answer === 'NO' ? { value: answer === 'YES' } : { problem: 'Give YES or NO.' };
  },
  write: (isYes) => (isYes ? 'YES' : 'NO'),
};

export const DATE: CellFormat<LocalDate> = {
  accepts: 'a date',
  read: (text) => {
    const date = readDate(text);
    return date === undefined ? { problem: 'Give a real date as DD/MM/YYYY, day first.' } : { value: date };
  },
  write: writeDate,
};

export const DATE_TIME: CellFormat<DateTime> = {
  accepts: 'a date and time',
  read: (text) => {
    const moment = readDateTime(text);
    if (typeof moment === 'string') return { value: moment };
    return moment.problem === 'skipped by the clocks'
      ? { problem: 'Give a time that existed: the clocks went forward over this one.' }
      : { problem: 'Give a real date and time as DD/MM/YYYY HH:MM, day first.' };
  },
  write: writeDateTime,
};

const findNonAnswer = codeFinder(NON_ANSWER, { nonAnswers: false });

/** A whole number up to a largest one, or why there is none. */
export function countCell(largest: number): CellFormat<number | string> {
  const accepts = `a whole number from 0 to ${largest}, PNS, NK, NA1 to NA9`;
  return {
    accepts,
    read: (text) => {
      const value = readWholeNumber(text, largest) ?? findNonAnswer(text);
      return value === undefined ? { problem: `Give ${accepts}.` } : { value };
    },
    write: String,
  };
}

/** Whole numbers up to a largest one. */
export function numbersCell(largest: number): CellFormat<readonly number[]> {
  return {
    accepts: `whole numbers from 0 to ${largest}, separated by semicolons`,
    read: (text) => {
      const numbers = splitValues(text).map((part) => readWholeNumber(part, largest));
      return numbers.includes(undefined)
        ? { problem: `Give whole numbers from 0 to ${largest}, separated by semicolons.` }
        : { value: numbers };
    },
    write: joinValues,
  };
}

/** Reads plain decimal digits; undefined for anything else, and for a number above the largest. */
export function readWholeNumber(text: string, largest: number): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) <= largest ? Number(text) : undefined;
}

/** One of a few fixed words, in any case. */
export function wordCell(words: readonly string[]): CellFormat<string> {
  const accepts = words.join(' or ');
  return {
    accepts,
    read: (text) => {
      const value = words.find((word) => word.toLowerCase() === text.toLowerCase());
      return value === undefined ? { problem: `Give ${accepts}.` } : { value };
    },
    write: (word) => word,
  };
}
