import { beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CaseloadRecord } from '../../shared/domain/caseload-columns.ts';
import { parseCaseload } from '../../electron/referrals/import/parse-caseload.ts';
import { sampleCaseload, sampleRecords } from '../../electron/sample/sample-caseload.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../builders/vault.ts';
import { attackBySolver, inWords, type Attack } from './releases/findings.ts';
import type { History, Version } from './releases/history.ts';
import { answersOf, readCsvReport, reportHistory } from './releases/report-history.ts';

/*
 * A report of the sample is made; six records come late, and it is made again; three records are corrected, two turn out to
 * be errors, two more come late, and it is made once more. The attacker has all three CSV files, and subtracts. The truth is
 * counted from the records, by code that has nothing to do with the reports'.
 */

const THRESHOLD = 5;
const PERIOD = { from: '2023-04-01', to: '2024-03-31' } as const;

/** A record that came with a form. */
interface Answered {
  readonly draft: CaseloadRecord['draft'];
  readonly answers: NonNullable<CaseloadRecord['answers']>;
}

/** What a record says at the time of each report; `null` where it is not counted. */
type Life = readonly (Pick<CaseloadRecord, 'draft' | 'answers'> | null)[];

type Report = OutputOf<'equality.report'>;

const reports: Report[] = [];
let history: History;

beforeAll(async () => {
  const sample = new TextEncoder().encode(sampleCaseload({ seed: 1 }));
  const others = sampleRecords({ seed: 2 }).flatMap(({ draft, answers }): readonly Answered[] =>
    answers === null || answersOf({ draft, answers }, PERIOD) === null ? [] : [{ draft, answers }],
  );
  const take = (count: number): readonly Answered[] => others.splice(0, count);
  const late = take(6);
  const [toCorrect, corrections, errors, later] = [take(3), take(3), take(2), take(2)];

  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  await ok(server, 'referrals.import', { csv: sample });
  const corrected = await createAll(server, toCorrect);
  const mistaken = await createAll(server, errors);
  reports.push(await ok(server, 'equality.report', { ...PERIOD, threshold: THRESHOLD }));

  await createAll(server, late);
  reports.push(await ok(server, 'equality.report', { ...PERIOD, threshold: THRESHOLD }));

  for (const [index, referralId] of corrected.entries()) {
    const answers = corrections[index]?.answers;
    if (answers !== undefined) await ok(server, 'equality.submitAnswers', { referralId, answers });
  }
  for (const [index, referralId] of mistaken.entries()) {
    const draft = errors[index]?.draft;
    if (draft !== undefined) await withdraw(server, referralId, draft);
  }
  await createAll(server, later);
  reports.push(await ok(server, 'equality.report', { ...PERIOD, threshold: THRESHOLD }));
  server.lock();

  const lives: readonly Life[] = [
    ...parseCaseload(sample, { today: '2026-11-22' }).map((record) => [record, record, record]),
    ...toCorrect.map((record, index) => {
      const answers = corrections[index]?.answers;
      return [record, record, answers === undefined ? record : { ...record, answers }];
    }),
    ...errors.map((record) => [record, record, null]),
    ...late.map((record) => [null, record, record]),
    ...later.map((record) => [null, null, record]),
  ];
  history = reportHistory(lives.flatMap(versionsOf), THRESHOLD);
}, 600_000);

/** @returns their ids, in the same order. */
async function createAll(server: AtWork, records: readonly Answered[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { draft, answers } of records) {
    ids.push((await ok(server, 'referrals.create', { draft, answers })).referralId);
  }
  return ids;
}

async function withdraw(server: AtWork, referralId: string, draft: CaseloadRecord['draft']): Promise<void> {
  const withdrawal = { at: draft.route.receivedAt, reason: 'ERROR' } as const;
  await ok(server, 'referrals.update', {
    referralId,
    version: 1,
    draft: { ...draft, route: { ...draft.route, withdrawal } },
  });
}

/** A record counts as another from when what it says changes. */
function versionsOf(life: Life): readonly Version[] {
  const saying = life.map((record) => (record === null ? null : answersOf(record, PERIOD)));
  const distinct = new Map(saying.map((answers) => [JSON.stringify(answers), answers]));
  return [...distinct].flatMap(([text, answers]) =>
    answers === null
      ? []
      : [
          {
            answers,
            countedIn: saying.flatMap((own, place) => (JSON.stringify(own) === text ? [place] : [])),
          },
        ],
  );
}

const attackOn = (some: readonly Report[]): Promise<Attack> =>
  attackBySolver(
    history,
    some.map(({ csv }) => readCsvReport(csv, THRESHOLD)),
  );

describe('a report of the sample, made again after late records, and after corrections and removals', () => {
  it('counts other records each time', () => {
    expect(history.relations).toEqual(['records added', 'records changed']);
    const sets = Map.groupBy(history.versions, ({ countedIn }) => countedIn.join());
    const sizes = Object.fromEntries([...sets].map(([set, { length }]) => [set, length]));
    expect(sizes).toMatchObject({ '1,2': 6, '2': 5, '0,1': 5 });
  });

  it.each([1, 2, 3])(
    'gives no small count, change or set of records away to readers of the first %i',
    async (some) => {
      const { secrets, findings } = await attackOn(reports.slice(0, some));
      expect(secrets).toBeGreaterThan(100 * some);
      expect(findings.map(inWords)).toEqual([]);
    },
  );

  it('is still worth reading the third time', () => {
    const [first, , last] = reports.map(({ summary }) => summary.published);
    expect(last).toBeGreaterThan((first ?? Infinity) * 0.4);
  });
});
