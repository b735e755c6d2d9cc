import { NEED_GROUPS, needClockAt } from '../../../shared/domain/worklist.ts';
import { countNeeds, countOfGroup, countsByReason, listNeeds } from '../../referrals/needs.ts';
import type { Handlers } from '../router.ts';

export const worklistHandlers = {
  'worklist.get': ({ db, at }, { limit }) => {
    const clock = needClockAt(at);
    const counts = countNeeds(db('cases'), clock);
    return {
      asAt: at,
      groups: NEED_GROUPS.map((group) => ({
        group,
        count: countOfGroup(counts, group),
        items: listNeeds(db('cases'), clock, { group, counts, offset: 0, limit }),
      })),
      reasons: countsByReason(counts),
    };
  },
  'worklist.list': ({ db, at }, { group, offset, limit }) => {
    const clock = needClockAt(at);
    const counts = countNeeds(db('cases'), clock);
    return {
      total: countOfGroup(counts, group),
      items: listNeeds(db('cases'), clock, { group, counts, offset, limit }),
    };
  },
} satisfies Partial<Handlers>;
