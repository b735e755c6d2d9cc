import type { FieldChange, ReferralChange } from '../../../shared/contract/referrals.ts';
import { fieldLabel } from '../../../shared/domain/field-labels.ts';
import { isJson } from '../../../shared/domain/json.ts';
import { valueInWords, type PeopleNames } from './people.ts';
import { isPersonalPath } from './personal-paths.ts';

/**
 * What happened to one field: "from Priority 2 to Priority 1", "added: Deputy", "taken out; it was Deputy".
 *
 * What tells who or where the client is, is named and not shown: the history has no window of safety, and no key.
 */
export function changeInWords({ path, before, after }: FieldChange, people: PeopleNames): string {
  const [isAdded, isRemoved] = [before === undefined, after === undefined];
  if (isPersonalPath(path)) {
    if (isAdded) return 'added (not shown here)';
    return isRemoved ? 'taken out (not shown here)' : 'changed (not shown here)';
  }
  const words = (value: unknown): string => valueInWords(path, isJson(value) ? value : undefined, people);
  if (isAdded) return `added: ${words(after)}`;
  return isRemoved ? `taken out; it was ${words(before)}` : `from ${words(before)} to ${words(after)}`;
}

/** The names of the fields that were changed, each once, but for those at or within `except`. */
export function changedLabels(
  changes: readonly Pick<ReferralChange, 'changes'>[],
  except: readonly string[],
): readonly string[] {
  const isExcepted = (path: string): boolean =>
    except.some((excepted) => path === excepted || path.startsWith(`${excepted}.`));
  const paths = changes.flatMap((change) => change.changes.map(({ path }) => path));
  return [...new Set(paths.filter((path) => !isExcepted(path)).map(fieldLabel))];
}
