import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../renderer/audit/log-words.ts';
import type { AuditLogEntry } from '../../../../shared/contract/audit.ts';

const names = new Map([
  ['id-1', 'Ann Analyst'],
  ['id-2', 'Corin Coordinator'],
]);

const anEntry = (part: Partial<AuditLogEntry>): AuditLogEntry => ({
  seq: 7,
  at: '2026-11-23T09:00:00.000Z',
  person: 'id-1',
  operation: 'consultation',
  action: 'referrals.get',
  object: null,
  reason: null,
  recipient: null,
  previousHash: '',
  hash: '',
  ...part,
});

describe('a line of the log', () => {
  it('names the people who acted, and on whom', () => {
    const entry = anEntry({ action: 'office.people.suspend', operation: 'alteration', object: 'id-2' });
    expect(lineOf(entry, names)).toEqual({
      who: 'Ann Analyst',
      what: 'Suspended a person',
      isRefused: false,
      about: 'Corin Coordinator',
    });
  });

  it('names the people among what else it is about', () => {
    const added = anEntry({ action: 'office.people.add', object: 'id-2 as coordinator, custodian' });
    expect(lineOf(added, names).about).toBe('Corin Coordinator as coordinator, custodian');
    const sealed = anEntry({ action: 'referrals.seal', object: 'record-3 for id-1 and id-2' });
    expect(lineOf(sealed, names).about).toBe('record-3 for Ann Analyst and Corin Coordinator');
    expect(lineOf(anEntry({ object: 'recovery code' }), names).about).toBe('recovery code');
  });

  it('keeps the id of whoever and whatever has no name', () => {
    const { who, about } = lineOf(anEntry({ person: 'id-9', object: 'record-3' }), names);
    expect({ who, about }).toEqual({ who: 'id-9', about: 'record-3' });
  });

  it('says an attempt that was refused as what was attempted', () => {
    const entry = anEntry({ operation: 'access', action: 'equality.report', object: 'refused' });
    expect(lineOf(entry, names)).toMatchObject({
      what: 'Made an equality report',
      isRefused: true,
      about: '',
    });
  });

  it('says once who failed to get in', () => {
    const entry = anEntry({
      person: 'unknown',
      operation: 'access',
      action: 'session.unlock.failed',
      object: 'unknown',
    });
    expect(lineOf(entry, names)).toMatchObject({ who: 'Somebody who did not get in', about: '' });
  });
});
