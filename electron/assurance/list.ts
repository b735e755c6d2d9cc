import type { ListedAssessment } from '../../shared/contract/assurance.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { ReadableDb } from '../store/connection.ts';
import { listAssessments } from './assessments.ts';
import { listActs, stateAfter } from './sign-off-acts.ts';

/**
 * Every assessment with how far it is, newest first.
 *
 * @param at the moment of the call: actions that were due before its day are overdue.
 */
export function listWithStages(db: ReadableDb, at: string): readonly ListedAssessment[] {
  const overdue = overdueActions(db, londonDateOf(at));
  return listAssessments(db).map((summary): ListedAssessment => {
    const { stage, version, outcome } = stateAfter(summary.author, listActs(db, summary.assessmentId));
    const found = { stage, version, outcome, overdueActions: overdue.get(summary.assessmentId) ?? 0 };
    return Object.assign(found, summary);
  });
}

/** How many actions of each assessment should have been done by now. */
function overdueActions(db: ReadableDb, today: string): ReadonlyMap<string, number> {
  return new Map(
    db
      .prepare<[string], [string, number]>(
        `SELECT assessment_id, count(*) FROM item JOIN assessment ON assessment.id = item.assessment
         WHERE kind = 'action' AND body ->> '$.doneOn' IS NULL AND body ->> '$.due' < ?
         GROUP BY assessment_id`,
      )
      .raw()
      .all(today),
  );
}
