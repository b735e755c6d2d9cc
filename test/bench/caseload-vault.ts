import { REAL_WORLD } from '../../electron/calls/serve.ts';
import { createVaultWithFirstPerson } from '../../electron/calls/create-vault.ts';
import { openSession } from '../../electron/calls/session.ts';
import { parseCaseload } from '../../electron/referrals/import/parse-caseload.ts';
import { createReferral } from '../../electron/referrals/referrals.ts';
import { sampleCaseload } from '../../electron/sample/sample-caseload.ts';
import { inTransaction } from '../../electron/store/connection.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';

/** How many different referrals are generated; the rest repeat them. */
const DISTINCT = 2_000;

/** Makes a vault with so many referrals. @returns the key slot of its first person. */
export async function makeCaseloadVault(folder: string, referrals: number): Promise<string> {
  const { slotId } = await createVaultWithFirstPerson({
    folder,
    passphrase: PASSPHRASE,
    displayName: 'First custodian',
    world: REAL_WORLD,
    cost: MINIMUM_KDF_COST,
  });
  const rows = parseCaseload(
    new TextEncoder().encode(sampleCaseload({ seed: 1, referrals: Math.min(DISTINCT, referrals) })),
    { today: new Date().toISOString().slice(0, 10) },
  );
  const session = await openSession({
    folder,
    credential: { kind: 'passphrase', passphrase: PASSPHRASE },
    world: REAL_WORLD,
  });
  const author = {
    person: session.person.personId,
    at: new Date().toISOString(),
    seal: session.newSeal(),
    randomUuid: REAL_WORLD.randomUuid,
    randomBytes: REAL_WORLD.randomBytes,
  };
  inTransaction(session.database('cases'), (cases) => {
    for (let index = 0; index < referrals; index += 1) {
      const row = rows[index % rows.length];
      if (row === undefined) throw new Error('the sample is empty');
      createReferral(cases, { draft: row.draft, answers: null, origin: 'MIGRATED_RECORD' }, author);
    }
    // Merging them is another measurement, and would be part of the unlock.
    cases.exec('DELETE FROM equality_outbox');
  });
  session.lock();
  return slotId;
}
