import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EqualityRow } from '../../../shared/domain/equality-row.ts';
import { mergeRow, subjectsOfPeriod } from '../../../electron/equality/subjects.ts';
import { inTransaction, openCompartment, type WritableDb } from '../../../electron/store/connection.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { aFolder } from '../../builders/folder.ts';
import { someEqualityAnswers } from '../../builders/referral.ts';

function anEqualityStore(): WritableDb {
  const db = openCompartment({
    path: join(aFolder(), 'equality.db'),
    compartment: 'equality',
    key: asCompartmentKey(randomBytes(32)),
    create: true,
  });
  migrate(db, 'equality');
  return db;
}

const attributes = (service: string) => ({
  receivedOn: '2025-06-02',
  service,
  workforceType: 'POLICE_OFFICER',
  policePerpetrated: 'NO',
  counts: true,
});

const token = randomUUID();

/** A life of one referral: its rows in the order in which they were sealed. */
const someRows = fc
  .array(
    fc.constantFrom<Pick<EqualityRow, 'attributes' | 'monitoring'>>(
      { attributes: attributes('IDVA') },
      { attributes: attributes('ISVA') },
      { monitoring: { kind: 'answers', answers: someEqualityAnswers() } },
      {
        monitoring: {
          kind: 'answers',
          answers: someEqualityAnswers({ sex: { state: 'prefer-not-to-say' } }),
        },
      },
      { monitoring: { kind: 'objection' } },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((contents) =>
    contents.map((content, index) => ({
      rowId: randomUUID(),
      row: { token, sequence: index + 1, ...content },
    })),
  );

const merged = (rows: readonly { readonly rowId: string; readonly row: EqualityRow }[]): unknown => {
  const db = anEqualityStore();
  inTransaction(db, () => {
    for (const { rowId, row } of rows) mergeRow(db, rowId, row);
  });
  const subjects = db.prepare('SELECT * FROM subject').all();
  db.close();
  return subjects;
};

describe('merging sealed rows', () => {
  it('comes to the same end in any order and with any repetition', () => {
    fc.assert(
      fc.property(
        someRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray([...rows, ...rows], {
              minLength: rows.length * 2,
              maxLength: rows.length * 2,
            }),
          ),
        ),
        ([inOrder, shuffledTwice]) => {
          expect(merged(shuffledTwice)).toEqual(merged(inOrder));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends with what was said last, and with nothing after an objection', () => {
    const rows = [
      { rowId: randomUUID(), row: { token, sequence: 1, attributes: attributes('IDVA') } },
      {
        rowId: randomUUID(),
        row: { token, sequence: 2, monitoring: { kind: 'answers' as const, answers: someEqualityAnswers() } },
      },
      { rowId: randomUUID(), row: { token, sequence: 3, monitoring: { kind: 'objection' as const } } },
    ];
    expect(merged(rows)).toMatchObject([{ service: 'IDVA', answers: null, not_asked_reason: 'NA5' }]);
    expect(merged(rows.slice(0, 2))).toMatchObject([{ answers: JSON.stringify(someEqualityAnswers()) }]);
  });

  it('tells how many counted referrals there are, whether they answered or not', () => {
    const db = anEqualityStore();
    inTransaction(db, () => {
      mergeRow(db, randomUUID(), { token: randomUUID(), sequence: 1, attributes: attributes('IDVA') });
      mergeRow(db, randomUUID(), {
        token: randomUUID(),
        sequence: 1,
        attributes: { ...attributes('IDVA'), counts: false },
      });
      mergeRow(db, randomUUID(), {
        token: randomUUID(),
        sequence: 1,
        monitoring: { kind: 'answers', answers: someEqualityAnswers() },
      });
    });
    expect([...subjectsOfPeriod(db, '2025-06-02', '2025-06-02')]).toMatchObject([
      { service: 'IDVA', answers: null, receivedOn: '2025-06-02' },
    ]);
    expect([...subjectsOfPeriod(db, '2025-06-03', '2026-03-31')]).toEqual([]);
  });
});
