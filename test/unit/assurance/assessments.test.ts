import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../../shared/contract/index.ts';
import type { ScreeningAnswer } from '../../../shared/domain/assurance/screening.ts';
import { POLICE_TEMPLATE } from '../../../electron/assurance/templates/index.ts';
import { listAudit } from '../../../electron/store/audit.ts';
import { addPerson, atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';

type Item = CallInputOf<'assurance.putItem'>['item'];

const RISK = '11111111-1111-4111-8111-111111111111';
const MEASURE = '22222222-2222-4222-8222-222222222222';
const ACTION = '33333333-3333-4333-8333-333333333333';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A vault with a reviewer and an approver; one of them works at a time. */
async function aUnit() {
  const { folder, world } = await aVaultFolder();
  const custodian = await atWork(folder, { world });
  const reviewer = await addPerson(custodian, ['reviewer']);
  const approver = await addPerson(custodian, ['approver']);
  custodian.lock();
  return {
    world,
    asReviewer: async () => await atWork(folder, { world, passphrase: reviewer }),
    asApprover: async () => await atWork(folder, { world, passphrase: approver }),
  };
}

async function anAssessment() {
  const unit = await aUnit();
  const server = await unit.asReviewer();
  const { assessmentId } = await ok(server, 'assurance.create', { title: 'A new system' });
  return { ...unit, server, assessmentId };
}

const put = async (server: AtWork, assessmentId: string, item: Item) =>
  await server.invoke('assurance.putItem', { assessmentId, item });

const itemsOf = async (server: AtWork, assessmentId: string) =>
  (await ok(server, 'assurance.get', { assessmentId })).items;

const answering = (itemId: string, words: string, revision = 0): Item => ({
  kind: 'answer',
  itemId,
  revision,
  body: { questionVersion: 1, value: { kind: 'words', words } },
});

const choosing = (itemId: string, ...codes: string[]): Item => ({
  kind: 'answer',
  itemId,
  revision: 0,
  body: { questionVersion: 1, value: { kind: 'codes', codes } },
});

const RATING = { likelihood: 'POSSIBLE', severity: 'SEVERE' };
const aRisk: Item = {
  kind: 'risk',
  itemId: RISK,
  revision: 0,
  body: {
    title: 'Somebody is found',
    impact: 'They are in danger.',
    isToPeople: true,
    inherent: RATING,
    current: RATING,
    residual: RATING,
  },
};
const aMeasure = (risks: readonly string[]): Item => ({
  kind: 'measure',
  itemId: MEASURE,
  revision: 0,
  body: { title: 'Encryption', state: 'IN_PLACE', risks },
});

const refusal = (message: RegExp | string, code = 'VALIDATION') => ({
  ok: false,
  error: { code, message: expect.stringMatching(message) },
});

describe('an assessment', () => {
  it('has a reference of its year, the question set that it was made with, and its scale', async () => {
    const { server, assessmentId } = await anAssessment();
    const second = await ok(server, 'assurance.create', { title: 'Another', riskScale: 'FIVE_BY_FIVE' });
    expect(second).toMatchObject({ reference: 'DPIA-2627-002', riskScale: 'FIVE_BY_FIVE' });
    const read = await ok(server, 'assurance.get', { assessmentId });
    expect(read).toMatchObject({
      reference: 'DPIA-2627-001',
      riskScale: 'ICO_3X3',
      items: [],
      decisions: [],
    });
    expect(read.template).toEqual(POLICE_TEMPLATE);
    const { assessments } = await ok(server, 'assurance.list', {});
    expect(assessments.map(({ title }) => title)).toEqual(['Another', 'A new system']);
  });

  it('is not made on a scale that there is not', async () => {
    const { server } = await anAssessment();
    expect(await server.invoke('assurance.create', { title: 'x', riskScale: 'TEN' })).toMatchObject(
      refusal('ICO_3X3, POLICE_3X3'),
    );
  });

  it('is opened by nobody whose keys are for something else', async () => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const passphrase = await addPerson(custodian, ['coordinator', 'analyst']);
    custodian.lock();
    const server = await atWork(folder, { world, passphrase });
    expect(await server.invoke('assurance.list', {})).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(() => server.session.database('assurance')).toThrow(/key/u);
  });

  it('lets a reviewer open nothing but the office and itself', async () => {
    const { server } = await anAssessment();
    expect([...server.session.vault.keys.keys()]).toEqual(['office', 'assurance']);
  });

  it('is advised on and signed by an approver, and not written by one', async () => {
    const { server, assessmentId, asApprover } = await anAssessment();
    server.lock();
    const approver = await asApprover();
    await ok(approver, 'assurance.get', { assessmentId });
    expect(await put(approver, assessmentId, answering('1.1', 'x'))).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
  });
});

describe('what is written into it', () => {
  it('is kept by itself, with who wrote it and every state that it was in', async () => {
    const { server, assessmentId, world } = await anAssessment();
    expect(
      await ok(server, 'assurance.putItem', { assessmentId, item: answering('1.1', 'One') }),
    ).toMatchObject({
      revision: 1,
    });
    world.advanceSeconds(11 * 60);
    await put(server, assessmentId, answering('1.1', 'Two', 1));
    const [item] = await itemsOf(server, assessmentId);
    const { personId } = server.session.person;
    expect(item).toMatchObject({ revision: 2, changedBy: personId, body: { value: { words: 'Two' } } });
    await ok(server, 'assurance.removeItem', { assessmentId, kind: 'answer', itemId: '1.1', revision: 2 });
    expect(await itemsOf(server, assessmentId)).toEqual([]);
    const { revisions } = await ok(server, 'assurance.itemHistory', {
      assessmentId,
      kind: 'answer',
      itemId: '1.1',
    });
    expect(revisions).toMatchObject([
      { revision: 1, body: { value: { words: 'One' } } },
      { revision: 2, body: { value: { words: 'Two' } } },
      { revision: 3, body: null },
    ]);
    // Written again it goes on from there, so that somebody who saw the second state is told.
    expect(await put(server, assessmentId, answering('1.1', 'Late', 2))).toMatchObject(
      refusal('Somebody', 'CONFLICT'),
    );
    expect(await put(server, assessmentId, answering('1.1', 'Three', 3))).toMatchObject({ ok: true });
    await ok(server, 'assurance.removeItem', { assessmentId, kind: 'answer', itemId: '1.1', revision: 4 });
    // Somebody who sees no answer has seen all there is.
    expect(
      await ok(server, 'assurance.putItem', { assessmentId, item: answering('1.1', 'Four') }),
    ).toMatchObject({ revision: 6 });
  });

  it('tells in the list how far it is, and which of its actions should have been done', async () => {
    const { server, assessmentId } = await anAssessment();
    await put(server, assessmentId, {
      kind: 'measure',
      itemId: MEASURE,
      revision: 0,
      body: { title: 'A measure', state: 'PLANNED' },
    });
    const dues = [
      ['2026-11-20', null],
      ['2026-11-21', '2026-11-21'],
      ['2026-12-24', null],
    ] as const;
    for (const [place, [due, doneOn]] of dues.entries()) {
      const body = { measure: MEASURE, what: 'Do it', owner: 'Head of the unit', due, doneOn };
      const itemId = ACTION.replace(/.$/u, String(place));
      await ok(server, 'assurance.putItem', {
        assessmentId,
        item: { kind: 'action', itemId, revision: 0, body },
      });
    }
    const { assessments } = await ok(server, 'assurance.list', {});
    expect(assessments).toMatchObject([{ stage: 'DRAFT', version: 1, outcome: null, overdueActions: 1 }]);
  });

  it('has one state of each sitting, however often the page saves, and one line in the log', async () => {
    const { server, assessmentId, world } = await anAssessment();
    const heads = () => listAudit(server.session.database('assurance'), 0, 1_000).length;
    await put(server, assessmentId, answering('1.1', 'T'));
    const before = heads();
    for (const [place, words] of ['Th', 'The', 'The system'].entries()) {
      world.advanceSeconds(1);
      const item = answering('1.1', words, place + 1);
      expect(await ok(server, 'assurance.putItem', { assessmentId, item })).toMatchObject({
        revision: place + 2,
        isContinued: true,
      });
    }
    expect(heads()).toBe(before);
    const { revisions } = await ok(server, 'assurance.itemHistory', {
      assessmentId,
      kind: 'answer',
      itemId: '1.1',
    });
    expect(revisions).toMatchObject([{ revision: 4, body: { value: { words: 'The system' } } }]);
    expect(await put(server, assessmentId, answering('1.1', 'Late', 3))).toMatchObject(
      refusal('Somebody', 'CONFLICT'),
    );
  });

  it('is logged by its place, and never by its words', async () => {
    const { server, assessmentId } = await anAssessment();
    await put(server, assessmentId, answering('1.1', 'Ondrin Talvesk'));
    const entry = listAudit(server.session.database('assurance'), 0, 1_000).at(-1);
    expect(entry).toMatchObject({ operation: 'alteration', object: `${assessmentId} answer 1.1` });
    expect(JSON.stringify(listAudit(server.session.database('assurance'), 0, 1_000))).not.toContain('Ondrin');
  });

  it('does not overwrite what a colleague wrote meanwhile', async () => {
    const { server, assessmentId } = await anAssessment();
    await put(server, assessmentId, answering('1.1', 'Theirs'));
    expect(await put(server, assessmentId, answering('1.1', 'Mine'))).toMatchObject(
      refusal('Somebody', 'CONFLICT'),
    );
  });

  it.each<[string, Item, RegExp]>([
    ['a question that there is not', answering('9.9', 'x'), /no such question/u],
    ['words for a choice', answering('R1', 'YES'), /answered with codes/u],
    ['a choice for words', choosing('1.1', 'YES'), /answered with words/u],
    ['what is not offered', choosing('R1', 'PERHAPS'), /what is offered/u],
    ['two answers to one', choosing('R1', 'YES', 'NO'), /Choose one/u],
    ['one answer twice', choosing('R6', 'RACE', 'RACE'), /each answer once/u],
    ['several lines on one', answering('H11', 'a\nb'), /one line/u],
    [
      'another version of a question',
      {
        ...answering('1.1', 'x'),
        body: { questionVersion: 2, value: { kind: 'words', words: 'x' } },
      } as Item,
      /now version 1/u,
    ],
    [
      'a screening question that there is not',
      { kind: 'screening', itemId: 'Z1', revision: 0, body: { questionVersion: 1, answer: 'NO' } },
      /no such screening/u,
    ],
    ['a measure for a risk that there is not', aMeasure([RISK]), /no such risk/u],
    [
      'an action for a measure that there is not',
      {
        kind: 'action',
        itemId: ACTION,
        revision: 0,
        body: { measure: MEASURE, what: 'Do', owner: 'Unit', due: '2027-01-01' },
      },
      /no such measure/u,
    ],
    [
      'a rating of another scale',
      {
        ...aRisk,
        body: { ...aRisk.body, current: { likelihood: 'RARE', severity: 'SEVERE' } },
      } as Item,
      /likelihood of the scale/u,
    ],
    [
      'a gate that there is not',
      {
        kind: 'consultation',
        itemId: ACTION,
        revision: 0,
        body: { gate: 'G9', unit: 'INFORMATION_RIGHTS', state: 'NOT_NEEDED', reason: 'None' },
      },
      /no such gate/u,
    ],
    [
      'a unit that there is not',
      {
        kind: 'consultation',
        itemId: ACTION,
        revision: 0,
        body: { gate: 'G1', unit: 'CANTEEN', state: 'NOT_NEEDED', reason: 'None' },
      },
      /no such unit/u,
    ],
    [
      'a verdict of a unit that gives none',
      {
        kind: 'verdict',
        itemId: ACTION,
        revision: 0,
        body: { question: '66.1', unit: 'INFORMATION_RIGHTS', verdict: 'PASS' },
      },
      /verdict of this unit/u,
    ],
  ])('is refused if it is %s', async (_name, item, message) => {
    const { server, assessmentId } = await anAssessment();
    expect(await put(server, assessmentId, item)).toMatchObject(refusal(message));
    expect(await itemsOf(server, assessmentId)).toEqual([]);
  });

  it.each([
    [{ state: 'NOT_NEEDED' }, 'reason'],
    [{ state: 'WAITING' }, 'person'],
    [{ state: 'NO_REPLY', person: 'x', askedOn: '2026-11-01' }, 'question'],
    [{ state: 'REPLIED', person: 'x', askedOn: '2026-11-01', question: 'x' }, 'reply'],
    [
      {
        state: 'REPLIED',
        person: 'x',
        askedOn: '2026-11-02',
        question: 'x',
        reply: 'x',
        repliedOn: '2026-11-01',
        isAccepted: true,
      },
      'repliedOn',
    ],
    [
      {
        state: 'REPLIED',
        person: 'x',
        askedOn: '2026-11-01',
        question: 'x',
        reply: 'x',
        repliedOn: '2026-11-01',
        isAccepted: false,
      },
      'reason',
    ],
  ] as const)('says of a consultation all that its state asks for: %j lacks %s', async (given, missing) => {
    const { server, assessmentId } = await anAssessment();
    const body = { gate: 'G1', unit: 'INFORMATION_ASSURANCE', ...given } as const;
    const refused = await put(server, assessmentId, {
      kind: 'consultation',
      itemId: ACTION,
      revision: 0,
      body,
    });
    expect(refused.ok ? [] : refused.error.issues?.map(({ path }) => path.at(-1))).toContain(missing);
  });

  it('cannot be removed while something else refers to it', async () => {
    const { server, assessmentId } = await anAssessment();
    await put(server, assessmentId, aRisk);
    await put(server, assessmentId, aMeasure([RISK]));
    await put(server, assessmentId, {
      kind: 'action',
      itemId: ACTION,
      revision: 0,
      body: { measure: MEASURE, what: 'Test it', owner: 'Unit', due: '2027-01-01' },
    });
    const remove = async (kind: 'risk' | 'measure' | 'action', itemId: string) =>
      await server.invoke('assurance.removeItem', { assessmentId, kind, itemId, revision: 1 });
    expect(await remove('risk', RISK)).toMatchObject(refusal('measure is linked'));
    expect(await remove('measure', MEASURE)).toMatchObject(refusal('actions for this measure'));
    for (const [kind, itemId] of [
      ['action', ACTION],
      ['measure', MEASURE],
      ['risk', RISK],
    ] as const) {
      expect(await remove(kind, itemId)).toMatchObject({ ok: true });
    }
    expect(await remove('risk', RISK)).toMatchObject(refusal('no such entry', 'NOT_FOUND'));
  });
});

describe('the decision after screening', () => {
  const ALL = POLICE_TEMPLATE.screening.sets.flatMap(({ questions }) => questions.map(({ id }) => id));
  const VIEW = {
    name: 'Data protection officer',
    givenOn: '2026-11-20',
    agrees: true,
    view: 'No objection.',
  };

  async function screenedWith(answers: Readonly<Record<string, ScreeningAnswer>>) {
    const unit = await anAssessment();
    const { server, assessmentId } = unit;
    await put(server, assessmentId, choosing('R1', 'YES'));
    for (const itemId of ALL) {
      const answer = answers[itemId] ?? 'NO';
      await put(server, assessmentId, {
        kind: 'screening',
        itemId,
        revision: 0,
        body: { questionVersion: 1, answer },
      });
    }
    server.lock();
    const approver = await unit.asApprover();
    const decide = async (more: Partial<CallInputOf<'assurance.decideScreening'>>) =>
      await approver.invoke('assurance.decideScreening', {
        assessmentId,
        outcome: 'NOT_REQUIRED',
        reason: 'A change of paper forms only.',
        dpoView: VIEW,
        expiresOn: '2027-11-22',
        ...more,
      });
    return { ...unit, approver, decide };
  }

  it('is sealed with the rules that fired and the answers that made them, and its hash is in the log', async () => {
    const { approver, decide, assessmentId } = await screenedWith({ C7: 'YES' });
    const decided = await decide({});
    expect(decided).toMatchObject({
      ok: true,
      value: {
        outcome: 'NOT_REQUIRED',
        fired: [{ rule: 'ONE_CRITERION', version: 1, because: [{ question: 'C7', version: 1 }] }],
        expiresOn: '2027-11-22',
        endedAt: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    });
    const db = approver.session.database('assurance');
    const row = db.prepare<[], Record<string, string>>('SELECT * FROM screening_decision').get() ?? {};
    const sealed = [
      assessmentId,
      row['decision_id'],
      row['outcome'],
      row['body'],
      row['decided_at'],
      row['decided_by'],
      row['expires_on'],
    ];
    expect(row['hash']).toBe(createHash('sha256').update(JSON.stringify(sealed)).digest('hex'));
    expect(listAudit(db, 0, 1_000).at(-1)).toMatchObject({
      object: `${assessmentId} screening ${row['hash']}`,
    });
  });

  it('is never "not required" where the answers make an assessment mandatory', async () => {
    const { decide } = await screenedWith({ A2: 'YES' });
    expect(await decide({})).toMatchObject(refusal('do not allow'));
    expect(await decide({ outcome: 'FULL_DPIA_MANDATORY' })).toMatchObject({ ok: true });
  });

  it('waits for answers that could ask for an assessment', async () => {
    const { decide } = await screenedWith({ B3: 'NOT_KNOWN' });
    expect(await decide({})).toMatchObject(refusal('open questions first'));
    expect(await decide({ outcome: 'PAUSED' })).toMatchObject({ ok: true });
  });

  it('takes the data protection officer’s view, and their agreement where two criteria are met', async () => {
    const { decide } = await screenedWith({ C4: 'YES', C7: 'YES' });
    expect(await decide({ dpoView: null })).toMatchObject(refusal('data protection officer’s view'));
    expect(await decide({ dpoView: { ...VIEW, agrees: false } })).toMatchObject(refusal('agreement'));
    expect(await decide({})).toMatchObject({ ok: true });
  });

  it.each(['2026-11-22', '2030-01-01', null])(
    'is good for a time of at most three years: %s',
    async (expiresOn) => {
      const { decide } = await screenedWith({});
      expect(await decide({ expiresOn })).toMatchObject(refusal('within 3 years'));
    },
  );

  it('not to assess is made by somebody else than who asks for it', async () => {
    const { server, assessmentId, approver, asReviewer } = await screenedWith({});
    expect(server.session.person.personId).not.toBe(approver.session.person.personId);
    approver.lock();
    const author = await asReviewer();
    const own = await author.invoke('assurance.decideScreening', {
      assessmentId,
      outcome: 'NOT_REQUIRED',
      reason: 'x',
      dpoView: VIEW,
      expiresOn: '2027-11-22',
    });
    expect(own).toMatchObject(refusal('Ask a colleague', 'FORBIDDEN'));
  });

  it('names another assessment that exists where it is covered by that', async () => {
    const { decide, assessmentId } = await screenedWith({});
    const covered = { outcome: 'COVERED_BY_ANOTHER', dpoView: null, expiresOn: null } as const;
    expect(await decide(covered)).toMatchObject(refusal('which other'));
    expect(await decide({ ...covered, coveredBy: assessmentId })).toMatchObject(refusal('which other'));
    expect(await decide({ ...covered, coveredBy: NOBODY })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('lapses when a later answer fires a rule, and not when one changes nothing', async () => {
    const { decide, approver, asReviewer, assessmentId } = await screenedWith({});
    expect(await decide({})).toMatchObject({ ok: true });
    approver.lock();
    const reviewer = await asReviewer();
    const again = async (itemId: string, answer: ScreeningAnswer, revision: number) =>
      await put(reviewer, assessmentId, {
        kind: 'screening',
        itemId,
        revision,
        body: { questionVersion: 1, answer },
      });
    const last = async () => (await ok(reviewer, 'assurance.get', { assessmentId })).decisions.at(-1);
    await again('A1', 'NO', 1);
    expect(await last()).toMatchObject({ endedAt: null });
    await again('E6', 'YES', 1);
    expect(await last()).toMatchObject({ endedAt: expect.any(String), endedByQuestion: 'E6' });
    // It stays ended: taking the answer back does not make an old decision new.
    await again('E6', 'NO', 2);
    expect(await last()).toMatchObject({ endedByQuestion: 'E6' });
  });

  it('is that there is nothing to assess only where no personal data is processed', async () => {
    const { server, assessmentId } = await anAssessment();
    const nothing = { assessmentId, outcome: 'NO_PERSONAL_DATA', reason: 'Weather only.' } as const;
    expect(await server.invoke('assurance.decideScreening', nothing)).toMatchObject(
      refusal('open questions'),
    );
    await put(server, assessmentId, choosing('R1', 'NO'));
    await ok(server, 'assurance.decideScreening', nothing);
    await put(server, assessmentId, { ...choosing('R1', 'YES'), revision: 1 } as Item);
    const { decisions } = await ok(server, 'assurance.get', { assessmentId });
    expect(decisions).toMatchObject([{ outcome: 'NO_PERSONAL_DATA', endedByQuestion: 'R1' }]);
  });
});
