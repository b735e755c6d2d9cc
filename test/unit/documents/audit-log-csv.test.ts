import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeAuditLogCsv } from '../../../electron/documents/audit-log-csv.ts';
import { aLoggedEntry } from '../../builders/audit-log-content.ts';

const read = (csv: string): readonly Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('the log as CSV', () => {
  it('has what section 62 asks for in columns of their own, and what proves it', () => {
    const entry = aLoggedEntry({ seq: 7, reason: 'Review, "urgent"', recipient: 'Unit' });
    expect(read(writeAuditLogCsv('cases', [entry]))).toEqual([
      {
        compartment: 'cases',
        time_utc: entry.at,
        person_id: entry.person,
        person_name: entry.personName,
        operation: entry.operation,
        action: entry.action,
        object: entry.object,
        reason: entry.reason,
        recipient: entry.recipient,
        seq: '7',
        previous_hash: entry.previousHash,
        hash: entry.hash,
      },
    ]);
  });

  it('leaves what is absent empty, and keeps its header when there is nothing', () => {
    const csv = writeAuditLogCsv('office', [aLoggedEntry({ object: null })]);
    expect(read(csv)[0]).toMatchObject({ object: '', reason: '', recipient: '' });
    expect(writeAuditLogCsv('office', [])).toMatch(/^\uFEFFcompartment,time_utc,.*,hash\r\n$/u);
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1'])('hands a spreadsheet no formula: %j', (text) => {
    const [row] = read(
      writeAuditLogCsv('cases', [
        aLoggedEntry({ personName: text, object: text, reason: text, recipient: text }),
      ]),
    );
    expect(row).toMatchObject({
      person_name: `'${text}`,
      object: `'${text}`,
      reason: `'${text}`,
      recipient: `'${text}`,
    });
  });
});
