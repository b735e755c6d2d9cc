import { NEED_GROUPS, needClockAt } from '../../../shared/domain/worklist.ts';
import { countNeeds, countOfGroup, countsByReason, listNeeds } from '../../referrals/needs.ts';
import type { Handlers } from '../router.ts';
import { viewerOf } from '../wall.ts';

export const worklistHandlers = {
  'worklist.get': (context, { limit }) => {
    const db = context.db('cases');
    const clock = needClockAt(context.at);
    const viewer = viewerOf(context);
    const counts = countNeeds(db, clock, viewer);
    return {
      asAt: context.at,
      groups: NEED_GROUPS.map((group) => ({
        group,
        count: countOfGroup(counts, group),
        items: listNeeds(db, clock, { group, viewer, counts, offset: 0, limit }),
      })),
      reasons: countsByReason(counts),
    };
  },
  'worklist.list': (context, { group, offset, limit }) => {
    const db = context.db('cases');
    const clock = needClockAt(context.at);
    const viewer = viewerOf(context);
    const counts = countNeeds(db, clock, viewer);
    return {
      total: countOfGroup(counts, group),
      items: listNeeds(db, clock, { group, viewer, counts, offset, limit }),
    };
  },
} satisfies Partial<Handlers>;
