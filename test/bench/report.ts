import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { REPORT_CHARACTERISTIC_IDS } from '../../shared/domain/report-characteristics.ts';
import { countReportTables } from '../../electron/equality/report-tables.ts';
import { produceEqualityReport } from '../../electron/equality/produce-report.ts';
import { mergeRow, subjectsOfPeriod } from '../../electron/equality/subjects.ts';
import { protectTables } from '../../electron/protection/index.ts';
import { parseCaseload } from '../../electron/referrals/import/parse-caseload.ts';
import { equalityAttributesOf } from '../../electron/referrals/equality-outbox.ts';
import { sampleCaseload } from '../../electron/sample/sample-caseload.ts';
import { inTransaction, openCompartment, type WritableDb } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { asCompartmentKey } from '../../electron/vault/key-slots.ts';
import { createWork } from '../../electron/work.ts';
import { timeAsyncMs, timeMs } from './timing.ts';

export interface ReportTiming {
  readonly records: number;
  readonly countMs: number;
  readonly protectMs: number;
  /** From the records to the PDF, the pages and the CSV, with the proof checked again. */
  readonly wholeMs: number;
}

const PERIOD = { from: '2023-04-01', to: '2026-03-31' } as const;
const THRESHOLD = 5;
const OCCASION = {
  releaseId: '00000000-0000-4000-8000-000000000000',
  person: 'bench',
  role: 'equality analyst',
  at: '2026-11-22T15:00:00.000Z',
  auditHeads: [{ compartment: 'equality', seq: 0, hash: '0'.repeat(64) } as const],
  unreadableRows: 0,
};

/** How long the report takes as the caseload grows: counting grows with it, protection and rendering do not. */
export async function benchReport(options: {
  readonly folder: string;
  readonly sizes: readonly number[];
}): Promise<readonly ReportTiming[]> {
  const timings: ReportTiming[] = [];
  for (const records of options.sizes) {
    const db = anEqualityStore(join(options.folder, `equality-${records}.db`), records);
    const count = () =>
      countReportTables(subjectsOfPeriod(db, PERIOD.from, PERIOD.to), {
        threshold: THRESHOLD,
        by: REPORT_CHARACTERISTIC_IDS,
      });
    const work = createWork(new AbortController().signal);
    const produce = async () =>
      await produceEqualityReport(db, { ...PERIOD, threshold: THRESHOLD }, OCCASION, work);
    // Solver, fonts and compiled statements are loaded by the first report of a process.
    await produce();
    const countMs = timeMs(count);
    const { input } = count();
    const protectMs = await timeAsyncMs(async () => await protectTables(input));
    const wholeMs = await timeAsyncMs(produce);
    timings.push({ records, countMs, protectMs, wholeMs });
    db.close();
  }
  return timings;
}

/** An equality compartment with that many referrals in it, as the drop box would have merged them. */
function anEqualityStore(path: string, records: number): WritableDb {
  const db = openCompartment({
    path,
    compartment: 'equality',
    key: asCompartmentKey(randomBytes(32)),
    create: true,
  });
  migrate(db, 'equality');
  const distinct = Math.min(records, 2_000);
  const rows = parseCaseload(new TextEncoder().encode(sampleCaseload({ seed: 1, referrals: distinct })), {
    today: '2026-11-22',
  });
  inTransaction(db, () => {
    for (let index = 0; index < records; index += 1) {
      const row = rows[index % rows.length];
      if (row === undefined) throw new Error('the sample is empty');
      mergeRow(db, randomUUID(), {
        token: randomUUID(),
        sequence: 1,
        attributes: equalityAttributesOf(row.draft),
        ...(row.answers === null ? {} : { monitoring: { kind: 'answers', answers: row.answers } }),
      });
    }
  });
  return db;
}
