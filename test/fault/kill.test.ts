import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sampleCaseload } from '../../electron/sample/sample-caseload.ts';
import { aFolder } from '../builders/folder.ts';
import { atWork, aVaultFolder, ok } from '../builders/vault.ts';
import { killMany } from './kill/campaign.ts';
import { OPERATIONS } from './kill/protocol.ts';

const REFERRALS = 40;
const crashChild = fileURLToPath(new URL('crash-child.ts', import.meta.url));

async function aVaultAndCaseload() {
  const { folder } = await aVaultFolder();
  const csv = join(aFolder(), 'caseload.csv');
  writeFileSync(csv, sampleCaseload({ seed: 5, referrals: REFERRALS }));
  return { folder, csv };
}

const copyOf = (folder: string): string => {
  const copy = join(aFolder(), 'copy.strongroom');
  cpSync(folder, copy, { recursive: true });
  return copy;
};

async function runChild(folder: string, csv: string, point: string) {
  const child = spawn(process.execPath, [crashChild, folder, csv, point], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, output };
}

/** Opens what a kill left behind: it must open, be intact, and hold everything exactly once, or nothing. */
async function expectAllOrNothing(folder: string): Promise<number> {
  const server = await atWork(folder);
  expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
  const { total } = await ok(server, 'referrals.list', {});
  expect([0, REFERRALS]).toContain(total);
  // The next report moves on whatever still waited.
  await ok(server, 'equality.report', { from: '2023-04-01', to: '2026-11-01', by: ['sex'] });
  const equality = server.session.database('equality');
  expect(equality.prepare('SELECT count(*) FROM subject').pluck().get()).toBe(total);
  expect(equality.prepare('SELECT count(*) FROM subject WHERE attributes_sequence = 1').pluck().get()).toBe(
    total,
  );
  expect((await ok(server, 'session.status', {})).sealedRowsWaiting).toBe(0);
  server.lock();
  return total;
}

describe('SIGKILL during an import and the merge of the drop box', () => {
  it('leaves all or nothing, before and after each commit', async () => {
    const { folder, csv } = await aVaultAndCaseload();
    const whole = await runChild(copyOf(folder), csv, 'never');
    expect(JSON.parse(whole.output)).toMatchObject({ result: { ok: true }, commit: 5 });
    for (let commit = 1; commit <= 5; commit += 1) {
      for (const side of ['before', 'after']) {
        const copy = copyOf(folder);
        expect(await runChild(copy, csv, `commit ${commit} ${side}`)).toMatchObject({ signal: 'SIGKILL' });
        const total = await expectAllOrNothing(copy);
        expect(total).toBe(commit === 1 && side === 'before' ? 0 : REFERRALS);
      }
    }
  }, 180_000);

  it('leaves all or nothing, in the middle of a transaction', async () => {
    const { folder, csv } = await aVaultAndCaseload();
    const { statement } = JSON.parse((await runChild(copyOf(folder), csv, 'never')).output) as {
      statement: number;
    };
    for (const part of [0.05, 0.5, 0.95, 0.99]) {
      const copy = copyOf(folder);
      const point = `statement ${Math.max(1, Math.floor(statement * part))}`;
      expect(await runChild(copy, csv, point)).toMatchObject({ signal: 'SIGKILL' });
      await expectAllOrNothing(copy);
    }
  }, 120_000);
});

describe('SIGKILL at a random moment, a few times of the hundreds of npm run test:fault', () => {
  it.each(OPERATIONS)('loses nothing that was acknowledged: %s', async (operation) => {
    const seed = Date.now() % 1_000_000_000;
    const { kills } = await killMany({ operation, kills: 3, seed, home: aFolder() });
    expect(kills).toHaveLength(3);
    // Each can be drawn again: npm run test:fault -- --operation OPERATION --kills 1 --seed SEED
    expect(kills.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});
