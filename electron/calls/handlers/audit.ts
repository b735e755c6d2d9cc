import type { InputOf } from '../../../shared/contract/index.ts';
import type { Compartment } from '../../../shared/domain/compartments.ts';
import { londonMoment } from '../../../shared/domain/dates.ts';
import { addDays } from '../../../shared/domain/calendar-days.ts';
import { listHeads } from '../../office/audit-heads.ts';
import { readSettings, writeSettings } from '../../office/settings.ts';
import { countAudit, selectAudit, type AuditFilter } from '../../store/audit-query.ts';
import type { ReadableDb } from '../../store/connection.ts';
import { exportAuditLog } from '../audit-export.ts';
import { doesNotHoldKey } from '../refusals.ts';
import type { CallContext, Handlers } from '../router.ts';

export const auditHandlers = {
  'office.audit.list': (context, { order, afterSeq, beforeSeq = null, limit, ...asked }) => {
    const db = chainOf(context, asked.compartment);
    const filter = filterOf(asked);
    return {
      total: countAudit(db, filter),
      entries: selectAudit(db, filter, { order, afterSeq, beforeSeq, limit }),
    };
  },
  'office.audit.export': {
    prepare: async (context, input) =>
      await exportAuditLog(context, {
        ...input,
        chain: chainOf(context, input.compartment),
        entries: filterOf(input),
      }),
  },
  'office.audit.heads': ({ db }, { limit }) => ({ heads: listHeads(db('office'), limit) }),
  'office.settings.get': ({ db }) => readSettings(db('office')),
  'office.settings.change': ({ db }, settings) => {
    writeSettings(db('office'), settings);
    return readSettings(db('office'));
  },
} satisfies Partial<Handlers>;

/** @throws AppError FORBIDDEN for a compartment whose key the person does not hold. */
function chainOf({ held }: CallContext, compartment: Compartment): ReadableDb {
  const db = held(compartment);
  if (db === null) throw doesNotHoldKey();
  return db;
}

type Asked = Pick<InputOf<'office.audit.list'>, 'person' | 'object' | 'operation' | 'action' | 'from' | 'to'>;

/** Days are London's, and entries bear UTC. */
function filterOf({ person, object, operation, action, from, to }: Asked): AuditFilter {
  const startOf = (day: string): string => new Date(londonMoment(day, '00:00')).toISOString();
  return {
    person: person ?? null,
    object: object ?? null,
    operation: operation ?? null,
    action: action ?? null,
    since: from === undefined ? null : startOf(from),
    before: to === undefined ? null : startOf(addDays(to, 1)),
  };
}
