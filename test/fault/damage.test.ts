import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aReferral, someEqualityAnswers } from '../builders/referral.ts';
import { atWork, aVaultFolder, ok } from '../builders/vault.ts';

const PERIOD = { from: '2025-04-01', to: '2026-03-31', by: ['sex'] } as const;

describe('a sealed row that does not open', () => {
  it('keeps nobody out, stays where it is, and is said in the report', async () => {
    const { folder, world } = await aVaultFolder();
    const first = await atWork(folder, { world, relays: false });
    await ok(first, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    const insert = first.session.database('office').prepare('INSERT INTO equality_drop_box VALUES (?, ?)');
    insert.run(world.randomUuid(), Buffer.of(1, 2, 3, 4));
    // One that opens, and says something that this version does not understand.
    const strange = world.randomUuid();
    insert.run(strange, first.session.newSeal()(strange, { token: 'x', news: true }));
    first.lock();

    const second = await atWork(folder, { world });
    const { summary } = await ok(second, 'equality.report', { ...PERIOD, by: [...PERIOD.by] });
    expect(summary.unreadableRows).toBe(2);
    expect((await ok(second, 'session.status', {})).sealedRowsWaiting).toBe(2);
    expect(second.session.database('equality').prepare('SELECT count(*) FROM subject').pluck().get()).toBe(1);
    expect(await ok(second, 'vault.verify', {})).toMatchObject({ isIntact: true });
  });
});

describe('a page that was altered on the disk', () => {
  it.each(['office', 'cases', 'equality', 'assurance'] as const)(
    'is found in %s.db, and no other file is blamed',
    async (compartment) => {
      const { folder, world } = await aVaultFolder();
      const first = await atWork(folder, { world });
      for (let times = 0; times < 3; times += 1) await ok(first, 'referrals.create', { draft: aReferral() });
      const root = first.session
        .database(compartment)
        .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'vault_identity'")
        .pluck()
        .get();
      const auditRoot = first.session
        .database(compartment)
        .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'audit'")
        .pluck()
        .get();
      first.lock();
      const path = join(folder, `${compartment}.db`);
      const whole = readFileSync(path);
      const flipped = (page: number): Buffer => {
        const bytes = Buffer.from(whole);
        const place = (page - 1) * 4096 + 2000;
        bytes[place] = (bytes[place] ?? 0) ^ 1;
        return bytes;
      };
      // What says whose file it is: the vault does not open, and the sentence names the file.
      writeFileSync(path, flipped(root ?? 0));
      await expect(atWork(folder, { world })).rejects.toMatchObject({
        code: 'DB_CORRUPT',
        message: expect.stringContaining(`${compartment}.db`),
      });
      // The audit log: verify finds it, or, where the unlock itself must be recorded, the unlock does.
      writeFileSync(path, flipped(auditRoot ?? 0));
      const damaged = expect.stringContaining(`${compartment}.db`);
      if (compartment === 'office') {
        await expect(atWork(folder, { world })).rejects.toMatchObject({
          code: 'DB_CORRUPT',
          message: damaged,
        });
        return;
      }
      const server = await atWork(folder, { world });
      const { isIntact, compartments } = await ok(server, 'vault.verify', {});
      expect(isIntact).toBe(false);
      for (const verdict of compartments) {
        expect(verdict).toMatchObject(
          verdict.compartment === compartment
            ? { isSound: false, audit: { kind: 'broken' } }
            : { isSound: true, audit: { kind: 'intact' } },
        );
      }
    },
  );
});
