import { expect, test } from 'vitest';
import type { AnyInputOf, AnyMethod, AnyOutputOf } from '../../../../shared/contract/bridge.ts';
import { isMethod } from '../../../../shared/contract/index.ts';
import { applyChoices } from '../../../../shared/domain/merge-changes.ts';
import type { ReferralDraft } from '../../../../shared/domain/referral.ts';
import type { Result } from '../../../../shared/result.ts';
import { RemoteError } from '../../../../renderer/api/remote-error.ts';
import {
  contentOfEdit,
  subjectOfEdit,
  takeUpDraft,
} from '../../../../renderer/referrals/record/edit-draft.ts';
import {
  saveChange,
  saveMerged,
  type OpenReferral,
} from '../../../../renderer/referrals/record/save-change.ts';
import { formOf } from '../../../../renderer/referrals/sections/draft.ts';
import { aReferral } from '../../../builders/referral.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../../builders/vault.ts';

const DRAFT_ID = '0a6d9a3e-57f8-4a2e-9f0a-6c1f5f4f2a77';

/** A real vault behind the client that the page uses. */
async function atThePage(draft: ReferralDraft = aReferral()) {
  const { folder } = await aVaultFolder();
  const server = await atWork(folder);
  const ask = async <M extends AnyMethod>(method: M, input: AnyInputOf<M>): Promise<AnyOutputOf<M>> => {
    if (!isMethod(method)) throw new Error('The shell is not here.');
    // The vault answers by the same contract as the bridge.
    const result = (await server.invoke(method, input as never)) as Result<AnyOutputOf<M>>;
    if (!result.ok) throw new RemoteError(result.error);
    return result.value;
  };
  const { referralId } = await ok(server, 'referrals.create', { draft });
  const open = async (): Promise<OpenReferral> => await ok(server, 'referrals.get', { referralId });
  return { server, ask, open };
}

const changed = (record: ReferralDraft, route: Partial<ReferralDraft['route']>): ReferralDraft => ({
  ...record,
  route: { ...record.route, ...route },
});

async function saveElsewhere(server: AtWork, base: OpenReferral, draft: ReferralDraft): Promise<void> {
  await ok(server, 'referrals.update', { referralId: base.referralId, version: base.version, draft });
}

const attempt = (base: OpenReferral, mine: ReferralDraft) => ({
  base,
  mine,
  draftId: DRAFT_ID,
  begunAtVersion: base.version,
});

test('a change that nobody else touched is saved as it is', async () => {
  const { ask, open } = await atThePage();
  const base = await open();
  const outcome = await saveChange(attempt(base, changed(base.record, { reasons: ['OTHER'] })), ask);
  expect(outcome).toEqual({ kind: 'saved', meanwhile: [] });
  expect((await open()).record.route.reasons).toEqual(['OTHER']);
});

test('changes of different fields are both kept, and theirs are told', async () => {
  const { server, ask, open } = await atThePage();
  const base = await open();
  await saveElsewhere(server, base, { ...base.record, restriction: 'RESTRICTED' });
  const outcome = await saveChange(attempt(base, changed(base.record, { reasons: ['OTHER'] })), ask);
  expect(outcome.kind === 'saved' && outcome.meanwhile.flatMap(({ changes }) => changes)).toEqual([
    { path: 'restriction', before: 'OPEN', after: 'RESTRICTED' },
  ]);
  const { record } = await open();
  expect([record.restriction, record.route.reasons]).toEqual(['RESTRICTED', ['OTHER']]);
});

test('a field that both changed is not saved until somebody chooses; choosing may meet another change', async () => {
  const { server, ask, open } = await atThePage();
  const base = await open();
  await saveElsewhere(server, base, changed(base.record, { reasons: ['SV_RECENT'] }));
  const outcome = await saveChange(attempt(base, changed(base.record, { reasons: ['OTHER'] })), ask);
  if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
  expect(outcome.merge.conflicts.map(({ path }) => path)).toEqual(['route.reasons']);
  expect((await open()).record.route.reasons).toEqual(['SV_RECENT']);

  const { theirs, merge } = outcome;
  await saveElsewhere(server, theirs, changed(theirs.record, { reasons: ['SUPPORT_REQUEST', 'OTHER'] }));
  const merged = applyChoices(merge, new Map([['route.reasons', 'mine']]));
  const begun = { draftId: DRAFT_ID, begunAtVersion: base.version };
  const again = await saveMerged({ theirs, merged, ...begun }, ask);
  if (again.kind !== 'conflict') throw new Error(again.kind);
  expect(again.meanwhile).toHaveLength(2);

  const chosen = applyChoices(again.merge, new Map([['route.reasons', 'mine']]));
  expect((await saveMerged({ theirs: again.theirs, merged: chosen, ...begun }, ask)).kind).toBe('saved');
  expect((await open()).record.route.reasons).toEqual(['OTHER']);
});

test('changes that break a rule only together are handed back, and nothing is saved', async () => {
  const { server, ask, open } = await atThePage(aReferral({ abuseProfile: { current: 'NO' } }));
  const base = await open();
  const withAbuse = (more: Partial<NonNullable<ReferralDraft['abuseProfile']>>): ReferralDraft =>
    aReferral({ abuseProfile: { current: 'NO', ...more } });
  await saveElsewhere(server, base, withAbuse({ current: 'YES' }));
  // An end of abuse that goes on: neither of the two changes says so alone.
  const outcome = await saveChange(attempt(base, withAbuse({ ceasedOn: '2025-05-01' })), ask);
  if (outcome.kind !== 'unfit') throw new Error(outcome.kind);
  expect(outcome.merged.abuseProfile).toMatchObject({ current: 'YES', ceasedOn: '2025-05-01' });
  expect((await open()).version).toBe(outcome.theirs.version);
});

test('any other refusal is thrown', async () => {
  const { ask, open } = await atThePage();
  const base = await open();
  const mine = changed(base.record, { receivedAt: '2099-01-01T09:00:00Z' });
  await expect(saveChange(attempt(base, mine), ask)).rejects.toMatchObject({ code: 'VALIDATION' });
});

test('a change is saved although nobody can tell what others changed', async () => {
  const { server, ask, open } = await atThePage();
  const base = await open();
  await saveElsewhere(server, base, { ...base.record, restriction: 'RESTRICTED' });
  const askInVain: typeof ask = async (method, input) => {
    if (method !== 'referrals.history') return await ask(method, input);
    throw new RemoteError({ code: 'BUSY', message: 'Try again in a moment.' });
  };
  const outcome = await saveChange(attempt(base, changed(base.record, { reasons: ['OTHER'] })), askInVain);
  expect(outcome).toEqual({ kind: 'saved', meanwhile: [] });
  expect((await open()).record.route.reasons).toEqual(['OTHER']);
});

test('a draft is taken up as it was kept last, until the change that came of it is saved', async () => {
  const { server, ask, open } = await atThePage();
  const base = await open();
  const edit = { base, partId: 'reasons', draftId: DRAFT_ID, form: formOf(base.record) };
  const keep = async (form: typeof edit.form): Promise<unknown> =>
    await ok(server, 'drafts.save', {
      draftId: DRAFT_ID,
      subject: subjectOfEdit(edit),
      content: contentOfEdit({ base, form }),
    });
  await keep(edit.form);
  expect(await takeUpDraft(DRAFT_ID, base, ask)).toEqual({ kind: 'taken up', edit });
  const form = { ...edit.form, restriction: 'RESTRICTED' };
  await keep(form);
  expect(await takeUpDraft(DRAFT_ID, base, ask)).toEqual({ kind: 'taken up', edit: { ...edit, form } });
  await saveChange(attempt(base, changed(base.record, { reasons: ['OTHER'] })), ask);
  expect((await ok(server, 'drafts.list', {})).drafts).toEqual([]);
  expect(await takeUpDraft(DRAFT_ID, base, ask)).toEqual({ kind: 'gone' });
});

test('a draft that cannot be read is told from one that is gone, and from a vault that does not answer', async () => {
  const { server, ask, open } = await atThePage();
  const base = await open();
  const subject = subjectOfEdit({ base, partId: 'reasons' });
  await ok(server, 'drafts.save', { draftId: DRAFT_ID, subject, content: { base: 'of another version' } });
  expect(await takeUpDraft(DRAFT_ID, base, ask)).toEqual({ kind: 'unreadable', draftId: DRAFT_ID });
  const refusal = new RemoteError({ code: 'DB_CORRUPT', message: 'A file of the vault is damaged.' });
  await expect(takeUpDraft(DRAFT_ID, base, async () => await Promise.reject(refusal))).rejects.toBe(refusal);
});
