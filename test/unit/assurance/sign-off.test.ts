import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../../shared/contract/index.ts';
import { isAsked } from '../../../shared/domain/assurance/condition.ts';
import type { SignOffRole } from '../../../shared/domain/assurance/sign-off.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { POLICE_TEMPLATE } from '../../../electron/assurance/templates/index.ts';
import { inTransaction } from '../../../electron/store/connection.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';

type Item = CallInputOf<'assurance.putItem'>['item'];
type Said = CallInputOf<'assurance.act'>['act'];

const OPERATION = '11111111-1111-4111-8111-111111111111';
const RISK = '22222222-2222-4222-8222-222222222222';
const MEASURE = '33333333-3333-4333-8333-333333333333';

/** Some are appointed to more than they speak as: being appointed is not enough. */
const WHO = {
  author: { role: 'reviewer', capacities: ['INFORMATION_ASSURANCE'] },
  assurance: { role: 'reviewer', capacities: ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS'] },
  rights: { role: 'reviewer', capacities: ['INFORMATION_RIGHTS'] },
  dpo: { role: 'approver', capacities: ['DPO'] },
  iao: { role: 'approver', capacities: ['IAO'] },
  siro: { role: 'approver', capacities: ['IAO', 'SIRO'] },
} as const satisfies Readonly<Record<string, { role: Role; capacities: readonly SignOffRole[] }>>;
type Who = keyof typeof WHO;

/** A vault with everybody whom a sign-off takes; one of them works at a time. */
async function aUnit() {
  const { folder, world } = await aVaultFolder();
  const custodian = await atWork(folder, { world });
  const passphrases = new Map<Who, string>();
  for (const [name, { role, capacities }] of Object.entries(WHO)) {
    const added = await ok(custodian, 'office.people.add', { displayName: name, roles: [role] });
    const { personId } = added.person;
    const appointed = { personId, capacities: [...capacities], reason: 'Appointed by the force.' };
    await ok(custodian, 'office.people.appoint', appointed);
    passphrases.set(name as Who, added.passphrase);
  }
  custodian.lock();
  let present: { readonly who: Who; readonly server: AtWork } | undefined;
  const as = async (who: Who): Promise<AtWork> => {
    if (present?.who === who) return present.server;
    present?.server.lock();
    const server = await atWork(folder, { world, passphrase: passphrases.get(who) ?? '' });
    present = { who, server };
    return server;
  };
  const author = await as('author');
  const { assessmentId } = await ok(author, 'assurance.create', { title: 'A new system' });
  const act = async (who: Who, said: Said) => {
    const server = await as(who);
    const { state } = await ok(server, 'assurance.signOff', { assessmentId });
    return await server.invoke('assurance.act', { assessmentId, acts: state.acts, act: said });
  };
  return { as, act, assessmentId, world };
}

const RATING = { likelihood: 'POSSIBLE', severity: 'SEVERE' };
const LOWER = { likelihood: 'REMOTE', severity: 'SEVERE' };

const itemWith = (kind: Item['kind'], itemId: string, body: object, revision = 0): Item =>
  ({ kind, itemId, revision, body }) as Item;

/** Writes everything that an assessment of UK GDPR processing needs; its one risk is low with its measure, and high without. */
async function writeAll(
  server: AtWork,
  assessmentId: string,
  without: readonly string[] = [],
): Promise<void> {
  const put = async (item: Item) => await ok(server, 'assurance.putItem', { assessmentId, item });
  await put(itemWith('screening', 'A2', { questionVersion: 1, answer: 'YES' }));
  await put(
    itemWith('answer', 'R1', {
      questionVersion: 1,
      value: { kind: 'codes', codes: ['YES'] },
      isComplete: true,
    }),
  );
  await ok(server, 'assurance.decideScreening', {
    assessmentId,
    outcome: 'FULL_DPIA_MANDATORY',
    reason: 'Large scale.',
  });
  await put(itemWith('operation', OPERATION, { title: 'Keeping records', regime: 'UK_GDPR' }));
  await put(
    itemWith('risk', RISK, {
      title: 'Somebody is found',
      impact: 'They are in danger.',
      isToPeople: true,
      inherent: RATING,
      current: RATING,
      residual: LOWER,
    }),
  );
  await put(itemWith('measure', MEASURE, { title: 'Encryption', state: 'IN_PLACE', risks: [RISK] }));
  const chosen = new Map([['R1', ['YES']]]);
  for (const question of POLICE_TEMPLATE.steps.flatMap(({ questions }) => questions)) {
    const isLeftOut = chosen.has(question.id) || without.includes(question.id);
    if (isLeftOut || !isAsked(question, { chosen, regimes: new Set(['UK_GDPR']) })) continue;
    const { answer } = question;
    const codes = answer.kind === 'choice' ? [answer.options[0]?.code ?? ''] : [];
    if (answer.kind === 'choice') chosen.set(question.id, codes);
    const value =
      answer.kind === 'choice'
        ? { kind: 'codes', codes }
        : answer.kind === 'date'
          ? { kind: 'date', date: '2027-04-01' }
          : { kind: 'words', words: 'As described.' };
    await put(itemWith('answer', question.id, { questionVersion: 1, value, isComplete: true }));
  }
}

async function aWrittenAssessment() {
  const unit = await aUnit();
  await writeAll(await unit.as('author'), unit.assessmentId);
  return unit;
}

const IN_FAVOUR = { act: 'OPINION', isInFavour: true, text: 'Agreed.' } as const;
const ADVICE: Said = { act: 'ADVICE', mayProceed: true, consultRegulator: false, text: 'It may go on.' };
const ACCEPTED: Said = { act: 'ACCEPT', role: 'IAO', outcome: 'PROCEED', text: 'Accepted.' };

describe('signing off in a vault', () => {
  it('names everything that is missing before it can be handed in', async () => {
    const { act, as, assessmentId } = await aUnit();
    expect(await act('author', { act: 'SUBMIT' })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Screening') },
    });
    await writeAll(await as('author'), assessmentId, ['2.1']);
    const refused = await act('author', { act: 'SUBMIT' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect(refused.ok ? [] : refused.error.issues).toEqual([
      { path: ['2.1'], message: 'Some questions are not complete.' },
      { path: ['35(7)(a)'], message: 'Some of what the law asks for is missing.' },
    ]);
  });

  it('takes everybody in their order, and seals what they agreed to', async () => {
    const { act, as, assessmentId } = await aWrittenAssessment();
    expect(await act('author', { act: 'SUBMIT' })).toMatchObject({
      value: { stage: 'UNDER_REVIEW', nextRole: 'INFORMATION_ASSURANCE', isHighRisk: false },
    });
    const late = itemWith(
      'answer',
      '1.1',
      { questionVersion: 1, value: { kind: 'words', words: 'Other.' } },
      1,
    );
    const author = await as('author');
    expect(await author.invoke('assurance.putItem', { assessmentId, item: late })).toMatchObject({
      error: { code: 'OVER', message: expect.stringContaining('under review') },
    });
    expect(await act('author', { ...IN_FAVOUR, role: 'INFORMATION_ASSURANCE' })).toMatchObject({
      error: { message: expect.stringContaining('You wrote') },
    });
    expect(await act('dpo', ADVICE)).toMatchObject({
      error: { message: expect.stringContaining('speaks first') },
    });
    expect(await act('iao', { ...IN_FAVOUR, role: 'INFORMATION_ASSURANCE' })).toMatchObject({
      error: { message: expect.stringContaining('another role') },
    });
    expect(await act('assurance', { ...IN_FAVOUR, role: 'INFORMATION_ASSURANCE' })).toMatchObject({
      ok: true,
    });
    expect(await act('assurance', { ...IN_FAVOUR, role: 'INFORMATION_RIGHTS' })).toMatchObject({
      error: { message: expect.stringContaining('in another role') },
    });
    expect(await act('rights', { ...IN_FAVOUR, role: 'INFORMATION_RIGHTS' })).toMatchObject({ ok: true });
    expect(await act('dpo', ADVICE)).toMatchObject({ ok: true });
    expect(await act('iao', ACCEPTED)).toMatchObject({ value: { stage: 'SIGNED', outcome: 'PROCEED' } });

    const reader = await as('author');
    const { versions, acts, state } = await ok(reader, 'assurance.signOff', { assessmentId });
    expect(acts.map(({ act: { act: said } }) => said)).toEqual([
      'SUBMIT',
      'OPINION',
      'OPINION',
      'ADVICE',
      'ACCEPT',
    ]);
    const db = reader.session.database('assurance');
    const content = db.prepare<[], string>('SELECT content FROM assessment_version').pluck().get() ?? '';
    expect(versions).toMatchObject([{ number: 1, signedAt: expect.any(String) }]);
    expect(state.hash).toBe(createHash('sha256').update(content).digest('hex'));
    // The file itself refuses to change what is signed.
    for (const sql of [`UPDATE assessment_version SET content = '{}'`, 'DELETE FROM assessment_version']) {
      expect(() => inTransaction(db, () => db.exec(sql))).toThrow(/signed version/u);
    }
    expect(await reader.invoke('assurance.putItem', { assessmentId, item: late })).toMatchObject({
      error: { message: expect.stringContaining('Begin a revision') },
    });
  });

  it('blocks a high risk until the regulator was consulted and the risk owner accepts, and believes no measure that is planned', async () => {
    const { act, as, assessmentId } = await aWrittenAssessment();
    const author = await as('author');
    const planned = itemWith('measure', MEASURE, { title: 'Encryption', state: 'PLANNED', risks: [RISK] }, 1);
    await ok(author, 'assurance.putItem', { assessmentId, item: planned });
    expect(await act('author', { act: 'SUBMIT' })).toMatchObject({ value: { isHighRisk: true } });
    await act('assurance', { ...IN_FAVOUR, role: 'INFORMATION_ASSURANCE' });
    await act('rights', { ...IN_FAVOUR, role: 'INFORMATION_RIGHTS' });
    await act('dpo', ADVICE);
    expect(await act('iao', ACCEPTED)).toMatchObject({
      error: { message: expect.stringContaining('regulator') },
    });
    const regulator: Said = {
      act: 'REGULATOR',
      reference: 'IC-1',
      askedOn: '2026-11-02',
      repliedOn: '2026-11-20',
      text: 'No objection.',
    };
    expect(await act('dpo', regulator)).toMatchObject({ ok: true });
    expect(await act('iao', ACCEPTED)).toMatchObject({ value: { stage: 'UNDER_REVIEW', nextRole: 'SIRO' } });
    expect(await act('siro', { ...ACCEPTED, role: 'SIRO' })).toMatchObject({ value: { stage: 'SIGNED' } });
  });

  it('counts a measure only while the control works on which it relies', async () => {
    const { act, as, assessmentId } = await aWrittenAssessment();
    const author = await as('author');
    const body = { title: 'Backups', state: 'TESTED', risks: [RISK], control: 'BACKUP_VERIFIED' };
    await ok(author, 'assurance.putItem', { assessmentId, item: itemWith('measure', MEASURE, body, 1) });
    expect(await act('author', { act: 'SUBMIT' }), 'without a backup').toMatchObject({
      value: { isHighRisk: true },
    });
    await act('author', { act: 'WITHDRAW', reason: 'There was no backup.' });
    await ok(await as('author'), 'backup.make', {});
    expect(await act('author', { act: 'SUBMIT' })).toMatchObject({ value: { isHighRisk: false } });
  });

  it('asks after a change only those whom it is about', async () => {
    const { act, as, assessmentId } = await aWrittenAssessment();
    await act('author', { act: 'SUBMIT' });
    await act('assurance', { ...IN_FAVOUR, role: 'INFORMATION_ASSURANCE' });
    await act('rights', { ...IN_FAVOUR, role: 'INFORMATION_RIGHTS' });
    await act('dpo', ADVICE);
    await act('iao', ACCEPTED);
    await act('author', { act: 'REVISE', reason: 'The notice changes.' });
    expect(await act('author', { act: 'SUBMIT' })).toMatchObject({
      error: { message: expect.stringContaining('Nothing has changed') },
    });
    const notice = { questionVersion: 1, value: { kind: 'words', words: 'A new notice.' }, isComplete: true };
    const author = await as('author');
    await ok(author, 'assurance.putItem', { assessmentId, item: itemWith('answer', '4.6', notice, 1) });
    expect(await act('author', { act: 'SUBMIT' })).toMatchObject({
      value: { version: 2, nextRole: 'INFORMATION_RIGHTS', standing: ['INFORMATION_ASSURANCE', 'IAO'] },
    });
    await act('rights', { ...IN_FAVOUR, role: 'INFORMATION_RIGHTS' });
    expect(await act('dpo', ADVICE)).toMatchObject({ value: { stage: 'SIGNED', version: 2 } });
    const { versions } = await ok(await as('author'), 'assurance.signOff', { assessmentId });
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(new Set(versions.map(({ hash }) => hash)).size).toBe(2);
  });

  it('does nothing for somebody who has not seen what was done last', async () => {
    const { as, act, assessmentId } = await aWrittenAssessment();
    await act('author', { act: 'SUBMIT' });
    const assurance = await as('assurance');
    expect(
      await assurance.invoke('assurance.act', {
        assessmentId,
        acts: 0,
        act: { ...IN_FAVOUR, role: 'INFORMATION_ASSURANCE' },
      }),
    ).toMatchObject({ error: { code: 'CONFLICT' } });
  });
});
