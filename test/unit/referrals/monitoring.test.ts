import { describe, expect, it } from 'vitest';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok } from '../../builders/vault.ts';

async function anIntake() {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  const { referralId } = await ok(server, 'referrals.create', {
    draft: aReferral(),
    answers: someEqualityAnswers(),
  });
  const stored = (): unknown => {
    server.session.database('equality');
    return server.session
      .database('equality')
      .prepare('SELECT answers IS NOT NULL AS answered FROM subject')
      .all();
  };
  return { server, referralId, stored };
}

describe('an equality form', () => {
  it('that comes with a referral is sealed in the same call', async () => {
    const { stored } = await anIntake();
    expect(stored()).toEqual([{ answered: 1 }]);
  });

  it('cannot have been answered in the future', async () => {
    const { server, referralId } = await anIntake();
    const answers = { ...someEqualityAnswers(), askedAt: '2026-11-23' };
    expect(await server.call('equality.submitAnswers', { referralId, answers })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', issues: [{ path: ['answers', 'askedAt'] }] },
    });
  });

  it('is removed by an objection, and no other is taken until the client withdraws it', async () => {
    const { server, referralId, stored } = await anIntake();
    await ok(server, 'equality.recordObjection', { referralId });
    expect(stored()).toEqual([{ answered: 0 }]);
    const again = { referralId, answers: someEqualityAnswers() };
    expect(await server.call('equality.submitAnswers', again)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect(stored()).toEqual([{ answered: 0 }]);
    await ok(server, 'equality.withdrawObjection', { referralId });
    await ok(server, 'equality.submitAnswers', again);
    expect(stored()).toEqual([{ answered: 1 }]);
  });
});
