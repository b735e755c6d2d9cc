import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../shared/domain/json.ts';
import { applyChoices, isSame, mergeChanges, type Choice } from '../../../../shared/domain/merge-changes.ts';

const record: fc.Arbitrary<JsonObject> = fc.letrec<{ value: JsonValue; record: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 1, true, null),
    fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    fc.array(tie('record'), { maxLength: 2 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.constantFrom('a', 'b', 'state', 'c', '__proto__'), tie('value'), { maxKeys: 4 }),
})).record;

const threeRecords = fc.tuple(record, record, record);

/** The value at a dotted path, as a reader of the record would find it. */
function valueAt(value: JsonValue | undefined, path: string): JsonValue | undefined {
  let found: unknown = value;
  for (const step of path.split('.')) {
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? Object.entries(found).find(([name]) => name === step)?.[1]
        : undefined;
  }
  // Every part of a JSON value is one.
  return found as JsonValue | undefined;
}

describe('merging changes', () => {
  it('takes over what only one person changed', () => {
    const base = { route: { priority: 'P2', service: 'IDVA' }, note: 'x' };
    const theirs = { route: { priority: 'P1', service: 'IDVA' }, note: 'x' };
    const mine = { route: { priority: 'P2', service: 'BOTH' } };
    expect(mergeChanges(base, theirs, mine)).toEqual({
      merged: { route: { priority: 'P1', service: 'BOTH' } },
      conflicts: [],
    });
  });

  it('asks where both changed one field differently, and nowhere else', () => {
    const base = {
      contacts: [
        { value: '1', ok: true },
        { value: '2', ok: true },
      ],
    };
    const theirs = {
      contacts: [
        { value: '1', ok: false },
        { value: '3', ok: true },
      ],
    };
    const mine = {
      contacts: [
        { value: '9', ok: true },
        { value: '4', ok: true },
      ],
    };
    expect(mergeChanges(base, theirs, mine)).toEqual({
      merged: {
        contacts: [
          { value: '9', ok: false },
          { value: '3', ok: true },
        ],
      },
      conflicts: [{ path: 'contacts.1.value', base: '2', theirs: '3', mine: '4' }],
    });
  });

  it('never mixes two lists of different length, two multiple choices or two states', () => {
    const base = { rows: [{ a: 1 }], codes: ['A', 'B'], status: { state: 'safe', due: '1' } };
    const theirs = { rows: [{ a: 2 }], codes: ['A', 'C'], status: { state: 'safe', due: '2' } };
    const mine = { rows: [{ a: 1 }, { a: 3 }], codes: ['C', 'B'], status: { state: 'never', reason: 'x' } };
    const { conflicts } = mergeChanges(base, theirs, mine);
    expect(conflicts.map(({ path }) => path)).toEqual(['rows', 'codes', 'status']);
  });

  it('has no conflict when only one person changed anything, and gives their record', () => {
    fc.assert(
      fc.property(record, record, (base, changed) => {
        for (const merge of [mergeChanges(base, changed, base), mergeChanges(base, base, changed)]) {
          expect(merge.conflicts).toEqual([]);
          expect(isSame(merge.merged, changed)).toBe(true);
        }
      }),
    );
  });

  it('has no conflict when both made the same change', () => {
    fc.assert(
      fc.property(record, record, (base, changed) => {
        const { merged, conflicts } = mergeChanges(base, changed, structuredClone(changed));
        expect(conflicts).toEqual([]);
        expect(isSame(merged, changed)).toBe(true);
      }),
    );
  });

  it('has no conflict when two people changed different sections', () => {
    fc.assert(
      fc.property(record, record, record, record, (a, b, newA, newB) => {
        const { merged, conflicts } = mergeChanges({ a, b }, { a: newA, b }, { a, b: newB });
        expect(conflicts).toEqual([]);
        expect(isSame(merged, { a: newA, b: newB })).toBe(true);
      }),
    );
  });

  it('gives each conflicting field the chosen value, and leaves the others alone', () => {
    const choice = fc.constantFrom<Choice>('theirs', 'mine');
    fc.assert(
      fc.property(threeRecords, fc.infiniteStream(choice), ([base, theirs, mine], stream) => {
        const merge = mergeChanges(base, theirs, mine);
        const choices = new Map<string, Choice>();
        for (const { path } of merge.conflicts) choices.set(path, stream.next().value ?? 'mine');
        const chosen = applyChoices(merge, choices);
        for (const conflict of merge.conflicts) {
          expect(conflict.theirs).toEqual(valueAt(theirs, conflict.path));
          expect(conflict.mine).toEqual(valueAt(mine, conflict.path));
          expect(isSame(conflict.theirs, conflict.mine)).toBe(false);
          const { [choices.get(conflict.path) ?? 'theirs']: wanted } = conflict;
          expect(isSame(valueAt(chosen, conflict.path), wanted)).toBe(true);
        }
        const again = mergeChanges(merge.merged, merge.merged, chosen);
        expect(isSame(again.merged, chosen)).toBe(true);
      }),
    );
  });

  it('does not depend on who is called mine, but for the choice', () => {
    fc.assert(
      fc.property(threeRecords, ([base, theirs, mine]) => {
        const paths = (merge: ReturnType<typeof mergeChanges>) =>
          merge.conflicts.map(({ path }) => path).toSorted();
        expect(paths(mergeChanges(base, theirs, mine))).toEqual(paths(mergeChanges(base, mine, theirs)));
      }),
    );
  });

  it('changes none of the three, and no prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    // What JSON.parse gives is JSON.
    const { merged } = mergeChanges({}, {}, hostile as JsonObject);
    expect(Object.keys(merged)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });
});
