import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { AppError } from '../../shared/result.ts';
import type { AuditLogContent, LoggedEntry } from '../documents/audit-log-content.ts';
import { writeAuditLogCsv } from '../documents/audit-log-csv.ts';
import { renderAuditLogPdf } from '../documents/audit-log-document.ts';
import { recordHeads } from '../office/audit-heads.ts';
import { listPeople } from '../office/people.ts';
import { verifyAuditChain, type ChainVerdict } from '../store/audit.ts';
import { countAudit, selectAudit, type AuditFilter } from '../store/audit-query.ts';
import type { ReadableDb } from '../store/connection.ts';
import { inParts, type Work } from '../work.ts';
import { headsHeld } from './audit-heads.ts';
import type { CallContext } from './router.ts';

/**
 * The most entries of one document. Pages are drawn in one piece: 2,000 entries take some two seconds and 300 MB of memory, on
 * about 150 pages. A line of the CSV has some 400 bytes.
 */
const MOST_ENTRIES = { pdf: 2_000, csv: 100_000 } as const;

const MIME_TYPES = { pdf: 'application/pdf', csv: 'text/csv' } as const;

const ENTRIES_AT_ONCE = 1_000;

type ExportInput = InputOf<'office.audit.export'>;

/**
 * Makes a part of the log ready to be handed over: checks the whole chain, and says on the document what came of it, because a
 * log that does not hold is evidence too.
 *
 * @returns what remains to be done inside the transaction: keeping the heads that the document carries.
 * @throws AppError VALIDATION when there is more than a document holds; CANCELLED.
 */
export async function exportAuditLog(
  context: CallContext,
  {
    chain,
    entries: filter,
    ...input
  }: ExportInput & { readonly chain: ReadableDb; readonly entries: AuditFilter },
): Promise<(context: CallContext) => OutputOf<'office.audit.export'>> {
  const { db, session, world, at, work } = context;
  const { compartment, format, recipient } = input;
  const total = countAudit(chain, filter);
  assertFits(total, format);
  const printId = `AL-${world.randomUuid().slice(0, 8)}`;
  const heads = headsHeld(context);
  work.progress({ step: 'Checking the log', done: 0, total: 1 });
  const verdict = await inParts(verifyAuditChain(chain, { vaultId: session.vaultId, compartment }), work);
  const nameOf = namesOf(db('office'));
  const entries = await readEntries(chain, filter, { total, nameOf, work });
  work.progress({ step: 'Drawing the pages', done: 0, total: 1 });
  await work.breathe();
  const bytes = bytesOf(format, {
    compartment,
    printId,
    producedAt: at,
    producedBy: session.person.displayName,
    recipient,
    filter: filterInWords(input, nameOf),
    chain: chainInWords(verdict),
    heads,
    entries,
  });
  return ({ db: open }) => {
    recordHeads(open('office'), { documentId: printId, what: 'audit log', at, heads });
    return {
      printId,
      mimeType: MIME_TYPES[format],
      fileName: `Audit log ${compartment} ${printId}.${format}`,
      bytes,
      entries: entries.length,
    };
  };
}

function assertFits(total: number, format: ExportInput['format']): void {
  if (total <= MOST_ENTRIES[format]) return;
  const most = MOST_ENTRIES[format].toLocaleString('en-GB');
  throw new AppError(
    'VALIDATION',
    `That is ${total.toLocaleString('en-GB')} entries, and one ${format === 'pdf' ? 'document' : 'file'} holds ${most}. Narrow the period, or save it in parts${format === 'pdf' ? ', or as CSV' : ''}.`,
    { issues: [{ path: ['from'], message: `Narrow the period to at most ${most} entries.` }] },
  );
}

async function readEntries(
  chain: ReadableDb,
  filter: AuditFilter,
  {
    total,
    nameOf,
    work,
  }: { readonly total: number; readonly nameOf: (personId: string) => string; readonly work: Work },
): Promise<readonly LoggedEntry[]> {
  const entries: LoggedEntry[] = [];
  while (entries.length < total) {
    work.progress({ step: 'Reading the log', done: entries.length, total });
    await work.breathe();
    const page = {
      order: 'oldest',
      afterSeq: entries.at(-1)?.seq ?? 0,
      beforeSeq: null,
      limit: ENTRIES_AT_ONCE,
    } as const;
    const next = selectAudit(chain, filter, page);
    // Of a chain that was tampered with, entries may have numbers that no page reaches.
    if (next.length === 0) break;
    for (const entry of next) entries.push({ ...entry, personName: nameOf(entry.person) });
  }
  return entries;
}

function bytesOf(format: ExportInput['format'], content: AuditLogContent): Uint8Array {
  return format === 'pdf'
    ? renderAuditLogPdf(content)
    : Buffer.from(writeAuditLogCsv(content.compartment, content.entries));
}

/** Names by id, those of people who were removed included; an id that is nobody's stands for itself, as `recovery` does. */
function namesOf(office: ReadableDb): (personId: string) => string {
  const names = new Map(listPeople(office).map(({ personId, displayName }) => [personId, displayName]));
  return (personId) => names.get(personId) ?? personId;
}

function chainInWords(verdict: ChainVerdict): string {
  return verdict.kind === 'intact'
    ? `Intact: all ${verdict.head.seq} entries were checked when this was made.`
    : `BROKEN: entry ${verdict.firstBadSeq} ${verdict.problem}. What comes before it holds.`;
}

function filterInWords(
  { person, object, operation, action, from, to }: ExportInput,
  nameOf: (personId: string) => string,
): AuditLogContent['filter'] {
  const parts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['From', from === undefined ? undefined : dateInWords(from)],
    ['To', to === undefined ? undefined : dateInWords(to)],
    ['Person', person === undefined ? undefined : nameOf(person)],
    ['Operation', operation],
    ['Action begins', action],
    ['Object contains', object],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
