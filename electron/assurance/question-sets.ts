import type { ListedTemplate } from '../../shared/contract/question-sets.ts';
import { readTemplate } from '../../shared/domain/assurance/read-template.ts';
import type { Template } from '../../shared/domain/assurance/template.ts';
import { isJson } from '../../shared/domain/json.ts';
import { AppError, type InputIssue } from '../../shared/result.ts';
import { readJson } from '../reading/read-json.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { keepTemplate } from './assessments.ts';
import { POLICE_TEMPLATE } from './templates/index.ts';

export interface TemplateRef {
  readonly id: string;
  readonly version: number;
}

/** The newest version of each set: ours first, then the force's own by title. */
export function listTemplates(db: ReadableDb): readonly ListedTemplate[] {
  const own = db
    .prepare<[string], TemplateRef>(
      'SELECT template_id AS id, max(version) AS version FROM template WHERE template_id <> ? GROUP BY template_id',
    )
    .all(POLICE_TEMPLATE.id)
    .map((ref) => listed(findTemplate(db, ref)))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return [listed(POLICE_TEMPLATE), ...own];
}

const listed = ({ id, version, title, source, steps, riskScales }: Template): ListedTemplate => ({
  id,
  version,
  title,
  source,
  questions: steps.reduce((sum, { questions }) => sum + questions.length, 0),
  riskScales: riskScales.map((scale) => ({ id: scale.id, title: scale.title })),
  isOurs: id === POLICE_TEMPLATE.id,
});

/**
 * A question set by its id and version, or ours.
 *
 * @throws AppError NOT_FOUND, DB_CORRUPT.
 */
export function findTemplate(db: ReadableDb, ref: TemplateRef | null): Template {
  if (ref === null || isSame(ref, POLICE_TEMPLATE)) return POLICE_TEMPLATE;
  const body = bodyOf(db, ref);
  if (body === undefined) {
    throw new AppError('NOT_FOUND', 'There is no question set with that id and version. Load it first.');
  }
  const { template } = readTemplate(JSON.parse(body));
  if (template === null) {
    throw new AppError('DB_CORRUPT', 'A question set that was loaded cannot be read. Restore a backup.');
  }
  return template;
}

const isSame = (a: TemplateRef, b: TemplateRef): boolean => a.id === b.id && a.version === b.version;

const bodyOf = (db: ReadableDb, { id, version }: TemplateRef): string | undefined =>
  db
    .prepare<[string, number], string>('SELECT body FROM template WHERE template_id = ? AND version = ?')
    .pluck()
    .get(id, version);

/**
 * Takes in a question set of the force, from its JSON. The same one again changes nothing.
 *
 * @throws AppError VALIDATION with all that is wrong and where, or if that id and version stand for something else.
 */
export function loadTemplate(db: WritableDb, json: string): ListedTemplate {
  const template = parseTemplate(json);
  if (template.id === POLICE_TEMPLATE.id) {
    if (JSON.stringify(template) === JSON.stringify(POLICE_TEMPLATE)) return listed(POLICE_TEMPLATE);
    refuse(['id'], `“${template.id}” is the set that comes with Strongroom. Give yours an id of its own.`);
  }
  if (bodyOf(db, template) !== undefined) {
    if (JSON.stringify(findTemplate(db, template)) === JSON.stringify(template)) return listed(template);
    refuse(
      ['version'],
      'This version was loaded before, with other content. Give what you changed the next.',
    );
  }
  const newest = listTemplates(db).find(({ id }) => id === template.id)?.version ?? 0;
  if (template.version < newest) {
    refuse(['version'], `Version ${newest} was loaded already. Give a later version.`);
  }
  keepTemplate(db, template);
  return listed(template);
}

/** As many as a person can work through; the rest shows once these are mended. */
const MOST_ISSUES = 200;

function parseTemplate(json: string): Template {
  const read = readJson(json);
  if ('fault' in read) {
    const { line, column } = read.fault;
    refuse([], `The file is no JSON from line ${line}, column ${column} on.`);
  }
  if (!isJson(read.value)) refuse([], 'The file is nested deeper than a question set can be.');
  const { template, faults } = readTemplate(read.value);
  if (template !== null) return template;
  const issues = faults
    .slice(0, MOST_ISSUES)
    .map(({ path, message }): InputIssue => ({ path: path === '' ? [] : path.split('.'), message }));
  const count = faults.length === 1 ? 'One thing is' : `${faults.length} things are`;
  throw new AppError('VALIDATION', `${count} wrong with this question set. Nothing was loaded.`, { issues });
}

function refuse(path: readonly string[], message: string): never {
  throw new AppError('VALIDATION', message, { issues: [{ path, message }] });
}
