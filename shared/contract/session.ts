import { z } from 'zod';
import { headSchema } from '../domain/audit-head.ts';
import { COMPARTMENTS } from '../domain/compartments.ts';
import { ROLES } from '../domain/roles.ts';
import { singleLine } from '../domain/text.ts';
import { method } from './method.ts';
import { reasonSchema } from './second-person.ts';

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
    /** Every page in use decrypted, authenticated, and consistent with the others. Free pages are not authenticated. */
    isSound: z.boolean(),
    problems: z.array(z.string()).readonly(),
    audit: auditVerdictSchema,
  }),
]);

/** Whether a head from an old document is still where it was. */
const headVerdictSchema = z.strictObject({
  head: headSchema,
  verdict: z.enum(['in the chain', 'not in the chain', 'not held']),
});

export type HeadVerdict = z.output<typeof headVerdictSchema>;
export type CompartmentVerdict = z.output<typeof compartmentVerdictSchema>;

const keySlotProblemSchema = z.strictObject({
  /** The id of a person, `recovery`, or `nobody` for a slot that belongs to none. */
  of: z.string(),
  problem: z.enum(['missing', 'altered', 'not known']),
});

export type KeySlotProblem = z.output<typeof keySlotProblemSchema>;

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
      /** What has to be done before anything else can be: replace a one-time passphrase, or end a recovery. */
      mustFirst: z.enum(['change passphrase', 'recover']).nullable(),
    }),
    permission: 'session.use',
    compartments: ['office'],
    audit: { operation: 'access' },
  }),
  /** Nothing is encrypted anew: the keys stay, and are wrapped under the new passphrase. */
  'session.changePassphrase': method({
    input: z.strictObject({ current: z.string().max(1000), next: z.string().max(1000) }),
    output: z.strictObject({}),
    permission: 'passphrase.change',
    compartments: ['office'],
    audit: { operation: 'access' },
  }),
  /**
   * Ends a session that the recovery code opened: gives one person a passphrase and every key of their roles, and replaces the
   * code. The session goes no further; the person unlocks with the new passphrase.
   */
  'session.recover': method({
    input: z.strictObject({
      person: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('existing'), personId: z.string().max(100) }),
        z.strictObject({
          kind: z.literal('new'),
          displayName: singleLine(80),
          roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
        }),
      ]),
      passphrase: z.string().max(1000),
      reason: reasonSchema,
    }),
    output: z.strictObject({
      personId: z.string(),
      /** The new one, shown once; nothing keeps it. The old one opens nothing any more. */
      recoveryCode: z.string(),
    }),
    permission: 'recovery.finish',
    compartments: ['office'],
    audit: {
      operation: 'alteration',
      object: (_input, output) => output.personId,
      reason: (input) => input.reason,
    },
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
    input: z.strictObject({
      /** Heads from old documents, which must still lie in the chains: what was made anew since then does not hold them. */
      against: z.array(headSchema).min(1).max(20).optional(),
    }),
    output: z.strictObject({
      /** False too when a key slot is not as it should be, and when a head that was given is not in its chain. */
      isIntact: z.boolean(),
      compartments: z.array(compartmentVerdictSchema).readonly(),
      /** Where vault.json and office.db differ about who has a way in. */
      keySlots: z.array(keySlotProblemSchema).readonly(),
      /** In the order given; empty when none was. */
      against: z.array(headVerdictSchema).readonly(),
    }),
    permission: 'vault.verify',
    compartments: ['office'],
    audit: { operation: 'consultation', object: () => 'vault' },
  }),
} as const;
