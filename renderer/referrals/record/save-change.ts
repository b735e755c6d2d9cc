import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ReferralChange } from '../../../shared/contract/referrals.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { mergeChanges, type Merge } from '../../../shared/domain/merge-changes.ts';
import { referralDraftSchema, type ReferralDraft } from '../../../shared/domain/referral.ts';
import type { call } from '../../api/client.ts';
import { codeOf } from '../../api/remote-error.ts';

export type OpenReferral = OutputOf<'referrals.get'>;

/** How saving went. `meanwhile` is what others changed since the change was begun, oldest first. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly meanwhile: readonly ReferralChange[] }
  /** Both changed the same fields: somebody must choose. */
  | {
      readonly kind: 'conflict';
      readonly theirs: OpenReferral;
      readonly merge: Merge;
      readonly meanwhile: readonly ReferralChange[];
    }
  /** No field was changed twice, but together the changes break a rule of the record: it must be looked at once more. */
  | { readonly kind: 'unfit'; readonly theirs: OpenReferral; readonly merged: ReferralDraft };

interface Attempt {
  /** The record as it was when the change was made, or last put together with theirs. */
  readonly base: OpenReferral;
  readonly mine: ReferralDraft;
  readonly draftId: string;
  /** Where the person began: everything since is somebody else's. */
  readonly begunAtVersion: number;
}

/**
 * Saves a change, and puts it together with what others saved in the meantime wherever nothing was changed twice.
 *
 * @throws RemoteError as `referrals.update`, but for CONFLICT, which is an outcome.
 */
export async function saveChange(attempt: Attempt, ask: typeof call): Promise<SaveOutcome> {
  const { base, mine, draftId, begunAtVersion } = attempt;
  const { referralId, version } = base;
  const isStale = await ask('referrals.update', { referralId, version, draft: mine, draftId }).then(
    () => false,
    (error: unknown) => {
      if (codeOf(error) === 'CONFLICT') return true;
      throw error;
    },
  );
  if (!isStale) return { kind: 'saved', meanwhile: await changesUpTo(base, begunAtVersion, ask) };
  const theirs = await ask('referrals.get', { referralId });
  const merge = mergeChanges(base.record, theirs.record, mine);
  return merge.conflicts.length > 0
    ? { kind: 'conflict', theirs, merge, meanwhile: await changesUpTo(theirs, begunAtVersion, ask) }
    : await saveMerged({ theirs, merged: merge.merged, draftId, begunAtVersion }, ask);
}

/** Saves what two changes became together. Somebody may have been faster again: then it is put together once more. */
export async function saveMerged(
  attempt: Pick<Attempt, 'draftId' | 'begunAtVersion'> & {
    readonly theirs: OpenReferral;
    readonly merged: JsonObject;
  },
  ask: typeof call,
): Promise<SaveOutcome> {
  const { theirs, merged, draftId, begunAtVersion } = attempt;
  const parsed = referralDraftSchema.safeParse(merged);
  if (parsed.success)
    return await saveChange({ base: theirs, mine: parsed.data, draftId, begunAtVersion }, ask);
  // Every field of it is a field of a valid record: only what stands between fields can be wrong.
  return { kind: 'unfit', theirs, merged: merged as unknown as ReferralDraft };
}

async function changesUpTo(
  { referralId, version }: OpenReferral,
  begunAtVersion: number,
  ask: typeof call,
): Promise<readonly ReferralChange[]> {
  if (version === begunAtVersion) return [];
  // Whether the change was saved does not depend on what can be told about it: the history itself says what fails there.
  const { changes } = await ask('referrals.history', { referralId }).catch(() => ({ changes: [] }));
  return changes
    .filter((change) => change.version > begunAtVersion && change.version <= version)
    .toReversed();
}
