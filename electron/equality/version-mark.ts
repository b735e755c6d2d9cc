import { createHash } from 'node:crypto';
import { REPORT_CHARACTERISTICS } from '../../shared/domain/report-characteristics.ts';
import { columnOf, formOutcomeOf } from './report-tables.ts';
import type { Subject } from './subjects.ts';

/**
 * Marks a record as it is counted now: 16 bytes that differ as soon as any report could count it elsewhere.
 *
 * It is a hash of the token and the categories. Whoever has the token could try all categories, so a mark of what is no
 * longer so must not be kept beside the token: `replaceMark` sees to that.
 */
export function markOf(token: string, { service, answers }: Subject): Buffer {
  const categories = REPORT_CHARACTERISTICS.map(({ categoryOf }) => categoryOf(answers ?? undefined));
  return createHash('sha256')
    .update(JSON.stringify([token, columnOf(service), formOutcomeOf(answers), ...categories]))
    .digest()
    .subarray(0, 16);
}
