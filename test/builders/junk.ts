import * as fc from 'fast-check';

/** Anything that JSON or structured clone could bring across a boundary; `names` are those that its objects often have. */
export const junkWith = (...names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withUnicodeString: true,
    maxDepth: 4,
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', ...names)),
  });

/** What is nearly right: a valid input with one part replaced by junk, or with one too many. */
export const nearly = (valid: object, junk: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), junk)
    .map(([path, replacement]) => replaced(valid, path, replacement));

/** Replaces the value at one place of a nested object. */
function replaced(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [step = 0, ...rest] = path;
  if (typeof value !== 'object' || value === null || path.length === 0) return replacement;
  const names = Object.keys(value);
  const name = names[step % Math.max(1, names.length)];
  if (name === undefined) return { ...value, extra: replacement };
  const copy: Record<string, unknown> = { ...value };
  copy[name] = replaced(copy[name], rest, replacement);
  return Array.isArray(value) ? Object.values(copy) : copy;
}
