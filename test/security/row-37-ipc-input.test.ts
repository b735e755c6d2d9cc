import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT, type Method } from '../../shared/contract/index.ts';
import { arbitraryReferral } from '../builders/arbitrary-referral.ts';
import { junkWith, nearly } from '../builders/junk.ts';
import { CALL_INPUTS } from '../builders/call-inputs.ts';
import { aReferral } from '../builders/referral.ts';
import { atWork, aVaultFolder, ok, stateOf, type AtWork } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';

const METHODS = Object.keys(CONTRACT) as Method[];

let server: AtWork;
let referralId = '';

beforeAll(async () => {
  // So late that no date a schema accepts lies in the future.
  const { folder, world } = await aVaultFolder(aWorld('2199-12-31T23:00:00.000Z'));
  server = await atWork(folder, { world, relays: false });
  ({ referralId } = await ok(server, 'referrals.create', { draft: aReferral() }));
});

const junk = junkWith('referralId', 'draft', 'filter', 'search', 'csv');

/** An input that each method accepts; what it is about is there. */
const valid = (method: Method): object => {
  const input = CALL_INPUTS[method];
  return 'referralId' in input ? { ...input, referralId } : input;
};

/** Methods that derive keys, solve, or write whole files: fewer of what is nearly right, which they may accept. */
const SLOW: ReadonlySet<Method> = new Set([
  'equality.report',
  'office.people.add',
  'office.keys.rotate',
  'office.recovery.replace',
  'office.audit.export',
  'backup.make',
  'backup.makeIfDue',
  'session.changePassphrase',
]);

/** Refused inputs change nothing; what is accepted by chance is a valid input and may. */
async function expectCleanRefusal(method: Method, input: unknown): Promise<void> {
  const before = stateOf(server.session);
  const result = await server.call(method, input);
  if (result.ok) return;
  // What the person may not ask for, or could not prove, is logged: that is its only trace.
  if (['FORBIDDEN', 'WRONG_PASSPHRASE', 'TOO_SOON'].includes(result.error.code)) return;
  expect(result.error.code).not.toBe('INTERNAL');
  expect(stateOf(server.session)).toEqual(before);
}

describe.each(METHODS)('%s', (method) => {
  it('refuses anything at all without a crash, an INTERNAL or a change', async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (input) => await expectCleanRefusal(method, input)),
      { numRuns: 40 },
    );
    expect(server.log).toEqual([]);
  });

  it('refuses what is nearly right in the same way', async () => {
    await fc.assert(
      fc.asyncProperty(nearly(valid(method), junk), async (input) => await expectCleanRefusal(method, input)),
      { numRuns: SLOW.has(method) ? 15 : 60 },
    );
    expect(server.log).toEqual([]);
  });
});

describe('a record', () => {
  it('comes back exactly as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReferral, async (draft) => {
        const { referralId: id } = await ok(server, 'referrals.create', { draft });
        expect((await ok(server, 'referrals.get', { referralId: id })).record).toEqual(draft);
      }),
      { numRuns: 60 },
    );
  });

  it('with 50 MB of text is refused at once', async () => {
    const draft = { ...aReferral(), client: { name: { full: 'x'.repeat(50 * 1024 * 1024) } } };
    expect(await server.call('referrals.create', { draft })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
  });
});
