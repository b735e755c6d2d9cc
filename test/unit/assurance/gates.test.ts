import { describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../../shared/contract/index.ts';
import { atWork, aVaultFolder, ok } from '../../builders/vault.ts';

type Consultation = Extract<CallInputOf<'assurance.putItem'>['item'], { kind: 'consultation' }>;

async function aProject() {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  const { assessmentId } = await ok(server, 'assurance.create', { title: 'A new system' });
  const consult = async (body: Consultation['body']) =>
    await ok(server, 'assurance.putItem', {
      assessmentId,
      item: { kind: 'consultation', itemId: crypto.randomUUID(), revision: 0, body },
    });
  const pass = async (gate: string, passedOn = '2026-11-20') =>
    await server.invoke('assurance.passGate', { assessmentId, gate, passedOn });
  return { server, assessmentId, consult, pass };
}

const refused = (words: string) => ({
  ok: false,
  error: { code: 'VALIDATION', message: expect.stringContaining(words) },
});

describe('passing a gate', () => {
  it('waits until both units were asked or need not be, and is recorded once', async () => {
    const { server, assessmentId, consult, pass } = await aProject();
    expect(await pass('G0')).toMatchObject(refused('Both units'));
    await consult({
      gate: 'G0',
      unit: 'INFORMATION_ASSURANCE',
      person: 'A. Adviser',
      askedOn: '2026-11-02',
      question: 'Which classification?',
      state: 'WAITING',
    });
    await consult({ gate: 'G0', unit: 'INFORMATION_RIGHTS', state: 'NOT_NEEDED', reason: 'No data yet.' });
    expect(await pass('G0'), 'a question that waits is a blank').toMatchObject(refused('Both units'));
    await consult({
      gate: 'G0',
      unit: 'INFORMATION_ASSURANCE',
      person: 'A. Adviser',
      askedOn: '2026-11-10',
      question: 'Which classification?',
      state: 'NO_REPLY',
    });
    expect(await pass('G0', '2026-12-01')).toMatchObject(refused('not in the future'));
    expect(await pass('G9')).toMatchObject(refused('no such gate'));
    expect(await pass('G0')).toMatchObject({ ok: true, value: { gate: 'G0', passedOn: '2026-11-20' } });
    expect(await pass('G0')).toMatchObject(refused('passed already'));
    const { passages, people } = await ok(server, 'assurance.get', { assessmentId });
    const { personId, displayName } = server.session.person;
    expect(passages).toMatchObject([{ gate: 'G0', recordedBy: personId }]);
    expect(people).toEqual([{ personId, displayName }]);
  });

  it('stops where a contract would be signed without an assessment that was signed off', async () => {
    const { consult, pass } = await aProject();
    for (const unit of ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS']) {
      await consult({ gate: 'G4', unit, state: 'NOT_NEEDED', reason: 'They wrote the terms.' });
    }
    expect(await pass('G4')).toMatchObject(refused('Do not sign'));
  });
});
