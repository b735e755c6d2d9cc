// `npm run bench`: what encryption costs, as ratios to plain SQLite on the same data in the same run, and how the report
// scales. Machines are noisy: read the ratios, and compare absolute times only within one run.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAssessment } from './assessment.ts';
import { benchBackup } from './backup.ts';
import { benchReport } from './report.ts';
import { benchSearch } from './search.ts';
import { benchStore } from './store.ts';
import { printTable } from './table.ts';
import { bytesInWords } from '../../shared/domain/byte-words.ts';
import { calibrateKdfCost } from '../../electron/vault/kdf.ts';

const { values } = parseArgs({ options: { referrals: { type: 'string' }, json: { type: 'boolean' } } });
const referrals = Number(values.referrals ?? 100_000);

const folder = mkdtempSync(join(tmpdir(), 'strongroom-bench-'));
try {
  const store = benchStore({ folder, referrals, randomBytes, randomUuid: randomUUID });
  const report = await benchReport({
    folder,
    sizes: [1_000, 10_000, 100_000].filter((size) => size <= referrals),
  });
  const backup = await benchBackup({ folder, sizes: [...new Set([Math.min(600, referrals), referrals])] });
  const search = await benchSearch({ folder, referrals });
  const assessment = await benchAssessment({ folder });
  const started = performance.now();
  const { memoryKiB } = await calibrateKdfCost(() => performance.now());
  const calibrationMs = performance.now() - started;
  if (values.json === true) {
    process.stdout.write(
      `${JSON.stringify({ referrals, store, report, backup, search, assessment, kdf: { memoryKiB, calibrationMs } }, null, 2)}\n`,
    );
  } else {
    printTable(
      `Store, ${referrals} referrals: Strongroom (SQLCipher 4) beside plain SQLite`,
      ['work', 'encrypted', 'plain', 'ratio'],
      store.map(({ work, encryptedMs, plainMs }) => [
        work,
        `${encryptedMs.toFixed(3)} ms`,
        `${plainMs.toFixed(3)} ms`,
        (encryptedMs / plainMs).toFixed(2),
      ]),
    );
    printTable(
      'Equality report, nine characteristics by service',
      ['records', 'count', 'protect and prove', 'whole report'],
      report.map(({ records, countMs, protectMs, wholeMs }) =>
        [`${records}`].concat([countMs, protectMs, wholeMs].map((ms) => `${ms.toFixed(0)} ms`)),
      ),
    );
    printTable(
      'Backup: copied, synced, read again, opened and checked, beside a plain copy of the four files',
      ['referrals', 'size', 'backup', 'plain copy', 'ratio'],
      backup.map(({ referrals: size, bytes, backupMs, copyMs }) => [
        `${size}`,
        bytesInWords(bytes),
        `${backupMs.toFixed(0)} ms`,
        `${copyMs.toFixed(0)} ms`,
        (backupMs / copyMs).toFixed(1),
      ]),
    );
    if (search === null) {
      process.stdout.write(
        '\nFind, from key press to picture: not measured, since no Chromium is installed\n',
      );
    } else {
      printTable(
        `Find in the window (Chromium host), ${referrals} referrals: from key press to the results on the screen`,
        ['key presses', 'median', '95th percentile', 'slowest'],
        [
          [
            `${search.keyPresses}`,
            ...[search.medianMs, search.percentile95Ms, search.slowestMs].map((ms) => `${ms.toFixed(0)} ms`),
          ],
        ],
      );
    }
    const inTheWindow = assessment.openMs === null ? 'not measured' : `${assessment.openMs.toFixed(0)} ms`;
    printTable(
      'Opening an impact assessment, median: the vault’s answers, and in the window (Chromium host)',
      ['answers', 'risks', 'vault', 'window'],
      [[`${assessment.answers}`, `${assessment.risks}`, `${assessment.readMs.toFixed(0)} ms`, inTheWindow]],
    );
    process.stdout.write(`\nArgon2id calibrated to ${memoryKiB / 1024} MiB on this machine\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
