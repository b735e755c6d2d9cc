import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8'));

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(read('package.json'));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        license: z.string().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
      }),
    ),
  })
  .parse(read('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences under which the product may ship what it is made of. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'MIT AND OFL-1.1',
  'OFL-1.1',
]);

describe('the packages that the product is made of', () => {
  it('are named by exact version', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(all)) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^(npm:[@a-z0-9/-]+@)?\d+\.\d+\.\d+$/)]);
    }
  });

  it('are fewer than fifteen at run time', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThan(15);
  });

  it('may run no script while they are installed, but the one that brings the runtime', () => {
    expect(Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed)).toEqual([
      ['node', true],
    ]);
  });

  it('are locked with their hashes, and with no address to fetch them from', () => {
    for (const [path, { integrity, optional, resolved }] of locked) {
      expect([path, resolved]).toEqual([path, undefined]);
      // Native parts for other platforms are optional, and not every registry has them.
      if (optional !== true) expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
    }
  });

  it('have licences that allow to ship them', () => {
    for (const [path, { license, dev, optional }] of locked) {
      if (dev === true || (optional === true && license === undefined)) continue;
      expect([path, ALLOWED.has(license ?? 'none')]).toEqual([path, true]);
    }
  });
});
