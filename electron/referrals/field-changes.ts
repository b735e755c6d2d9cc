import type { FieldChange } from '../../shared/contract/referrals.ts';

/**
 * The fields in which two records differ, in the order of the record. Lists of records are compared position by position; any
 * other list is one field, the answer to a multiple choice.
 */
export function fieldChanges(before: unknown, after: unknown, path = ''): readonly FieldChange[] {
  if (!isContainer(before) || !isContainer(after)) {
    return Object.is(before, after) ? [] : [change(path, before, after)];
  }
  if (isAnswer(before) && isAnswer(after)) {
    const isSame = before.length === after.length && before.every((item, at) => Object.is(item, after[at]));
    return isSame ? [] : [change(path, before, after)];
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    fieldChanges(before[name], after[name], path === '' ? name : `${path}.${name}`),
  );
}

/** Objects and arrays; both are walked by their names, which for an array are its positions. */
function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A list that holds no records. */
const isAnswer = (list: unknown): list is readonly unknown[] =>
  Array.isArray(list) && !list.some((item) => isContainer(item));

function change(path: string, before: unknown, after: unknown): FieldChange {
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
