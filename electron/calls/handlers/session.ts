import type { OutputOf } from '../../../shared/contract/index.ts';
import { COMPARTMENTS, type Compartment } from '../../../shared/domain/compartments.ts';
import { parseHead } from '../../../shared/domain/audit-head.ts';
import type { CompartmentVerdict, HeadVerdict, KeySlotProblem } from '../../../shared/contract/session.ts';
import { countDropBox } from '../../office/drop-box.ts';
import { holdsHead, verifyAuditChain } from '../../store/audit.ts';
import { cipherOf, integrityInParts, type ReadableDb } from '../../store/connection.ts';
import { readVaultFile, type KeySlot } from '../../vault/vault-file.ts';
import { inParts } from '../../work.ts';
import { keySlotProblems } from '../key-slot-check.ts';
import type { CallContext, Handlers } from '../router.ts';

export const sessionHandlers = {
  'session.status': ({ session, db }) => ({
    vaultId: session.vaultId,
    personId: session.person.personId,
    displayName: session.person.displayName,
    roles: session.person.roles,
    compartments: session.compartments,
    sealedRowsWaiting: countDropBox(db('office')),
    mustFirst: session.mustFirst,
  }),
  'vault.protection': ({ session, db }) => protectionOf(session, db('office')),
  'vault.verify': {
    prepare: async (context, { against: heads = [] }) => {
      const compartments: CompartmentVerdict[] = [];
      for (const [done, compartment] of COMPARTMENTS.entries()) {
        const step = `Checking ${compartment}.db`;
        context.work.progress({ step, done, total: COMPARTMENTS.length });
        await context.work.breathe();
        compartments.push(await verifyCompartment(context, compartment));
      }
      const against = heads.map((head) => ({ head, verdict: verdictOn(head, compartments, context) }));
      const keySlots = keySlotProblemsIn(context, compartments);
      const isIntact =
        keySlots.length === 0 &&
        compartments.every(
          (verdict) => verdict.kind === 'not held' || (verdict.isSound && verdict.audit.kind === 'intact'),
        ) &&
        against.every(({ verdict }) => verdict !== 'not in the chain');
      return () => ({ isIntact, compartments, keySlots, against });
    },
  },
} satisfies Partial<Handlers>;

/** None where office.db is damaged: it is then no witness. */
function keySlotProblemsIn(
  { db, session }: CallContext,
  compartments: readonly CompartmentVerdict[],
): readonly KeySlotProblem[] {
  const isOfficeSound = compartments.some(
    (verdict) => verdict.compartment === 'office' && verdict.kind === 'checked' && verdict.isSound,
  );
  return isOfficeSound ? keySlotProblems(db('office'), readVaultFile(session.vault.folder)) : [];
}

function protectionOf({ vault }: CallContext['session'], office: ReadableDb): OutputOf<'vault.protection'> {
  const { version, slots } = readVaultFile(vault.folder);
  const own = slots.find(({ slotId }) => slotId === vault.slotId);
  if (own === undefined) throw new Error('The slot that opened the vault is not in vault.json');
  const { algorithm, memoryKiB, passes, parallelism } = own.kdf;
  const countOf = (kind: KeySlot['kind']): number => slots.filter((slot) => slot.kind === kind).length;
  return {
    formatVersion: version,
    ...cipherOf(office),
    kdf: { algorithm, memoryKiB, passes, parallelism },
    passphraseSlots: countOf('passphrase'),
    recoverySlots: countOf('recovery'),
  };
}

/** Whether a head that somebody has on paper lies in the chain as it was found to be. */
function verdictOn(
  head: string,
  compartments: readonly CompartmentVerdict[],
  { held, session: { vaultId } }: CallContext,
): HeadVerdict['verdict'] {
  const { compartment, ...claimed } = parseHead(head);
  const db = held(compartment);
  const found = compartments.find((each) => each.compartment === compartment);
  if (db === null || found?.kind !== 'checked') return 'not held';
  const isThere = holdsHead(db, { vaultId, compartment }, { head: claimed, verdict: found.audit });
  return isThere ? 'in the chain' : 'not in the chain';
}

/** Integrity is everybody's business: whoever holds a key may check the file, whatever their role lets them read. */
async function verifyCompartment(
  { held, session, work }: CallContext,
  compartment: Compartment,
): Promise<CompartmentVerdict> {
  const db = held(compartment);
  if (db === null) return { kind: 'not held', compartment };
  const problems = await inParts(integrityInParts(db), work);
  return {
    kind: 'checked',
    compartment,
    isSound: problems.length === 0,
    problems,
    audit: await inParts(verifyAuditChain(db, { vaultId: session.vaultId, compartment }), work),
  };
}
