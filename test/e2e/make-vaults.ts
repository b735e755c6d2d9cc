// Makes the vaults that specs start from, in a process of its own: the test runner never loads the product's addons.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { REAL_WORLD, serveVault } from '../../electron/calls/serve.ts';
import { createVaultWithFirstPerson } from '../../electron/calls/create-vault.ts';
import { sampleCaseload } from '../../electron/sample/sample-caseload.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { addCast, keepExample, type OpenAs } from '../../electron/cli/sign-example.ts';
import { PASSPHRASE, passphraseOfPart } from '../builders/vault-constants.ts';

async function makeVault(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await createVaultWithFirstPerson({
    folder,
    passphrase: PASSPHRASE,
    displayName: 'First custodian',
    world: REAL_WORLD,
    // Dear enough on most machines that the first unlock does not calibrate it anew, which every spec would wait for.
    cost: { ...MINIMUM_KDF_COST, passes: 6 },
  });
}

/** The worked example, complete and not handed in, and the people who sign it. */
async function keepAssessment(folder: string): Promise<void> {
  const openAs: OpenAs = async (passphrase, work) => {
    const credential = { kind: 'passphrase', passphrase } as const;
    const server = await serveVault({ folder, credential, log: (line) => console.error(line) });
    try {
      return await work(server);
    } finally {
      await server.lock();
    }
  };
  await keepExample(openAs, await addCast(openAs, PASSPHRASE, passphraseOfPart));
}

async function importSample(folder: string): Promise<void> {
  const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
  const server = await serveVault({ folder, credential, log: (line) => console.error(line) });
  const imported = await server.invoke('referrals.import', { csv: Buffer.from(sampleCaseload({ seed: 1 })) });
  if (!imported.ok) throw new Error(`The sample caseload was refused: ${JSON.stringify(imported.error)}`);
  await server.lock();
}

const [, , target = '.'] = process.argv;
await makeVault(join(target, 'empty.strongroom'));
await makeVault(join(target, 'caseload.strongroom'));
await importSample(join(target, 'caseload.strongroom'));
await makeVault(join(target, 'assessments.strongroom'));
await keepAssessment(join(target, 'assessments.strongroom'));
