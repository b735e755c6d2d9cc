import { describe, expect, it } from 'vitest';
import { CONTRACT, isMethod, type Method } from '../../../shared/contract/index.ts';
import type { Permission } from '../../../shared/domain/roles.ts';
import { ROLES, type Role } from '../../../shared/domain/roles.ts';
import { createRouter, type Handlers } from '../../../electron/calls/router.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { AppError } from '../../../shared/result.ts';
import { CALL_INPUTS } from '../../builders/call-inputs.ts';
import { addPerson, atWork, aVaultFolder, ownPassphrase } from '../../builders/vault.ts';
import { whenDone } from '../../builders/folder.ts';

const METHODS: readonly Method[] = Object.keys(CONTRACT).filter(isMethod);

/**
 * Who may ask for what, written down a second time, by hand and from the table of people in the design: a permission that is
 * given to one role too many is found only by somebody who says what it should be.
 */
const ALLOWED: { readonly [P in Permission]: readonly Role[] } = {
  'session.use': ROLES,
  'passphrase.change': ROLES,
  'vault.verify': ROLES,
  'people.read': ROLES,
  'people.manage': ['manager', 'custodian'],
  'keys.rotate': ['custodian'],
  'recovery.finish': [],
  'oversight.review': ['manager'],
  'audit.read': ['manager', 'custodian'],
  'settings.manage': ['manager', 'custodian'],
  'backup.read': ROLES,
  'backup.make': ROLES,
  'backup.copy': ['custodian'],
  'referral.read': ['coordinator', 'manager'],
  'referral.write': ['coordinator', 'manager'],
  'referral.import': ['coordinator', 'manager'],
  'referral.dispose': ['manager'],
  'equality.submit': ['coordinator', 'manager'],
  'equality.report': ['analyst'],
  'assessment.read': ['reviewer', 'approver'],
  'assessment.write': ['reviewer'],
  'assessment.sign': ['reviewer', 'approver'],
};

/** Answers NOT_FOUND to whatever gets as far as the work: only who may ask is looked at. */
const nobodyHome = (): never => {
  throw new AppError('NOT_FOUND', 'It got this far.');
};
// One handler for each method of the contract, which Object.fromEntries cannot know.
const HANDLERS = Object.fromEntries(METHODS.map((method) => [method, nobodyHome])) as unknown as Handlers;

async function answersFor(
  open: Parameters<typeof openSession>[0],
): Promise<Readonly<Record<string, string>>> {
  const session = await openSession(open);
  whenDone(session.lock);
  const router = createRouter({
    handlers: HANDLERS,
    session: () => session,
    world: open.world,
    log: () => {},
    relay: () => {},
  });
  const answers: Record<string, string> = {};
  for (const method of METHODS) {
    const answer = await router.call(method, CALL_INPUTS[method]);
    answers[method] = answer.ok ? 'ok' : answer.error.code;
  }
  return answers;
}

const expected = (isAllowed: (method: Method) => boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(METHODS.map((method) => [method, isAllowed(method) ? 'NOT_FOUND' : 'FORBIDDEN']));

describe('every role and every method', () => {
  it.each(ROLES)('a %s may ask for what is theirs, and for nothing else', async (role) => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const oneTime = await addPerson(custodian, [role]);
    custodian.lock();
    (await atWork(folder, { world, passphrase: oneTime })).lock();
    const credential = { kind: 'passphrase', passphrase: ownPassphrase(folder, oneTime) } as const;
    expect(await answersFor({ folder, world, credential })).toEqual(
      expected((method) => ALLOWED[CONTRACT[method].permission].includes(role)),
    );
  });

  it('somebody with a one-time passphrase may only replace it', async () => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const passphrase = await addPerson(custodian, ROLES);
    custodian.lock();
    const credential = { kind: 'passphrase', passphrase } as const;
    const open = new Set<Permission>(['session.use', 'passphrase.change']);
    expect(await answersFor({ folder, world, credential })).toEqual(
      expected((method) => open.has(CONTRACT[method].permission)),
    );
  });

  it('the recovery code may only give access again', async () => {
    const { folder, world, recoveryCode } = await aVaultFolder();
    const credential = { kind: 'recovery', code: recoveryCode } as const;
    const open = new Set<Permission>(['session.use', 'vault.verify', 'people.read', 'recovery.finish']);
    expect(await answersFor({ folder, world, credential })).toEqual(
      expected((method) => open.has(CONTRACT[method].permission)),
    );
  });
});
