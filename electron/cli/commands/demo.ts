import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PUBLISHED_FIGURES } from '../../../shared/domain/published-figures.ts';
import { AppError } from '../../../shared/result.ts';
import { REAL_WORLD, type VaultServer } from '../../calls/serve.ts';
import { createVaultWithFirstPerson } from '../../calls/create-vault.ts';
import { sampleCaseload } from '../../sample/sample-caseload.ts';
import { writeFileAtomically } from '../../vault/atomic-write.ts';
import type { Command, CommandContext } from '../command.ts';
import { addCast, keepExample, passphraseOf, signExample, type OpenAs } from '../sign-example.ts';
import { mustCall, withOpenVault } from '../vault-session.ts';
import { handOutReport, sayReport } from './report.ts';

const DEFAULT_FOLDER = 'demo-output';
/** Says that a folder is a demo's own, and may be replaced by the next one. */
const MARKER = 'demo.json';

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Do the main job from beginning to end on a fictional caseload',
  positionals: [],
  options: { out: { value: 'DIR', meaning: `the folder to write to (default ${DEFAULT_FOLDER})` } },
  run: async (args, context) => {
    const { say, terminal } = context;
    const started = performance.now();
    const folder = resolve(args.optionalText('out') ?? DEFAULT_FOLDER);
    prepareFolder(folder);
    const vault = join(folder, 'demo.strongroom');
    const caseload = join(folder, 'caseload.csv');
    const given = terminal.environment['STRONGROOM_PASSPHRASE'];
    const passphrase = given === undefined || given === '' ? randomBytes(15).toString('base64url') : given;

    say('1. Making an encrypted vault');
    const world = REAL_WORLD;
    const { recoveryCode } = await createVaultWithFirstPerson({
      folder: vault,
      passphrase,
      displayName: 'Demo custodian',
      world,
    });
    say(`   passphrase     ${passphrase === given ? '(from STRONGROOM_PASSPHRASE)' : passphrase}`);
    say(`   recovery code  ${recoveryCode}`);

    say('2. Writing a fictional caseload');
    writeFileAtomically(caseload, sampleCaseload({ seed: 1 }));

    const report = await withOpenVault(
      { folder: vault, credential: { kind: 'passphrase', passphrase } },
      context,
      async (server) => {
        say('3. Importing it: all rows or none');
        const imported = await mustCall(server, 'referrals.import', { csv: readFileSync(caseload) });
        say(
          `   ${imported.imported} referrals; the equality answers are sealed and merged under a key of their own`,
        );

        say('4. Counting, beside the published figures');
        const figures = await countPublished(server);
        for (const { what, published, counted } of figures) {
          say(
            `   ${what.padEnd(58)} published ${String(published).padStart(4)}   counted ${String(counted).padStart(4)}`,
          );
        }

        say('5. Checking the vault');
        const { isIntact } = await mustCall(server, 'vault.verify', {});
        if (!isIntact) throw new AppError('DB_CORRUPT', 'The vault that was just made is not intact.');
        say('   four files sound, four audit chains intact');

        say('6. Producing the equality-monitoring report for 2023-24');
        const made = await mustCall(server, 'equality.report', { from: '2023-04-01', to: '2024-03-31' });
        const files = await handOutReport(server, made, { folder: join(folder, 'report'), withPages: true });
        sayReport(made, files, (line) => say(`   ${line}`));
        return { summary: made.summary, files, figures, imported: imported.imported };
      },
    );

    say('7. Assessing Strongroom itself: a worked data protection impact assessment, signed by five people');
    const assessment = await signAndSave(vault, passphrase, folder, context);
    say(`   ${assessment.reference}, version ${assessment.version}, signed: ${assessment.outcome}`);
    say(`   hash           ${assessment.hash}`);

    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const files = [vault, caseload, ...report.files, assessment.file];
    const result = {
      ...report,
      files,
      assessment,
      vault,
      recoveryCode,
      seconds,
      matchesPublished: report.figures.every(isEqual),
    };
    writeFileAtomically(
      join(folder, MARKER),
      `${JSON.stringify({ demo: 'strongroom', seconds }, null, 2)}\n`,
    );
    say('');
    say(`Done in ${seconds} seconds. Everything in it is fictional. What was written:`);
    for (const file of files) say(file);
    return passphrase === given ? result : { ...result, passphrase };
  },
  isFailure: (result) =>
    typeof result === 'object' &&
    result !== null &&
    'matchesPublished' in result &&
    result.matchesPublished === false,
};

interface Comparison {
  readonly what: string;
  readonly published: number;
  readonly counted: number;
}

const isEqual = ({ published, counted }: Comparison): boolean => published === counted;

/** Counts in the vault what PCD 1732 published. */
async function countPublished(server: VaultServer): Promise<readonly Comparison[]> {
  const rows: Comparison[] = [];
  for (const { label, from, to, figures } of PUBLISHED_FIGURES.periods) {
    const { total, groups } = await mustCall(server, 'referrals.counts', { from, to });
    const sum = (holds: (group: (typeof groups)[number]) => boolean): number =>
      groups.filter(holds).reduce((count, group) => count + group.count, 0);
    const counted = {
      referrals: total,
      idva: sum(({ service }) => service === 'IDVA'),
      isva: sum(({ service }) => service === 'ISVA'),
      policePerpetrated: sum(({ policePerpetrated }) => policePerpetrated === 'YES'),
    };
    for (const [name, published] of Object.entries(figures)) {
      const figure = name as keyof typeof counted;
      rows.push({ what: `${label}: ${FIGURE_WORDS[figure]}`, published, counted: counted[figure] });
    }
  }
  return rows;
}

const FIGURE_WORDS = {
  referrals: 'referrals',
  idva: 'IDVA referrals',
  isva: 'ISVA referrals',
  policePerpetrated: 'police-perpetrated',
} as const;

/** The worked example, from the first answer to the signature, and as the document that leaves the unit. */
async function signAndSave(
  vault: string,
  custodian: string,
  folder: string,
  context: CommandContext,
): Promise<{
  readonly reference: string;
  readonly version: number;
  readonly outcome: string | null;
  readonly hash: string | null;
  readonly file: string;
}> {
  const openAs: OpenAs = async (passphrase, work) =>
    await withOpenVault({ folder: vault, credential: { kind: 'passphrase', passphrase } }, context, work);
  // The assessment relies on a backup that was checked.
  await openAs(custodian, async (server) => await mustCall(server, 'backup.make', {}));
  const cast = await addCast(openAs, custodian);
  const assessmentId = await keepExample(openAs, cast);
  const { version, outcome, hash } = await signExample(openAs, cast, assessmentId);
  return await openAs(passphraseOf(cast, 'AUTHOR'), async (server) => {
    const { bytes, fileName } = await mustCall(server, 'assurance.document', {
      assessmentId,
      version,
      format: 'pdf',
      isForPublication: false,
      recipient: 'Whoever runs the demo',
    });
    const { reference } = await mustCall(server, 'assurance.get', { assessmentId });
    const file = join(folder, fileName);
    writeFileAtomically(file, bytes);
    return { reference, version, outcome, hash, file };
  });
}

/** Makes the folder, replacing an earlier demo's and nobody else's. */
function prepareFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(join(folder, MARKER))) {
      throw new AppError(
        'VAULT_EXISTS',
        'The folder for the demo is not empty and was not made by an earlier demo. Name another one with --out.',
      );
    }
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  // From the first moment on the folder is a demo's, so that an interrupted one can be repeated.
  writeFileAtomically(join(folder, MARKER), '{ "demo": "strongroom" }\n');
}
