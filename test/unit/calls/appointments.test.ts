import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/roles.ts';
import { atWork, aVaultFolder, ok } from '../../builders/vault.ts';

const REASON = 'The force appointed them.';

async function aUnit(roles: readonly Role[]) {
  const { folder, world } = await aVaultFolder();
  const custodian = await atWork(folder, { world });
  const { person } = await ok(custodian, 'office.people.add', {
    displayName: 'A colleague',
    roles: [...roles],
  });
  const { personId } = person;
  const capacitiesNow = async () => {
    const { people } = await ok(custodian, 'office.people.list', {});
    return people.find((each) => each.personId === personId)?.capacities;
  };
  return { custodian, personId, capacitiesNow };
}

const refused = (words: string, code = 'VALIDATION') => ({
  ok: false,
  error: { code, message: expect.stringContaining(words) },
});

describe('an appointment', () => {
  it('names the roles of the sign-off in which somebody speaks, and nobody has one by themselves', async () => {
    const { custodian, personId, capacitiesNow } = await aUnit(['reviewer', 'approver']);
    expect(await capacitiesNow()).toEqual([]);
    await ok(custodian, 'office.people.appoint', { personId, capacities: ['IAO', 'SIRO'], reason: REASON });
    expect(await capacitiesNow()).toEqual(['IAO', 'SIRO']);
    const { assessmentId } = await ok(custodian, 'assurance.create', { title: 'A new system' });
    const { appointed, speaksAs } = await ok(custodian, 'assurance.signOff', { assessmentId });
    expect(speaksAs).toEqual([]);
    expect(appointed.filter(({ names }) => names.length > 0)).toEqual([
      { role: 'IAO', names: ['A colleague'] },
      { role: 'SIRO', names: ['A colleague'] },
    ]);
  });

  it('needs the role that opens assessments, and keeps advice apart from the risk', async () => {
    const { custodian, personId } = await aUnit(['reviewer']);
    const appoint = async (...capacities: readonly ('DPO' | 'IAO' | 'INFORMATION_RIGHTS')[]) =>
      await custodian.invoke('office.people.appoint', {
        personId,
        capacities: [...capacities],
        reason: REASON,
      });
    expect(await appoint('DPO')).toMatchObject(refused('role of reviewer'));
    await ok(custodian, 'office.people.changeRoles', {
      personId,
      roles: ['reviewer', 'approver'],
      reason: REASON,
    });
    expect(await appoint('DPO', 'IAO')).toMatchObject(refused('cannot be the owner of the risk'));
    expect(await appoint('DPO', 'INFORMATION_RIGHTS')).toMatchObject({ ok: true });
  });

  it('is not made by anybody for themselves', async () => {
    const { custodian } = await aUnit(['reviewer']);
    const { personId } = custodian.session.person;
    expect(
      await custodian.invoke('office.people.appoint', { personId, capacities: ['DPO'], reason: REASON }),
    ).toMatchObject(refused('to themselves', 'FORBIDDEN'));
  });

  it('ends with the role, and does not come back with it', async () => {
    const { custodian, personId, capacitiesNow } = await aUnit(['approver']);
    await ok(custodian, 'office.people.appoint', { personId, capacities: ['DPO'], reason: REASON });
    for (const roles of [['coordinator'], ['approver']] as const) {
      await ok(custodian, 'office.people.changeRoles', { personId, roles: [...roles], reason: REASON });
    }
    expect(await capacitiesNow()).toEqual([]);
  });

  it('ends with a suspension', async () => {
    const { custodian, personId, capacitiesNow } = await aUnit(['approver']);
    await ok(custodian, 'office.people.appoint', { personId, capacities: ['SIRO'], reason: REASON });
    await ok(custodian, 'office.people.suspend', { personId, reason: REASON });
    expect(await capacitiesNow()).toEqual([]);
  });
});
