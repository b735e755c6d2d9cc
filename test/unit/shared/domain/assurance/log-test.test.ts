import { describe, expect, it } from 'vitest';
import {
  fieldsAskedFor,
  testLog,
  type LogMapping,
  type LogRow,
} from '../../../../../shared/domain/assurance/log-test.ts';
import { suggestMapping, valuesOf } from '../../../../../shared/domain/assurance/suggest-mapping.ts';
import { LOGGED_OPERATIONS } from '../../../../../shared/domain/audit.ts';

/** A log as a supplier's system may have it. */
const entry = (event: string, more: LogRow = {}): LogRow => ({
  Timestamp: '2026-11-02T10:15:00Z',
  Event: event,
  Username: 'user 7',
  'Sent to': '',
  Justification: '',
  ...more,
});
const COLUMNS = Object.keys(entry(''));
const COMPLETE = [
  entry('Record created'),
  entry('Record edited'),
  entry('Record viewed', { Justification: 'Review' }),
  entry('Report exported', { 'Sent to': 'Inspectorate', Justification: 'Request 4' }),
  entry('Records merged'),
  entry('Record deleted'),
];
const MAPPING: LogMapping = suggestMapping(COLUMNS, COMPLETE);
const verdicts = (rows: readonly LogRow[], asksReason = true) =>
  Object.fromEntries(
    testLog(rows, MAPPING, asksReason).operations.map(({ operation, verdict }) => [operation, verdict]),
  );

describe('a mapping to begin with', () => {
  it('goes by what columns and values are called', () => {
    expect(MAPPING).toEqual({
      operation: 'Event',
      meanings: {
        'record created': 'collection',
        'record edited': 'alteration',
        'record viewed': 'consultation',
        'report exported': 'disclosure',
        'records merged': 'combination',
        'record deleted': 'erasure',
      },
      columns: { at: 'Timestamp', person: 'Username', recipient: 'Sent to', reason: 'Justification' },
    });
  });

  it('takes the words of the section as they are, and what surrounds the six for none of them', () => {
    const { meanings } = suggestMapping(
      ['operation'],
      [{ operation: 'consultation' }, { operation: 'access' }],
    );
    expect(meanings).toEqual({ consultation: 'consultation', access: null });
    expect(suggestMapping(['Event'], [{ Event: 'File access' }]).meanings).toEqual({
      'file access': 'consultation',
    });
  });

  it.each([
    [
      ['eventTime', 'eventType', 'actor.user.name', 'target'],
      ['eventTime', 'eventType', 'actor.user.name'],
    ],
    [
      ['user_type', 'event', 'event_at', 'changed_by'],
      ['event_at', 'event', 'user_type'],
    ],
    [
      ['Date created', 'Time stamp', 'Action', 'Performed by'],
      ['Time stamp', 'Action', 'Performed by'],
    ],
  ])('finds its columns among %j', (names, [at, operation, person]) => {
    expect(suggestMapping(names, [])).toMatchObject({ operation, columns: { at, person } });
  });

  it('takes a column for no more than one thing', () => {
    const { operation, columns } = suggestMapping(['Reason for action', 'Time of action', 'Kind'], []);
    expect({ operation, ...columns }).toEqual({
      operation: 'Kind',
      at: 'Time of action',
      person: null,
      recipient: null,
      reason: 'Reason for action',
    });
  });

  it('gives no meaning to values that are too many or too long for names of operations', () => {
    const many = Array.from({ length: 61 }, (_, place) => ({ Event: `created ${place}` }));
    expect(suggestMapping(['Event'], many).meanings).toEqual({});
    expect(valuesOf('Event', many.slice(1))).toHaveLength(60);
    expect(valuesOf('Event', [{ Event: 'x'.repeat(101) }])).toBeNull();
  });

  it('leaves open what it does not know', () => {
    const { meanings, columns } = suggestMapping(['Event'], [{ Event: 'Zyx' }]);
    expect(meanings).toEqual({});
    expect(columns).toEqual({ at: null, person: null, recipient: null, reason: null });
  });
});

describe('a sample of a log', () => {
  it('passes if it has all six operations, and what the section asks of each', () => {
    expect(testLog(COMPLETE, MAPPING, true)).toMatchObject({ rows: 6, unknown: 0, isPassed: true });
  });

  it.each(LOGGED_OPERATIONS)('does not pass without %s', (operation) => {
    const rows = COMPLETE.filter((row) => MAPPING.meanings[(row['Event'] ?? '').toLowerCase()] !== operation);
    expect(verdicts(rows)[operation]).toBe('NO_ENTRY');
    expect(testLog(rows, MAPPING, true).isPassed).toBe(false);
  });

  it.each([
    ['consultation', 'Record viewed', 'Timestamp'],
    ['consultation', 'Record viewed', 'Username'],
    ['consultation', 'Record viewed', 'Justification'],
    ['disclosure', 'Report exported', 'Timestamp'],
    ['disclosure', 'Report exported', 'Username'],
    ['disclosure', 'Report exported', 'Sent to'],
    ['disclosure', 'Report exported', 'Justification'],
  ] as const)('has gaps in %s where one entry (%s) lacks its %s', (operation, event, column) => {
    const full = COMPLETE.find((row) => row['Event'] === event) ?? {};
    expect(verdicts([...COMPLETE, { ...full, [column]: ' ' }])).toMatchObject({ [operation]: 'GAPS' });
    const without = { ...MAPPING, columns: withoutColumn(column) };
    const { operations } = testLog(COMPLETE, without, true);
    expect(operations.find((each) => each.operation === operation)?.verdict).toBe('GAPS');
  });

  it('asks for the justification only while the law does', () => {
    const rows = COMPLETE.map((row) => ({ ...row, Justification: '' }));
    expect(verdicts(rows)).toMatchObject({ consultation: 'GAPS', disclosure: 'GAPS' });
    expect(testLog(rows, MAPPING, false).isPassed).toBe(true);
    expect(fieldsAskedFor('collection', true)).toEqual([]);
  });

  it.each(['02/11/2026 10:15', '2 Nov 2026, 9:15', '1793614500', '1793614500000'])(
    'takes %s for a date and time',
    (Timestamp) => {
      expect(
        verdicts([...COMPLETE, entry('Record viewed', { Timestamp, Justification: 'x' })]),
      ).toMatchObject({ consultation: 'MET' });
    },
  );

  it('is not misled by a column with a name that every object has', () => {
    const mapping = { ...MAPPING, columns: { ...MAPPING.columns, person: 'constructor' } };
    const { operations } = testLog(COMPLETE, mapping, false);
    expect(operations.find(({ operation }) => operation === 'consultation')?.missing).toEqual({
      at: 0,
      person: 1,
    });
  });

  it.each(['2026-11-02', '10:15', 'yesterday', '12345'])(
    'does not take %s for a date and time',
    (Timestamp) => {
      expect(
        verdicts([...COMPLETE, entry('Record viewed', { Timestamp, Justification: 'x' })]),
      ).toMatchObject({
        consultation: 'GAPS',
      });
    },
  );

  it('tells how many entries have no meaning yet, and does not pass before they have', () => {
    const rows = [...COMPLETE, entry('Zyx'), entry('zyx ')];
    expect(testLog(rows, MAPPING, true)).toMatchObject({
      unknown: 2,
      isPassed: false,
    });
    const known = { ...MAPPING, meanings: { ...MAPPING.meanings, zyx: null } };
    expect(testLog(rows, known, true).isPassed).toBe(true);
  });

  it('keeps nothing of the sample but how many', () => {
    const named = COMPLETE.map((row) => Object.assign({}, row, { Username: 'Ondrin Talvesk' }));
    expect(JSON.stringify(testLog(named, MAPPING, true))).not.toContain('Ondrin');
  });
});

function withoutColumn(column: string): LogMapping['columns'] {
  const { at, person, recipient, reason } = MAPPING.columns;
  const unless = (own: string | null): string | null => (own === column ? null : own);
  return { at: unless(at), person: unless(person), recipient: unless(recipient), reason: unless(reason) };
}
