import { localDateSchema, type LocalDate } from '../../shared/domain/dates.ts';
import type { FieldProblem } from '../ui/field-problem.ts';

/** What the worker can do with the form: ask in one of four ways, or record why not. */
export type Way = 'self-complete' | 'read-out' | 'hand over' | 'type in' | 'refuse' | 'object';

/** What has to be put right before the form can start: at most one thing. */
export function problemsOfWay({
  way,
  paperDate,
  today,
}: {
  readonly way: Way | undefined;
  readonly paperDate: LocalDate;
  readonly today: LocalDate;
}): readonly FieldProblem[] {
  if (way === undefined) return [{ fieldId: 'way', message: 'Choose how you ask the client.' }];
  if (way !== 'type in') return [];
  const refuse = (message: string): readonly FieldProblem[] => [{ fieldId: 'paper-date', message }];
  if (!localDateSchema.safeParse(paperDate).success) {
    return refuse('Give the date that stands on the form, such as 7 4 2026.');
  }
  return paperDate > today ? refuse('Give a date that is not in the future.') : [];
}
