import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NEED_GROUPS,
  NEED_REASONS,
  needClockAt,
  needGroupOf,
  needsOf,
} from '../../../shared/domain/worklist.ts';
import { bringNeedsUpToDate } from '../../../electron/referrals/needs.ts';
import { inTransaction, type ReadableDb } from '../../../electron/store/connection.ts';
import { arbitraryReferral } from '../../builders/arbitrary-referral.ts';
import { aReferral, aSafeContact, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';

const allNeeds = (db: ReadableDb): readonly unknown[] =>
  db.prepare('SELECT * FROM referral_need ORDER BY referral, reason').all();

const reasonsOf = async (server: AtWork, referralId: string): Promise<readonly string[]> => {
  const reasons: string[] = [];
  for (const needs of NEED_REASONS) {
    const { referrals } = await ok(server, 'referrals.list', { filter: { needs } });
    if (referrals.some((referral) => referral.referralId === referralId)) reasons.push(needs);
  }
  return reasons;
};

describe('the worklist', () => {
  it('puts what is most urgent first, and says why and by when', async () => {
    const { folder } = await aVaultFolder();
    const server = await atWork(folder, { world: aWorld('2026-11-23T16:00:00.000Z') });
    const confirmedTo = (reconfirmDue: string) =>
      aSafeContact({ status: { state: 'confirmed-safe', at: '2026-11-20T09:00:00Z', reconfirmDue } });
    const received = (receivedAt: string, reconfirmDue: string) =>
      aReferral({ route: { receivedAt }, safeContacts: [confirmedTo(reconfirmDue)] });
    const fresh = await ok(server, 'referrals.create', {
      draft: received('2026-11-23T15:00:00Z', '2027-01-31'),
      answers: someEqualityAnswers(),
    });
    const expiring = await ok(server, 'referrals.create', {
      draft: received('2026-11-20T09:30:00Z', '2026-11-23'),
    });
    const { groups, reasons } = await ok(server, 'worklist.get', {});
    const shown = groups.map(({ group, count, items }) => [
      group,
      count,
      items.map(({ referralId, reason, dueAt, isOverdue }) => ({ referralId, reason, dueAt, isOverdue })),
    ]);
    expect(shown).toEqual([
      [
        'today',
        2,
        [
          {
            referralId: expiring.referralId,
            reason: 'confirm-contact',
            dueAt: '2026-11-23T23:59:00.000Z',
            isOverdue: false,
          },
          {
            referralId: expiring.referralId,
            reason: 'triage',
            dueAt: '2026-11-23T09:30:00.000Z',
            isOverdue: true,
          },
        ],
      ],
      [
        'week',
        1,
        [
          {
            referralId: fresh.referralId,
            reason: 'triage',
            dueAt: '2026-11-24T15:00:00.000Z',
            isOverdue: false,
          },
        ],
      ],
      [
        'later',
        1,
        [{ referralId: expiring.referralId, reason: 'equality-form', dueAt: null, isOverdue: false }],
      ],
    ]);
    expect(reasons.filter(({ count }) => count > 0)).toEqual([
      { reason: 'confirm-contact', count: 1 },
      { reason: 'triage', count: 2 },
      { reason: 'equality-form', count: 1 },
    ]);
  });

  it('follows the record and its equality form', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    expect(await reasonsOf(server, referralId)).toEqual(['confirm-contact', 'triage', 'equality-form']);
    const triage = { at: '2025-06-03T10:00:00+01:00', by: 'NA6', decision: 'ACCEPT' } as const;
    await ok(server, 'referrals.update', { referralId, version: 1, draft: aReferral({ triage }) });
    expect(await reasonsOf(server, referralId)).toEqual(['confirm-contact', 'allocation', 'equality-form']);
    await ok(server, 'equality.submitAnswers', { referralId, answers: someEqualityAnswers() });
    expect(await reasonsOf(server, referralId)).toEqual(['confirm-contact', 'allocation']);
    await ok(server, 'equality.recordObjection', { referralId });
    expect(await reasonsOf(server, referralId)).toEqual(['confirm-contact', 'allocation']);
    await ok(server, 'equality.withdrawObjection', { referralId });
    expect(await reasonsOf(server, referralId)).toEqual(['confirm-contact', 'allocation', 'equality-form']);
  });

  it('counts what a click opens, whatever the caseload and the day', async () => {
    const { folder } = await aVaultFolder();
    const server = await atWork(folder, { world: aWorld('2199-12-31T23:00:00.000Z') });
    const cases = server.session.database('cases');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(arbitraryReferral, fc.boolean()), { minLength: 1, maxLength: 6 }),
        async (caseload) => {
          for (const [draft, hasForm] of caseload) {
            const answers = hasForm ? { answers: someEqualityAnswers() } : {};
            await ok(server, 'referrals.create', { draft, ...answers });
          }
          const { asAt, groups, reasons } = await ok(server, 'worklist.get', { limit: 500 });
          for (const { reason, count } of reasons) {
            const opened = await ok(server, 'referrals.list', { filter: { needs: reason } });
            expect([reason, opened.total]).toEqual([reason, count]);
          }
          for (const { group, count, items } of groups) {
            expect(items).toHaveLength(Math.min(count, 500));
            const opened = await ok(server, 'worklist.list', { group, limit: 500 });
            expect(opened).toEqual({ total: count, items });
            const second = await ok(server, 'worklist.list', { group, offset: 1, limit: 3 });
            expect(second.items).toEqual(items.slice(1, 4));
          }
          // SQL agrees with the rules on every record.
          const clock = needClockAt(asAt);
          const expected = new Map<string, number>();
          const forms = cases
            .prepare<[], { record: string; sealed: number }>(
              'SELECT record, form_sealed_at IS NOT NULL AS sealed FROM referral JOIN equality_link USING (referral_id)',
            )
            .all();
          for (const { record, sealed } of forms) {
            for (const need of needsOf(JSON.parse(record), { isFormOutstanding: sealed === 0 })) {
              const group = needGroupOf(need, clock);
              if (group !== null) expected.set(group, (expected.get(group) ?? 0) + 1);
            }
          }
          expect(groups.map(({ group, count }) => [group, count])).toEqual(
            NEED_GROUPS.map((group) => [group, expected.get(group) ?? 0]),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  it('opens a reason together with a search and other filters', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const named = (full: string, service: 'IDVA' | 'ISVA') =>
      aReferral({ route: { service }, client: { name: { full } } });
    await ok(server, 'referrals.create', { draft: named('Ondrin Talvesk', 'IDVA') });
    await ok(server, 'referrals.create', { draft: named('Ondrin Other', 'ISVA') });
    const found = await ok(server, 'referrals.list', {
      search: 'ondrin',
      filter: { needs: 'triage', service: 'ISVA' },
    });
    expect(found.total).toBe(1);
  });
});

describe('the needs of a caseload that older rules derived', () => {
  it('are derived again at the next unlock, the same as if they had been kept up to date', async () => {
    const { folder, world } = await aVaultFolder();
    const before = await atWork(folder, { world });
    const { referralId } = await ok(before, 'referrals.create', { draft: aReferral() });
    await ok(before, 'referrals.create', {
      draft: aReferral({ route: { priority: 'P3' }, safeContacts: [] }),
      answers: someEqualityAnswers(),
    });
    await ok(before, 'equality.recordObjection', { referralId });
    const cases = before.session.database('cases');
    const kept = allNeeds(cases);
    expect(kept.length).toBeGreaterThan(3);
    inTransaction(cases, (db) =>
      db.exec('DELETE FROM referral_need; UPDATE referral_need_rules SET version = 0'),
    );
    before.lock();
    const after = await atWork(folder, { world });
    expect(allNeeds(after.session.database('cases'))).toEqual(kept);
  });

  it('are left alone when the rules are the same', async () => {
    const { folder, world } = await aVaultFolder();
    const { session } = await atWork(folder, { world });
    const cases = session.database('cases');
    const changes = () => cases.prepare('SELECT total_changes()').pluck().get();
    const before = changes();
    bringNeedsUpToDate(cases);
    expect(changes()).toBe(before);
  });
});
