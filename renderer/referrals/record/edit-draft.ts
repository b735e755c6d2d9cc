import type { OutputOf } from '../../../shared/contract/index.ts';
import type { DraftSubject } from '../../../shared/contract/drafts.ts';
import type { JsonObject, JsonValue } from '../../../shared/domain/json.ts';
import { referralDraftSchema, type ReferralDraft } from '../../../shared/domain/referral.ts';
import type { ReferralForm } from '../sections/form.ts';
import { readForm } from '../sections/read-form.ts';
import type { call } from '../../api/client.ts';
import { codeOf } from '../../api/remote-error.ts';
import type { OpenReferral } from './save-change.ts';

/** What somebody was writing about a part of a record, and the record that they began from. */
export interface EditBegun {
  readonly partId: string;
  readonly draftId: string;
  readonly base: OpenReferral;
  readonly form: ReferralForm;
}

/** What of an edit is kept as a draft: enough to tell, later, what was changed and from what. */
export const contentOfEdit = ({ base, form }: Pick<EditBegun, 'base' | 'form'>): JsonObject => ({
  base: asJson(base.record),
  form: asJson(form),
});

export const subjectOfEdit = ({ base, partId }: Pick<EditBegun, 'base' | 'partId'>): DraftSubject => ({
  kind: 'edit',
  referralId: base.referralId,
  version: base.version,
  section: partId,
});

/** What came of taking up a draft. One that is gone was saved or thrown away. */
export type TakenUp =
  | { readonly kind: 'taken up'; readonly edit: EditBegun }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly draftId: string };

/**
 * Asks the vault for a draft, to go on with it.
 *
 * @throws RemoteError as `drafts.get`, but for NOT_FOUND, which is an outcome.
 */
export async function takeUpDraft(
  draftId: string,
  current: OpenReferral,
  ask: typeof call,
): Promise<TakenUp> {
  try {
    const edit = editFromDraft(await ask('drafts.get', { draftId }), current);
    return edit === null ? { kind: 'unreadable', draftId } : { kind: 'taken up', edit };
  } catch (error) {
    if (codeOf(error) !== 'NOT_FOUND') throw error;
    return { kind: 'gone' };
  }
}

/** An edit as its draft kept it; null for a draft of something else, or one that cannot be read any more. */
function editFromDraft(draft: OutputOf<'drafts.get'>, current: OpenReferral): EditBegun | null {
  const { subject, content, draftId } = draft;
  if (subject.kind !== 'edit' || subject.referralId !== current.referralId) return null;
  const record = referralDraftSchema.safeParse(content['base']);
  if (!record.success) return null;
  return {
    partId: subject.section,
    draftId,
    base: { ...current, version: subject.version, record: record.data },
    form: readForm(content['form']),
  };
}

/** Records and forms are made of JSON alone; what is undefined is not there. */
const asJson = (value: ReferralDraft | ReferralForm): JsonValue =>
  // What JSON.parse gives is JSON.
  JSON.parse(JSON.stringify(value)) as JsonValue;
