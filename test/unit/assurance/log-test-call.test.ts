import { describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../../shared/contract/index.ts';
import { LOGGED_OPERATIONS } from '../../../shared/domain/audit.ts';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, everythingIn, ok, type AtWork } from '../../builders/vault.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The log of a supplier's system, with what it says of somebody. */
const LOG = bytes(
  [
    'Time stamp,User,Event,Record,Sent to',
    '2026-11-02 10:15,Ondrin Talvesk,Record viewed,Zquandrill,',
    '2026-11-02 10:16,,Record viewed,Zquandrill,',
    '2026-11-02 10:17,Ondrin Talvesk,Zyx,Zquandrill,Inspectorate',
  ].join('\n'),
);

async function anAssessment() {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  const { assessmentId } = await ok(server, 'assurance.create', { title: 'A new system' });
  return { server, assessmentId };
}

type Asked = CallInputOf<'assurance.testLog'>;

/** As the page sends it: with the mapping that was suggested, unless a test says otherwise. */
async function askedFor(
  server: AtWork,
  assessmentId: string,
  files: Asked['files'] = [LOG],
  asked: Partial<Asked> = {},
): Promise<Asked> {
  const { mapping } = await ok(server, 'assurance.readLogSample', { files });
  return { assessmentId, files, system: 'A records system', mapping, asksReason: false, ...asked };
}

const refusal = (message: RegExp | string, path: readonly (string | number)[]) => ({
  ok: false,
  error: {
    code: 'VALIDATION',
    message: expect.stringMatching(message),
    issues: [{ path, message: expect.anything() }],
  },
});

describe('a sample of a log', () => {
  it('is read with its columns, the few values that some have, and a mapping to begin with', async () => {
    const { server } = await anAssessment();
    expect(await ok(server, 'assurance.readLogSample', { files: [LOG] })).toMatchObject({
      rows: 3,
      columns: [
        { name: 'Time stamp', values: ['2026-11-02 10:15', '2026-11-02 10:16', '2026-11-02 10:17'] },
        { name: 'User', values: ['', 'ondrin talvesk'] },
        { name: 'Event', values: ['record viewed', 'zyx'] },
        { name: 'Record', values: ['zquandrill'] },
        { name: 'Sent to', values: ['', 'inspectorate'] },
      ],
      mapping: {
        operation: 'Event',
        meanings: { 'record viewed': 'consultation' },
        columns: { at: 'Time stamp', person: 'User', recipient: 'Sent to', reason: null },
      },
    });
  });

  it('leaves its result in the assessment, with its hash, and nothing of what it says about anybody', async () => {
    const { server, assessmentId } = await anAssessment();
    const asked = await askedFor(server, assessmentId, [LOG], { question: '62.2' });
    const { itemId, logTest } = await ok(server, 'assurance.testLog', asked);
    const { items } = await ok(server, 'assurance.get', { assessmentId });
    expect(items).toMatchObject([{ kind: 'logTest', itemId, revision: 1, body: logTest }]);
    expect(logTest).toMatchObject({
      system: 'A records system',
      question: '62.2',
      files: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), rows: 3 }],
      mapping: asked.mapping,
      result: { rows: 3, unknown: 1, isPassed: false },
      testedBy: server.session.person.personId,
    });
    expect(logTest.result.operations.find(({ operation }) => operation === 'consultation')).toEqual({
      operation: 'consultation',
      entries: 2,
      missing: { at: 0, person: 1 },
      verdict: 'GAPS',
    });
    const kept = everythingIn(server.session.database('assurance'));
    for (const word of ['Ondrin', 'ondrin', 'uandrill', 'Inspectorate']) expect(kept).not.toContain(word);
  });

  it('is tested by the call and by nobody’s word, and its result can be taken out again', async () => {
    const { server, assessmentId } = await anAssessment();
    const asked = await askedFor(server, assessmentId);
    const { itemId, logTest } = await ok(server, 'assurance.testLog', asked);
    const forged = { ...logTest, result: { ...logTest.result, isPassed: true } };
    expect(
      await server.call('assurance.putItem', {
        assessmentId,
        item: { kind: 'logTest', itemId, revision: 1, body: forged },
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', issues: [{ message: expect.stringContaining('nobody types') }] },
    });
    await ok(server, 'assurance.removeItem', { assessmentId, kind: 'logTest', itemId, revision: 1 });
    expect((await ok(server, 'assurance.get', { assessmentId })).items).toEqual([]);
    await ok(server, 'assurance.act', { assessmentId, acts: 0, act: { act: 'ABANDON', reason: 'x' } });
    expect(await server.invoke('assurance.testLog', asked)).toMatchObject({ error: { code: 'OVER' } });
  });

  it('is refused with a mapping that does not fit it', async () => {
    const { server, assessmentId } = await anAssessment();
    const asked = await askedFor(server, assessmentId);
    const { mapping } = asked;
    const mapped = async (change: Partial<Asked['mapping']>) =>
      await server.invoke('assurance.testLog', { ...asked, mapping: { ...mapping, ...change } });
    expect(await mapped({ operation: 'Verb' })).toMatchObject(
      refusal('no such column', ['mapping', 'operation']),
    );
    expect(await mapped({ columns: { ...mapping.columns, reason: 'Why' } })).toMatchObject(
      refusal('no such column', ['mapping', 'columns', 'reason']),
    );
    expect(await mapped({ columns: { ...mapping.columns, reason: 'Event' } })).toMatchObject(
      refusal('tells the operation', ['mapping', 'columns', 'reason']),
    );
    expect(await server.invoke('assurance.testLog', { ...asked, question: '62.99' })).toMatchObject(
      refusal('no such question', ['question']),
    );
  });

  it('has no column of names taken for its operations, which are kept', async () => {
    const { server, assessmentId } = await anAssessment();
    const rows = Array.from({ length: 61 }, (_, number) => `Client ${number},viewed`);
    const asked = await askedFor(server, assessmentId, [bytes(['Client,Event', ...rows].join('\n'))]);
    const mapping = { ...asked.mapping, operation: 'Client' };
    expect(await server.invoke('assurance.testLog', { ...asked, mapping })).toMatchObject(
      refusal('too many different values', ['mapping', 'operation']),
    );
    const meanings = { ...asked.mapping.meanings, 'client 7': null };
    const { logTest } = await ok(server, 'assurance.testLog', {
      ...asked,
      mapping: { ...asked.mapping, meanings },
    });
    expect(logTest.mapping.meanings).toEqual({ viewed: 'consultation' });
  });
});

/** Work of every kind that the section names, by the calls that the pages use. */
async function aDaysWork(server: AtWork): Promise<void> {
  const { referralId } = await ok(server, 'referrals.create', {
    draft: aReferral(),
    answers: someEqualityAnswers(),
  });
  await ok(server, 'referrals.get', { referralId });
  await ok(server, 'referrals.update', { referralId, version: 1, draft: aReferral() });
  await ok(server, 'equality.recordObjection', { referralId });
  const period = { from: '2026-04-01', to: '2027-03-31', by: ['sex' as const] };
  const { summary } = await ok(server, 'equality.report', { ...period, recipient: 'Inspectorate' });
  await ok(server, 'equality.releaseDocument', { releaseId: summary.releaseId, format: 'figures' });
  await ok(server, 'equality.report', period);
  await ok(server, 'office.people.list', {});
}

describe('the log of this application', () => {
  it('passes, as it is exported and with the mapping that is suggested', async () => {
    const { server, assessmentId } = await anAssessment();
    await aDaysWork(server);
    const files: Uint8Array[] = [];
    // The office last: exports are disclosures themselves.
    for (const compartment of ['cases', 'equality', 'assurance', 'office'] as const) {
      const asked = { compartment, format: 'csv', recipient: 'Information assurance' } as const;
      files.push((await ok(server, 'office.audit.export', asked)).bytes);
    }
    const asked = await askedFor(server, assessmentId, files);
    expect(asked.mapping).toEqual({
      operation: 'operation',
      meanings: { ...Object.fromEntries(LOGGED_OPERATIONS.map((each) => [each, each])), access: null },
      columns: { at: 'time_utc', person: 'person_id', recipient: 'recipient', reason: 'reason' },
    });
    const { logTest } = await ok(server, 'assurance.testLog', asked);
    expect(logTest.result).toMatchObject({ unknown: 0, isPassed: true });
    expect(logTest.result.operations.map(({ operation, verdict }) => [operation, verdict])).toEqual(
      LOGGED_OPERATIONS.map((operation) => [operation, 'MET']),
    );
  });

  it('says that it lacks reasons, under the wording that asks for them, where the office asks for none', async () => {
    const { server, assessmentId } = await anAssessment();
    await aDaysWork(server);
    const { bytes: log } = await ok(server, 'office.audit.export', {
      compartment: 'cases',
      format: 'csv',
      recipient: 'Information assurance',
    });
    const asked = await askedFor(server, assessmentId, [log], { asksReason: true });
    const { result } = (await ok(server, 'assurance.testLog', asked)).logTest;
    const consultation = result.operations.find(({ operation }) => operation === 'consultation');
    expect(consultation).toMatchObject({ verdict: 'GAPS', missing: { at: 0, person: 0, reason: 1 } });
    expect(result.operations.find(({ operation }) => operation === 'disclosure')?.verdict).toBe('NO_ENTRY');
  });
});
