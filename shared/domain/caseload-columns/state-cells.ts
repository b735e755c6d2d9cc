import { NOT_ASKED_REASON } from '../code-lists/non-answers.ts';
import type { CellFormat } from './cell-format.ts';
import { codeFinder } from './code-cells.ts';

/** The part of a record that is in one of several states; further columns may fill in what belongs to the state. */
interface Stated {
  readonly state: string;
}

/** The state alone, by the word that the file uses for it. */
export function stateCell(stateOfWord: Readonly<Record<string, string>>): CellFormat<Stated> {
  const words = Object.keys(stateOfWord);
  const accepts = words.join(' or ');
  return {
    accepts,
    read: (text) => {
      const state = new Map(Object.entries(stateOfWord)).get(text.toUpperCase());
      return state === undefined ? { problem: `Give ${accepts}.` } : { value: { state } };
    },
    write: ({ state }) => words.find((word) => stateOfWord[word] === state) ?? '',
  };
}

const findReason = codeFinder(NOT_ASKED_REASON, { nonAnswers: false });

/** The same, or the reason NA1 to NA9 why nobody asked. */
export function stateOrWhyNotCell(
  stateOfWord: Readonly<Record<string, string>>,
  notAsked: string,
): CellFormat<DoneOrNot> {
  const states = stateCell(stateOfWord);
  const accepts = `${states.accepts}, or a reason NA1 to NA9 why it was not asked`;
  return {
    accepts,
    read: (text) => {
      const reason = findReason(text);
      if (reason !== undefined) return { value: { state: notAsked, reason } };
      const state = states.read(text);
      return 'value' in state ? state : { problem: `Give ${accepts}.` };
    },
    write: (part) => (part.state === notAsked ? (part['reason'] ?? '') : states.write(part)),
  };
}

/** Something that was done at some time, or was not done for some reason. */
type DoneOrNot = Stated & Readonly<Record<string, string>>;

/** When something was done, or the reason NA1 to NA9 why it was not. */
export function whenOrWhyNotCell(options: {
  readonly when: CellFormat<string>;
  /** The property that holds the time in the state `done`. */
  readonly property: string;
  readonly done: string;
  readonly notDone: string;
}): CellFormat<DoneOrNot> {
  const { when, property, done, notDone } = options;
  return {
    accepts: `${when.accepts}, or a reason NA1 to NA9 why not`,
    read: (text) => {
      const reason = findReason(text);
      if (reason !== undefined) return { value: { state: notDone, reason } };
      const reading = when.read(text);
      return 'value' in reading
        ? { value: { state: done, [property]: reading.value } }
        : { problem: `${reading.problem} If it was not done, give a reason NA1 to NA9.` };
    },
    write: (part) => (part.state === done ? when.write(part[property] ?? '') : (part['reason'] ?? '')),
  };
}
