import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })),
});

/** The packages that package-lock.json wants at run time, each by the name under which it is installed. */
export function runtimePackages(lock: string): ReadonlySet<string> {
  const { packages } = lockSchema.parse(JSON.parse(lock));
  return new Set(
    Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
}
