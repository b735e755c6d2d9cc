import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_OPERATIONS } from '../../../shared/domain/audit.ts';
import { appendAudit, listAudit, type AuditEvent } from '../../../electron/store/audit.ts';
import { countAudit, selectAudit, type AuditFilter } from '../../../electron/store/audit-query.ts';
import { inTransaction, type WritableDb } from '../../../electron/store/connection.ts';
import { aCompartment } from '../../builders/compartment.ts';

const chain = { vaultId: randomUUID(), compartment: 'assurance' } as const;

const ANYTHING: AuditFilter = {
  person: null,
  object: null,
  operation: null,
  action: null,
  since: null,
  before: null,
};
const FIRST_PAGE = { order: 'oldest', afterSeq: 0, beforeSeq: null, limit: 1000 } as const;

function aChainOf(events: readonly AuditEvent[]): WritableDb {
  const db = aCompartment('assurance');
  inTransaction(db, () => {
    for (const event of events) appendAudit(db, chain, event);
  });
  return db;
}

const NAMES = ['asha', 'ben', 'Ben', '%', '_', "o'neill"];
const MOMENTS = ['2026-03-31T22:59:59.999Z', '2026-03-31T23:00:00.000Z', '2026-04-01T22:59:59.999Z'];

const arbitraryEvent = fc.record({
  at: fc.constantFrom(...MOMENTS),
  person: fc.constantFrom(...NAMES),
  operation: fc.constantFrom(...AUDIT_OPERATIONS),
  action: fc.constantFrom(
    'referrals.get',
    'referrals.list',
    'office.audit.list',
    'session.unlock',
    'session.unlock.failed',
  ),
  object: fc.option(fc.constantFrom(...NAMES, 'listed ASHA and ben'), { nil: null }),
});

const arbitraryFilter: fc.Arbitrary<AuditFilter> = fc.record({
  person: fc.option(fc.constantFrom(...NAMES)),
  object: fc.option(fc.constantFrom(...NAMES, 'en')),
  operation: fc.option(fc.constantFrom(...AUDIT_OPERATIONS)),
  action: fc.option(
    fc.constantFrom('referrals.', 'referrals.get', 'session.unlock', 'session.unlock.', 'audit', 's'),
  ),
  since: fc.option(fc.constantFrom(...MOMENTS)),
  before: fc.option(fc.constantFrom(...MOMENTS)),
});

/** The same, said a second time without SQL. */
const matches =
  ({ person, object, operation, action, since, before }: AuditFilter) =>
  (event: AuditEvent): boolean =>
    (person === null || event.person === person) &&
    (object === null || (event.object ?? '').toLowerCase().includes(object.toLowerCase())) &&
    (operation === null || event.operation === operation) &&
    (action === null || (action.endsWith('.') ? event.action.startsWith(action) : event.action === action)) &&
    (since === null || event.at >= since) &&
    (before === null || event.at < before);

describe('the entries that are asked for', () => {
  it('are those that match every part of the filter, and are counted', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEvent, { maxLength: 12 }), arbitraryFilter, (events, filter) => {
        const db = aChainOf(events);
        const found = selectAudit(db, filter, FIRST_PAGE);
        expect(found).toEqual(listAudit(db, 0, 1000).filter(matches(filter)));
        expect(countAudit(db, filter)).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });

  it('come page by page in either order, each once', () => {
    const event = { at: MOMENTS[0] ?? '', person: 'p', operation: 'access', action: 'a' } as const;
    const db = aChainOf(Array.from({ length: 25 }, () => event));
    const numbers = (page: Partial<Parameters<typeof selectAudit>[2]>): readonly number[] =>
      selectAudit(db, ANYTHING, { ...FIRST_PAGE, limit: 10, ...page }).map(({ seq }) => seq);
    expect(numbers({}).at(-1)).toBe(10);
    expect(numbers({ afterSeq: 20 })).toEqual([21, 22, 23, 24, 25]);
    expect(numbers({ order: 'newest' })[0]).toBe(25);
    expect(numbers({ order: 'newest', beforeSeq: 6 })).toEqual([5, 4, 3, 2, 1]);
    expect(numbers({ afterSeq: 3, beforeSeq: 6 })).toEqual([4, 5]);
  });
});
