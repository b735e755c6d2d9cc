import { z } from 'zod';

/** What JSON can say. A property that is undefined is one that is not there. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

/** Deeper than any form; a bound keeps a hostile page from exhausting the stack. */
const DEEPEST = 16;

/** Names by which an object can change what other objects inherit, should anybody copy it carelessly. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A plain JSON object of at most `maxLength` characters as text: for what a page wants kept and nobody else reads.
 *
 * Strict where schemas cannot be: no names that touch prototypes, no other types, no depth without end.
 */
export function jsonObjectSchema(maxLength: number) {
  return z
    .custom<JsonObject>((value) => isRecord(value) && isJson(value), 'must be a plain JSON object')
    .refine((value) => JSON.stringify(value).length <= maxLength, {
      error: `must be at most ${maxLength.toLocaleString('en-GB')} characters`,
      when: ({ issues }) => issues.length === 0,
    });
}

/** Whether JSON can say it, to a depth that no form has. */
export function isJson(value: unknown, depth = 0): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth >= DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([name, item]) => !FORBIDDEN_NAMES.has(name) && (item === undefined || isJson(item, depth + 1)),
    )
  );
}

/** An object written with braces, or one that crossed a thread: not a list, a map or a date. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
