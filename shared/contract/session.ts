import { z } from 'zod';
import { COMPARTMENTS } from '../domain/compartments.ts';
import { ROLES } from '../domain/roles.ts';
import { method } from './method.ts';

const auditVerdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('intact'),
    head: z.strictObject({ seq: z.int().nonnegative(), hash: z.string() }),
  }),
  z.strictObject({ kind: z.literal('broken'), firstBadSeq: z.int(), problem: z.string() }),
]);

/** What `vault.verify` found out about one compartment. */
const compartmentVerdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not held'), compartment: z.enum(COMPARTMENTS) }),
  z.strictObject({
    kind: z.literal('checked'),
    compartment: z.enum(COMPARTMENTS),
    /** Every page decrypted, authenticated, and consistent with the others. */
    isSound: z.boolean(),
    problems: z.array(z.string()).readonly(),
    audit: auditVerdictSchema,
  }),
]);

export type CompartmentVerdict = z.output<typeof compartmentVerdictSchema>;

export const sessionContract = {
  'session.status': method({
    input: z.strictObject({}),
    output: z.strictObject({
      vaultId: z.uuid(),
      personId: z.string(),
      displayName: z.string(),
      roles: z.array(z.enum(ROLES)).readonly(),
      compartments: z.array(z.enum(COMPARTMENTS)).readonly(),
      /** Sealed equality rows that wait for somebody who holds the equality key. */
      sealedRowsWaiting: z.int().nonnegative(),
    }),
    permission: 'session.use',
    compartments: ['office'],
    audit: { operation: 'access' },
  }),
  'vault.protection': method({
    /** What stands between the files and somebody who copies the folder: for the About screen. */
    input: z.strictObject({}),
    output: z.strictObject({
      formatVersion: z.int(),
      /** As the database library reports it, such as `SQLCipher 4`. */
      cipher: z.string(),
      sqliteVersion: z.string(),
      /** The cost of trying one passphrase, of the slot that opened this session. */
      kdf: z.strictObject({
        algorithm: z.literal('argon2id'),
        memoryKiB: z.int(),
        passes: z.int(),
        parallelism: z.int(),
      }),
      /** People who can open the vault; the recovery code is not among them. */
      passphraseSlots: z.int(),
      recoverySlots: z.int(),
    }),
    permission: 'session.use',
    compartments: ['office'],
    audit: { operation: 'consultation', object: () => 'protection of the vault' },
  }),
  'vault.verify': method({
    input: z.strictObject({}),
    output: z.strictObject({
      isIntact: z.boolean(),
      compartments: z.array(compartmentVerdictSchema).readonly(),
    }),
    permission: 'vault.verify',
    compartments: ['office'],
    audit: { operation: 'consultation', object: () => 'vault' },
  }),
} as const;
