import { join } from 'node:path';

/** A path inside the project. */
export const inRoot = (...parts: readonly string[]): string => join(import.meta.dirname, '..', ...parts);

/** Everything that the build makes. */
export const DIST = inRoot('dist');
