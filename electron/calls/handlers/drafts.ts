import { discardDraft, getDraft, listDrafts, saveDraft } from '../../referrals/drafts.ts';
import type { Handlers } from '../router.ts';

export const draftHandlers = {
  'drafts.save': ({ db, session, at }, draft) => {
    const isNew = saveDraft(db('cases'), draft, { person: session.person.personId, at });
    return { draftId: draft.draftId, savedAt: at, isNew };
  },
  'drafts.list': ({ db, session }) => ({ drafts: listDrafts(db('cases'), session.person.personId) }),
  'drafts.get': ({ db, session }, { draftId }) => getDraft(db('cases'), draftId, session.person.personId),
  'drafts.discard': ({ db, session }, { draftId }) => {
    discardDraft(db('cases'), draftId, session.person.personId);
    return { discarded: true as const };
  },
} satisfies Partial<Handlers>;
