import highs, { type Highs } from 'highs';

// The package's types describe its CommonJS face, where the loader is the property `default`; the ESM build that Node
// imports exports the loader itself (its package.json, "exports").
const loadHighs = highs as unknown as typeof highs.default;

let loaded: Promise<Highs> | undefined;

/**
 * The HiGHS solver (https://highs.dev), compiled once per process. Optimiser and auditor share the binary and nothing
 * else, which is why every proof is also checked by a second solver and by arithmetic without any.
 */
export function highsSolver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}
