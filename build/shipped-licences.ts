import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { inRoot } from './folders.ts';

export interface ShippedLicence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/**
 * Everything that ships and the licence it comes under, by name: what the Node side needs at run time, the packages that
 * went into the page (`bundled`), and Electron with what it is made of.
 *
 * @throws Error for a bundled package without a licence in package-lock.json.
 */
export function shippedLicences(bundled: ReadonlySet<string>): readonly ShippedLicence[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')));
  const licences = Object.entries(packages).flatMap(([path, { name, version, license, dev, optional }]) => {
    const installedAs = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    // An optional package is the native part of another, for one platform, under the other's licence.
    const isNeeded = path !== '' && dev !== true && optional !== true;
    const isShipped = isNeeded || path === 'node_modules/electron' || bundled.has(installedAs);
    if (!isShipped) return [];
    if (version === undefined || license === undefined) throw new Error(`${path} names no licence`);
    return [{ name: name ?? installedAs, version, licence: license }];
  });
  const electronVersion = packages['node_modules/electron']?.version ?? '';
  return [...licences, ...insideElectron(electronVersion)].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
}

/** Electron brings these in its own folder, with the full texts in LICENSES.chromium.html. */
const insideElectron = (electronVersion: string): readonly ShippedLicence[] => [
  {
    name: 'Chromium',
    version: `in Electron ${electronVersion}`,
    licence: 'BSD-3-Clause, and others named in LICENSES.chromium.html',
  },
  { name: 'Node.js', version: `in Electron ${electronVersion}`, licence: 'MIT' },
];
