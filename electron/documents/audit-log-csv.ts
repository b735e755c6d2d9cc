import type { Compartment } from '../../shared/domain/compartments.ts';
import type { LoggedEntry } from './audit-log-content.ts';
import { writeCsv, type CsvValue } from './csv.ts';

/** What Data Protection Act 2018 s.62(2) to (3) asks a log to show, then what proves it. */
const COLUMNS: readonly (readonly [name: string, valueOf: (entry: LoggedEntry) => CsvValue])[] = [
  ['time_utc', ({ at }) => at],
  ['person_id', ({ person }) => person],
  ['person_name', ({ personName }) => personName],
  ['operation', ({ operation }) => operation],
  ['action', ({ action }) => action],
  ['object', ({ object }) => object ?? ''],
  ['reason', ({ reason }) => reason ?? ''],
  ['recipient', ({ recipient }) => recipient ?? ''],
  ['seq', ({ seq }) => seq],
  ['previous_hash', ({ previousHash }) => previousHash],
  ['hash', ({ hash }) => hash],
];

/** A part of the log as comma-separated values, a line for each entry; what is absent is empty. */
export function writeAuditLogCsv(compartment: Compartment, entries: readonly LoggedEntry[]): string {
  return writeCsv(
    ['compartment', ...COLUMNS.map(([name]) => name)],
    entries.map((entry) => [compartment, ...COLUMNS.map(([, valueOf]) => valueOf(entry))]),
  );
}
