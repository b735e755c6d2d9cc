import { z } from 'zod';

/** One answer that a list offers. `code` is stored for ever; `label` is for people and may be reworded in a new version. */
export interface CodeEntry<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  /** The broader category that this code is printed under, or the heading it stands below on a form. */
  readonly group?: string;
  /** True when the answer contradicts every other one, such as "none": in a multiple choice it stands alone. */
  readonly exclusive?: true;
  /** The version of the list that stopped offering the code. Records that hold it still parse. */
  readonly withdrawn?: string;
}

/** A closed, versioned list of answers. */
export interface CodeList<Code extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly codes: readonly CodeEntry<Code>[];
}

/** The codes of a list, as a union of string literals: `CodeOf<typeof SERVICE>`. */
export type CodeOf<List extends CodeList> = List['codes'][number]['code'];

type CodeDetails = string | Omit<CodeEntry, 'code'>;

interface CodeListDefinition<Codes extends Readonly<Record<string, CodeDetails>>> extends Omit<
  CodeList,
  'codes'
> {
  /** Code to label, or to label and details, in the order in which a form offers them. */
  readonly codes: Codes;
}

/** Builds an immutable list; the codes become its type, so a misspelt code does not compile. */
export function codeList<const Codes extends Readonly<Record<string, CodeDetails>>>(
  definition: CodeListDefinition<Codes>,
): CodeList<keyof Codes & string> {
  const codes = Object.entries(definition.codes).map(([code, details]) =>
    Object.freeze({ code, ...(typeof details === 'string' ? { label: details } : details) }),
  );
  // The entries were made from the keys of `Codes` one line up: no other code can be among them.
  return Object.freeze({ ...definition, codes: Object.freeze(codes as CodeEntry<keyof Codes & string>[]) });
}

/** All codes in list order, withdrawn ones included, so that whatever was once stored can still be read. */
export function codesOf<Code extends string>(list: CodeList<Code>): readonly Code[] {
  return list.codes.map((entry) => entry.code);
}

/** Tells whether `value` is a code of the list, and narrows its type if so. */
export function isCode<Code extends string>(list: CodeList<Code>, value: unknown): value is Code {
  return list.codes.some((entry) => entry.code === value);
}

/** The entry of a code; the code's type guarantees that there is one. */
export function entryOf<Code extends string>(list: CodeList<Code>, code: Code): CodeEntry<Code> {
  const entry = list.codes.find((candidate) => candidate.code === code);
  if (entry === undefined) throw new RangeError(`List ${list.id} has no such code.`);
  return entry;
}

/** What people read in place of the code. */
export function labelOf<Code extends string>(list: CodeList<Code>, code: Code): string {
  return entryOf(list, code).label;
}

/**
 * The broader category that a code is printed under: the code of `groups` whose label is the code's group.
 *
 * @throws RangeError when the list does not say where the code belongs: a defect of the list, which a test finds.
 */
export function rollUp<Code extends string, Group extends string>(
  list: CodeList<Code>,
  groups: CodeList<Group>,
  code: Code,
): Group {
  const { group } = entryOf(list, code);
  const entry = groups.codes.find(({ label }) => label === group);
  if (entry === undefined) throw new RangeError(`List ${list.id} does not roll up to ${groups.id}.`);
  return entry.code;
}

/** Exactly one code of the list, with no room for "not known" unless the list has it: for decisions of the unit. */
export function codeSchema<Code extends string>(list: CodeList<Code>) {
  return z.enum(codesOf(list), { error: `Choose one of the answers of ${list.id} (${list.title}).` });
}
