import { discardDraft, getDraft, listDrafts, saveDraft } from '../../referrals/drafts.ts';
import type { Handlers } from '../router.ts';
import { assertMayOpen, viewerOf } from '../wall.ts';

export const draftHandlers = {
  'drafts.save': ({ db, session, at }, draft) => {
    const isNew = saveDraft(db('cases'), draft, { person: session.person.personId, at });
    return { draftId: draft.draftId, savedAt: at, isNew };
  },
  'drafts.list': (context) => ({ drafts: listDrafts(context.db('cases'), viewerOf(context)) }),
  'drafts.get': (context, { draftId }) => {
    const draft = getDraft(context.db('cases'), draftId, context.session.person.personId);
    // It holds what the record said. Which record that is, only the draft knows.
    if (draft.subject.kind === 'edit') assertMayOpen(context, draft.subject.referralId);
    return draft;
  },
  'drafts.discard': ({ db, session }, { draftId }) => {
    discardDraft(db('cases'), draftId, session.person.personId);
    return { discarded: true as const };
  },
} satisfies Partial<Handlers>;
