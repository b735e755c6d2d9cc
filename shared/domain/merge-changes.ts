import type { JsonObject, JsonValue } from './json.ts';

/** A field that two people changed from the same value to different ones. A value that is absent is undefined. */
export interface FieldConflict {
  /** Dotted, with list positions as numbers: `safeContacts.0.value`. */
  readonly path: string;
  readonly base: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
}

export interface Merge {
  /** The changes of both; theirs where they conflict. Check it against the schema of the record before use. */
  readonly merged: JsonObject;
  /** In the order of the record. */
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Puts together what two people made of one record: whatever only one of them changed is taken over, and where both
 * changed the same field differently somebody must choose.
 *
 * One field is whatever cannot be mixed: a list whose length differs or that holds no records (a multiple choice), and a
 * record whose `state` differs.
 */
export function mergeChanges(base: JsonObject, theirs: JsonObject, mine: JsonObject): Merge {
  const conflicts: FieldConflict[] = [];
  const merged = mergeRecords({ base, theirs, mine }, '', conflicts);
  return { merged, conflicts };
}

export type Choice = 'theirs' | 'mine';

/** The merged record with somebody's choices, by path, in it; a conflict without a choice keeps theirs. */
export function applyChoices({ merged, conflicts }: Merge, choices: ReadonlyMap<string, Choice>): JsonObject {
  let record = merged;
  for (const { path, mine } of conflicts) {
    if (choices.get(path) === 'mine') record = withValueAt(record, path.split('.'), mine);
  }
  return record;
}

interface ThreeWay<Value> {
  readonly base: Value;
  readonly theirs: Value;
  readonly mine: Value;
}

function mergeValues(
  versions: ThreeWay<JsonValue | undefined>,
  path: string,
  conflicts: FieldConflict[],
): JsonValue | undefined {
  const { base, theirs, mine } = versions;
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  if (isSame(theirs, base)) return mine;
  const records = asRecords(versions);
  if (records !== null) return mergeRecords(records, path, conflicts);
  const lists = asLists(versions);
  if (lists !== null) {
    return lists.base.map((_, index) =>
      mergeRecords(
        { base: lists.base[index] ?? {}, theirs: lists.theirs[index] ?? {}, mine: lists.mine[index] ?? {} },
        `${path}.${index}`,
        conflicts,
      ),
    );
  }
  conflicts.push({ path, base, theirs, mine });
  return theirs;
}

function mergeRecords(
  { base, theirs, mine }: ThreeWay<JsonObject>,
  path: string,
  conflicts: FieldConflict[],
): JsonObject {
  const names = [...new Set([base, theirs, mine].flatMap((record) => Object.keys(record)))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const versions = {
        base: valueOf(base, name),
        theirs: valueOf(theirs, name),
        mine: valueOf(mine, name),
      };
      const value = mergeValues(versions, path === '' ? name : `${path}.${name}`, conflicts);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The record's own value: names that every object answers to are absent unless they were given. */
const valueOf = (record: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

function asRecords(versions: ThreeWay<JsonValue | undefined>): ThreeWay<JsonObject> | null {
  const { base, theirs, mine } = versions;
  if (!isRecord(base) || !isRecord(theirs) || !isRecord(mine)) return null;
  const states = [base, theirs, mine].map((record) => valueOf(record, 'state'));
  return states.every((state) => state === states[0]) ? { base, theirs, mine } : null;
}

function asLists(versions: ThreeWay<JsonValue | undefined>): ThreeWay<readonly JsonObject[]> | null {
  const { base, theirs, mine } = versions;
  const isComparable =
    isListOfRecords(base) &&
    isListOfRecords(theirs) &&
    isListOfRecords(mine) &&
    base.length === theirs.length &&
    base.length === mine.length;
  return isComparable ? { base, theirs, mine } : null;
}

function isRecord(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfRecords(value: JsonValue | undefined): value is readonly JsonObject[] {
  return Array.isArray(value) && value.every(isRecord);
}

/** Whether two values say the same. The order of names does not matter, and an undefined one is absent. */
export function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: JsonValue, index) => isSame(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame(valueOf(a, name), valueOf(b, name)));
}

/** A copy with another value at one place; without it when the value is undefined. The way there exists in the record. */
function withValueAt(record: JsonObject, path: readonly string[], value: JsonValue | undefined): JsonObject {
  const [name = '', ...rest] = path;
  const old = valueOf(record, name);
  const changed = rest.length === 0 ? value : withValueWithin(old, rest, value);
  const others = Object.entries(record).filter(([other]) => other !== name);
  if (changed === undefined) return Object.fromEntries(others);
  // A name that is there keeps its place.
  return old === undefined
    ? Object.fromEntries([...others, [name, changed]])
    : Object.fromEntries(Object.entries(record).map(([key, own]) => [key, key === name ? changed : own]));
}

function withValueWithin(
  container: JsonValue | undefined,
  path: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (isRecord(container)) return withValueAt(container, path, value);
  if (!isListOfRecords(container)) return container;
  const [position, ...rest] = path;
  return container.map((item, index) => (String(index) === position ? withValueAt(item, rest, value) : item));
}
