import { listViews, removeView, saveView } from '../../referrals/saved-views.ts';
import type { Handlers } from '../router.ts';

export const viewHandlers = {
  'views.list': ({ db, session }) => ({ views: listViews(db('cases'), session.person.personId) }),
  'views.save': ({ db, session, world }, view) => ({
    viewId: saveView(db('cases'), view, { person: session.person.personId, newId: world.randomUuid() }),
  }),
  'views.remove': ({ db, session }, { viewId }) => {
    removeView(db('cases'), viewId, session.person.personId);
    return { removed: true as const };
  },
} satisfies Partial<Handlers>;
