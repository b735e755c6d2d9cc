import type { AssessmentSummary } from '../../shared/contract/assurance.ts';
import { readTemplate } from '../../shared/domain/assurance/read-template.ts';
import type { Template } from '../../shared/domain/assurance/template.ts';
import { financialYearOf } from '../../shared/domain/financial-year.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** Who writes, and when: UTC, ISO 8601. */
export interface Writer {
  readonly person: string;
  readonly at: string;
  readonly randomUuid: () => string;
}

/** An assessment without what is written into it. */
export interface Assessment extends AssessmentSummary {
  readonly template: Template;
}

interface AssessmentRow {
  readonly id: number;
  readonly assessment_id: string;
  readonly reference: string;
  readonly title: string;
  readonly risk_scale: string;
  readonly author: string;
  readonly created_at: string;
}

const rowToSummary = (row: AssessmentRow): AssessmentSummary => ({
  assessmentId: row.assessment_id,
  reference: row.reference,
  title: row.title,
  riskScale: row.risk_scale,
  author: row.author,
  createdAt: row.created_at,
});

const COLUMNS = 'id, assessment_id, reference, title, risk_scale, author, created_at';

/**
 * Begins an assessment, and keeps the question set that it is made with.
 *
 * @throws AppError VALIDATION for a scale that the question set does not have.
 */
export function createAssessment(
  db: WritableDb,
  begun: { readonly title: string; readonly riskScale: string | null; readonly template: Template },
  { person, at, randomUuid }: Writer,
): AssessmentSummary {
  const { title, template } = begun;
  const scale =
    begun.riskScale === null
      ? template.riskScales[0]
      : template.riskScales.find(({ id }) => id === begun.riskScale);
  if (scale === undefined) {
    const message = `Choose one of the scales of the question set: ${template.riskScales.map(({ id }) => id).join(', ')}.`;
    throw new AppError('VALIDATION', message, { issues: [{ path: ['riskScale'], message }] });
  }
  const row = db
    .prepare<[object], AssessmentRow>(
      `INSERT INTO assessment (assessment_id, reference, title, template, risk_scale, author, created_at)
       VALUES (@assessmentId, @reference, @title, @template, @riskScale, @person, @at) RETURNING ${COLUMNS}`,
    )
    .get({
      assessmentId: randomUuid(),
      reference: nextReference(db, at),
      title,
      template: keepTemplate(db, template),
      riskScale: scale.id,
      person,
      at,
    });
  if (row === undefined) throw new Error('RETURNING gives the row');
  return rowToSummary(row);
}

/** `DPIA-2627-001`: numbers run within a financial year, and are never used again. */
function nextReference(db: ReadableDb, at: string): string {
  const prefix = `DPIA-${financialYearOf(londonDateOf(at)).short}-`;
  const last = db
    .prepare<[string, string], number | null>(
      `SELECT max(CAST(substr(reference, length(?) + 1) AS INTEGER)) FROM assessment WHERE reference GLOB ? || '*'`,
    )
    .pluck()
    .get(prefix, prefix);
  return `${prefix}${String((last ?? 0) + 1).padStart(3, '0')}`;
}

/** @returns where it is kept; what is kept already under that id and version stays as it is. */
export function keepTemplate(db: WritableDb, template: Template): number {
  db.prepare(
    'INSERT INTO template (template_id, version, body) VALUES (?, ?, ?) ON CONFLICT (template_id, version) DO NOTHING',
  ).run(template.id, template.version, JSON.stringify(template));
  const kept = db
    .prepare<[string, number], number>('SELECT id FROM template WHERE template_id = ? AND version = ?')
    .pluck()
    .get(template.id, template.version);
  if (kept === undefined) throw new Error('It was just written');
  return kept;
}

export function listAssessments(db: ReadableDb): readonly AssessmentSummary[] {
  return db
    .prepare<[], AssessmentRow>(`SELECT ${COLUMNS} FROM assessment ORDER BY created_at DESC, id DESC`)
    .all()
    .map(rowToSummary);
}

/** @throws AppError NOT_FOUND. */
export function getAssessment(db: ReadableDb, assessmentId: string): Assessment {
  const row = rowOf(db, assessmentId);
  const body = db
    .prepare<[number], string>(
      'SELECT template.body FROM template JOIN assessment ON assessment.template = template.id WHERE assessment.id = ?',
    )
    .pluck()
    .get(row.id);
  const { template, faults } = readTemplate(JSON.parse(body ?? 'null'));
  if (template === null) {
    throw new AppError(
      'DB_CORRUPT',
      `The question set of ${row.reference} cannot be read (${faults.length} faults). Restore a backup.`,
    );
  }
  return { ...rowToSummary(row), template };
}

/** @throws AppError NOT_FOUND. */
export function rowOf(db: ReadableDb, assessmentId: string): AssessmentRow {
  const row = db
    .prepare<[string], AssessmentRow>(`SELECT ${COLUMNS} FROM assessment WHERE assessment_id = ?`)
    .get(assessmentId);
  if (row === undefined) throw new AppError('NOT_FOUND', 'There is no assessment with that id.');
  return row;
}
