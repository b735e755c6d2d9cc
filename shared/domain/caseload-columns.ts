import { z } from 'zod';
import {
  CLIENT_SECTION,
  EMPLOYMENT_SECTION,
  SAFE_CONTACT_SECTION,
} from './caseload-columns/client-sections.ts';
import type { CaseloadColumn, ColumnSection, RecordPath } from './caseload-columns/column.ts';
import { CONSENT_SECTION } from './caseload-columns/consent-section.ts';
import { EQUALITY_SECTION } from './caseload-columns/equality-section.ts';
import {
  ABUSE_SECTION,
  PEOPLE_ALLEGED_SECTION,
  SEXUAL_VIOLENCE_SECTION,
} from './caseload-columns/harm-sections.ts';
import { REFERRAL_SECTION, TRIAGE_SECTION } from './caseload-columns/referral-sections.ts';
import { equalityAnswersSchema } from './equality-answers.ts';
import { referralDraftSchema } from './referral.ts';
import { singleLine } from './text.ts';

export type { CaseloadColumn, ColumnSection, RecordPath } from './caseload-columns/column.ts';

/** What one row of a caseload file holds. */
export const caseloadRecordSchema = z.strictObject({
  draft: referralDraftSchema,
  /** Null when no equality form came with the referral. */
  answers: equalityAnswersSchema.nullable(),
  /** The client's warrant or pay number in clear, to be hashed and forgotten. */
  workforceNumber: singleLine(40).nullable(),
});

export type CaseloadRecord = z.output<typeof caseloadRecordSchema>;

/**
 * The import format: every column that a caseload file may have. Reading, writing, error messages and documentation all
 * follow from this one table.
 *
 * A flat file has an end where a record has none: what lies beyond the numbered columns, and links into a vault (match
 * tokens, conflict checks), cannot be brought in by file.
 */
export const CASELOAD_SECTIONS: readonly ColumnSection[] = [
  REFERRAL_SECTION,
  TRIAGE_SECTION,
  CLIENT_SECTION,
  EMPLOYMENT_SECTION,
  SAFE_CONTACT_SECTION,
  CONSENT_SECTION,
  ABUSE_SECTION,
  SEXUAL_VIOLENCE_SECTION,
  PEOPLE_ALLEGED_SECTION,
  EQUALITY_SECTION,
];

/** The columns in the order in which the sample writes them; a file may have them in any order. */
export const CASELOAD_COLUMNS: readonly CaseloadColumn[] = CASELOAD_SECTIONS.flatMap(
  ({ columns }) => columns,
);

/** Whether one path is the other or leads further into the same part. */
export function leadsInto(path: RecordPath, part: RecordPath): boolean {
  return part.every((step, index) => path[index] === step);
}

/** Writes a record as the cells of one row, in the order of {@link CASELOAD_COLUMNS}; blank where it says nothing. */
export function cellsOf(record: CaseloadRecord): readonly string[] {
  return CASELOAD_COLUMNS.map(({ cell, path }) => {
    const value = path.reduce<unknown>((part, step) => childOf(part, step), record);
    return value === undefined || value === null ? '' : cell.write(value);
  });
}

function childOf(part: unknown, step: string | number): unknown {
  return isContainer(part) ? part[step] : undefined;
}

type Container = Record<string | number, unknown>;

/** Objects and arrays alike: both are walked by name or position. */
function isContainer(part: unknown): part is Container {
  return typeof part === 'object' && part !== null;
}
