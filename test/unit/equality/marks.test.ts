import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EqualityRow } from '../../../shared/domain/equality-row.ts';
import { insertRelease } from '../../../electron/equality/releases.ts';
import { mergeRow, subjectsOfPeriod } from '../../../electron/equality/subjects.ts';
import { markOf } from '../../../electron/equality/version-mark.ts';
import { inTransaction, openCompartment, type WritableDb } from '../../../electron/store/connection.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { aFolder } from '../../builders/folder.ts';
import { someEqualityAnswers } from '../../builders/referral.ts';

const PERIOD = ['2025-04-01', '2026-03-31'] as const;
const TOKEN = randomUUID();

const ATTRIBUTES = {
  receivedOn: '2025-06-02',
  service: 'IDVA',
  workforceType: 'POLICE_OFFICER',
  policePerpetrated: 'NO',
  counts: true,
};

it('marks records as every earlier version did: whoever changes what is marked must have the ledger marked anew', () => {
  const mark = markOf('0a1b2c3d-0000-4000-8000-000000000000', {
    service: 'IDVA',
    answers: someEqualityAnswers(),
  }).toString('hex');
  // Otherwise every record would seem to have been corrected since each earlier report.
  expect(mark).toBe('318cc3cf9ef9a66dfafa0bf320416bc9');
});

/** A store in which two releases counted one referral, whose form was sealed. */
function twoReleases(): WritableDb {
  const db = openCompartment({
    path: join(aFolder(), 'equality.db'),
    compartment: 'equality',
    key: asCompartmentKey(randomBytes(32)),
    create: true,
  });
  migrate(db, 'equality');
  merge(db, 1, { attributes: ATTRIBUTES, monitoring: { kind: 'answers', answers: someEqualityAnswers() } });
  const [subject] = subjectsOfPeriod(db, ...PERIOD);
  if (subject === undefined) throw new Error('It counts');
  const records = new Map([[markOf(TOKEN, subject).toString('hex'), subject.receivedOn]]);
  for (const releaseId of ['first', 'second']) {
    const [periodFrom, periodTo] = PERIOD;
    const texts = {
      parameters: '{}',
      figuresHash: '',
      protectedTables: '{}',
      certificate: '{}',
      content: '{}',
    };
    insertRelease(db, { releaseId, producedAt: '', producedBy: '', periodFrom, periodTo, ...texts, records });
  }
  return db;
}

function merge(db: WritableDb, sequence: number, row: Pick<EqualityRow, 'attributes' | 'monitoring'>): void {
  inTransaction(db, () => void mergeRow(db, randomUUID(), { token: TOKEN, sequence, ...row }));
}

const marksIn = (db: WritableDb): readonly string[] =>
  db
    .prepare<[], Buffer>('SELECT mark FROM release_record ORDER BY release_id')
    .pluck()
    .all()
    .map((mark) => mark.toString('hex'));

describe('the marks of what a release counted', () => {
  it('tell nothing of the referral: they differ for the same answers of another', () => {
    const subject = { service: 'IDVA', answers: someEqualityAnswers() };
    expect(markOf(TOKEN, subject)).toEqual(markOf(TOKEN, subject));
    expect(markOf(TOKEN, subject)).not.toEqual(markOf(randomUUID(), subject));
    expect(markOf(TOKEN, subject)).not.toEqual(markOf(TOKEN, { ...subject, service: 'ISVA' }));
    expect(markOf(TOKEN, subject)).not.toEqual(markOf(TOKEN, { ...subject, answers: null }));
    expect(markOf(TOKEN, subject)).toHaveLength(16);
  });

  it.each<[string, Pick<EqualityRow, 'attributes' | 'monitoring'>]>([
    ['objects', { monitoring: { kind: 'objection' } }],
    [
      'answers otherwise',
      {
        monitoring: {
          kind: 'answers',
          answers: someEqualityAnswers({ sex: { state: 'prefer-not-to-say' } }),
        },
      },
    ],
    ['goes to the other service', { attributes: { ...ATTRIBUTES, service: 'ISVA' } }],
    ['does not count any more', { attributes: { ...ATTRIBUTES, counts: false } }],
  ])('give way to others, alike in all releases, when somebody %s', (_, row) => {
    const db = twoReleases();
    const [before] = marksIn(db);
    merge(db, 2, row);
    const [first, second] = marksIn(db);
    expect(first).not.toBe(before);
    expect(second).toBe(first);
  });

  it('stay when nothing changes that a report could count', () => {
    const db = twoReleases();
    const before = marksIn(db);
    merge(db, 2, { attributes: { ...ATTRIBUTES, workforceType: 'POLICE_STAFF' } });
    expect(marksIn(db)).toEqual(before);
  });
});
