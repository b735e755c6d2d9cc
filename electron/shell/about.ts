import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SHELL_CONTRACT, type ShellOutputOf } from '../../shared/contract/shell.ts';
import { localDateSchema } from '../../shared/domain/dates.ts';

type About = Omit<ShellOutputOf<'app.about'>, 'vaultFolder'>;

const buildFactsSchema = z.object({ builtOn: localDateSchema });
const licencesSchema = SHELL_CONTRACT['app.about'].output.shape.licences;

/** What the application says about itself. A build that runs from its sources knows no date and no licences. */
export function readAbout(options: {
  readonly version: string;
  readonly buildFacts: string;
  readonly licences: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
}): About {
  return {
    version: options.version,
    builtOn: readFact(options.buildFacts, buildFactsSchema)?.builtOn ?? null,
    components: COMPONENTS.flatMap(({ name, key }) => {
      const version = options.versions[key];
      return version === undefined ? [] : [{ name, version }];
    }),
    licences: readFact(options.licences, licencesSchema) ?? [],
  };
}

/** By their names in `process.versions`. */
const COMPONENTS = [
  { name: 'Electron', key: 'electron' },
  { name: 'Chromium', key: 'chrome' },
  { name: 'Node.js', key: 'node' },
  { name: 'SQLite', key: 'sqlite' },
  { name: 'OpenSSL', key: 'openssl' },
] as const;

function readFact<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
