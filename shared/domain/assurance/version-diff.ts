import type { ItemKind } from './items.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { SIGN_OFF_ROLES, type SignOffRole } from './sign-off.ts';
import type { Template } from './template.ts';

/** What stood in a version. */
export interface VersionItem {
  readonly kind: ItemKind;
  readonly itemId: string;
  readonly body: JsonValue;
}

/** One field that differs between two versions. */
export interface FieldChange {
  /** Names of properties, from the body inwards; empty for an item that came or went. */
  readonly path: readonly string[];
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** An item that differs between two versions. */
export interface ItemChange {
  readonly kind: ItemKind;
  readonly itemId: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly fields: readonly FieldChange[];
}

const placeOf = ({ kind, itemId }: Pick<VersionItem, 'kind' | 'itemId'>): string => `${kind} ${itemId}`;

/** Field by field what is different in the later version, in the order of the items' kinds and ids. */
export function diffVersions(
  before: readonly VersionItem[],
  after: readonly VersionItem[],
): readonly ItemChange[] {
  const byPlace = (items: readonly VersionItem[]) => new Map(items.map((item) => [placeOf(item), item]));
  const [was, is] = [byPlace(before), byPlace(after)];
  const all = [...new Map([...before, ...after].map((item) => [placeOf(item), item]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return all.flatMap(([place, { kind, itemId }]): readonly ItemChange[] => {
    const [old, now] = [was.get(place), is.get(place)];
    const fields = changesBetween(old?.body, now?.body, []);
    if (fields.length === 0) return [];
    const change = old === undefined ? 'ADDED' : now === undefined ? 'REMOVED' : 'CHANGED';
    return [{ kind, itemId, change, fields }];
  });
}

function changesBetween(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: readonly string[],
): readonly FieldChange[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => changesBetween(before[name], after[name], [...path, name]));
  }
  // Lists are short and of codes or ids: one is compared as a whole.
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kinds that are about how an assessment is made, and of which nobody approves. */
const UNAPPROVED: ReadonlySet<ItemKind> = new Set(['comment', 'consultation', 'screening', 'draft']);

/**
 * The roles whose consent a change takes the ground from under. What a unit looks at first, or gives its verdict on, is that unit's;
 * what becomes of risks and measures concerns everybody who answers for them; the data protection officer advised on all of it.
 */
export function rolesAffectedBy(
  template: Template,
  changes: readonly ItemChange[],
): ReadonlySet<SignOffRole> {
  return new Set(
    changes.filter(({ kind }) => !UNAPPROVED.has(kind)).flatMap((change) => rolesFor(template, change)),
  );
}

function rolesFor({ steps }: Template, { kind, itemId, fields }: ItemChange): readonly SignOffRole[] {
  if (kind === 'answer') {
    // A tick that an answer is complete changes nothing that it says.
    if (fields.every(({ path }) => path[0] === 'isComplete')) return [];
    const question = steps.flatMap(({ questions }) => questions).find(({ id }) => id === itemId);
    const units =
      question === undefined || question.units.length === 0
        ? (['INFORMATION_RIGHTS'] as const)
        : question.units;
    return [...units, 'DPO'];
  }
  if (kind === 'verdict') return ['INFORMATION_ASSURANCE', 'DPO'];
  // Evidence: it moves no rating and no verdict, and the risk owners stand on what these make of it.
  if (kind === 'logTest') return ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS', 'DPO'];
  return SIGN_OFF_ROLES;
}
