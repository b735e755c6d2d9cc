import { z } from 'zod';
import { SIGN_OFF_ROLES } from '../domain/assurance/sign-off.ts';
import { COMPARTMENTS } from '../domain/compartments.ts';
import { PERSON_STATES } from '../domain/people.ts';
import { ROLES } from '../domain/roles.ts';
import { singleLine } from '../domain/text.ts';
import { TWO_PERSON_ACTIONS } from '../domain/two-person.ts';
import { method } from './method.ts';
import { reasonSchema, secondPersonSchema } from './second-person.ts';

const rolesSchema = z
  .array(z.enum(ROLES))
  .min(1)
  .max(ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length, 'name each role once');

const personSchema = z.strictObject({
  personId: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)).readonly(),
  createdAt: z.iso.datetime(),
  state: z.enum(PERSON_STATES),
  /** To which roles of the sign-off of impact assessments the force appointed them. */
  capacities: z.array(z.enum(SIGN_OFF_ROLES)).readonly(),
});

export type Person = z.output<typeof personSchema>;

/** Shown once, handed over in person; nothing keeps it. It opens the vault once, to choose a passphrase of one's own. */
const oneTimePassphraseSchema = z.string();

const personAndPassphrase = z.strictObject({ person: personSchema, passphrase: oneTimePassphraseSchema });

/** Which keys were exchanged, and which wait for somebody who holds them: they are exchanged when that person unlocks next. */
const rotationSchema = z.strictObject({
  rotated: z.array(z.enum(COMPARTMENTS)).readonly(),
  waiting: z.array(z.enum(COMPARTMENTS)).readonly(),
});

export type Rotation = z.output<typeof rotationSchema>;

const personIdSchema = z.string().max(100);

const passphraseGivenSchema = z.strictObject({
  by: z.string(),
  to: z.string(),
  at: z.iso.datetime(),
});

/** Somebody gave somebody a one-time passphrase, and could have used it in their place. */
export type PassphraseGiven = z.output<typeof passphraseGivenSchema>;

const twoPersonActionSchema = z.strictObject({
  actionId: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(TWO_PERSON_ACTIONS),
  personId: z.string(),
  secondPersonId: z.string(),
  /** The id of what it was done to, or a word for it. */
  object: z.string(),
  reason: z.string(),
  /** When a manager said that they have seen it, and who; null until then. */
  reviewedAt: z.iso.datetime().nullable(),
  reviewedBy: z.string().nullable(),
  /** What one of the two had from the other by then, as their last: whoever gave it may have been both. */
  passphrasesGiven: z.array(passphraseGivenSchema).readonly(),
  /** Whether the caller may say that they have seen it. */
  mayConfirm: z.boolean(),
});

export type TwoPersonActionRecord = z.output<typeof twoPersonActionSchema>;

export const officeContract = {
  /** Everybody who ever could open the vault, those who were removed included: the log names them. */
  'office.people.list': method({
    input: z.strictObject({}),
    output: z.strictObject({ people: z.array(personSchema).readonly() }),
    permission: 'people.read',
    compartments: ['office'],
    audit: { operation: 'consultation', object: () => 'people' },
  }),
  /** A key that the caller does not hold can only be given by a second person who holds it. */
  'office.people.add': method({
    input: z.strictObject({
      displayName: singleLine(80),
      roles: rolesSchema,
      second: secondPersonSchema.optional(),
    }),
    output: personAndPassphrase,
    permission: 'people.manage',
    compartments: ['office'],
    audit: {
      operation: 'collection',
      object: (_input, { person }) => `${person.personId} as ${person.roles.join(', ')}`,
    },
  }),
  'office.people.rename': method({
    input: z.strictObject({ personId: personIdSchema, displayName: singleLine(80) }),
    output: z.strictObject({ person: personSchema }),
    permission: 'people.manage',
    compartments: ['office'],
    audit: { operation: 'alteration', object: (input) => input.personId },
  }),
  /**
   * In which roles somebody speaks when an impact assessment is signed off: these, and no others. FORBIDDEN for oneself;
   * VALIDATION where they lack the role, or would advise on a risk that they own.
   */
  'office.people.appoint': method({
    input: z.strictObject({
      personId: personIdSchema,
      capacities: z.array(z.enum(SIGN_OFF_ROLES)).max(SIGN_OFF_ROLES.length),
      reason: reasonSchema,
    }),
    output: z.strictObject({ person: personSchema }),
    permission: 'people.manage',
    compartments: ['office'],
    audit: {
      operation: 'alteration',
      object: ({ personId }, { person }) => `${personId} as ${person.capacities.join(', ') || 'nothing'}`,
      reason: (input) => input.reason,
    },
  }),
  /** Keys that no role needs any more are taken away, and exchanged; taking away the role of custodian needs a second person. */
  'office.people.changeRoles': method({
    input: z.strictObject({
      personId: personIdSchema,
      roles: rolesSchema,
      reason: reasonSchema,
      second: secondPersonSchema.optional(),
    }),
    output: z.strictObject({
      person: personSchema,
      formerRoles: z.array(z.enum(ROLES)).readonly(),
      ...rotationSchema.shape,
    }),
    permission: 'people.manage',
    compartments: ['office'],
    audit: {
      operation: 'alteration',
      object: ({ personId }, { formerRoles, person }) =>
        `${personId} from ${formerRoles.join(', ')} to ${person.roles.join(', ')}`,
      reason: (input) => input.reason,
    },
  }),
  /** Keeps a person out until they are given a new passphrase; a custodian, by two people. Nothing is exchanged: for that, remove them. */
  'office.people.suspend': method({
    input: z.strictObject({
      personId: personIdSchema,
      reason: reasonSchema,
      second: secondPersonSchema.optional(),
    }),
    output: z.strictObject({ person: personSchema }),
    permission: 'people.manage',
    compartments: ['office'],
    audit: {
      operation: 'alteration',
      object: (input) => input.personId,
      reason: (input) => input.reason,
    },
  }),
  /** A new one-time passphrase: for somebody who forgot theirs, and for the end of a suspension. The old one opens nothing more. */
  'office.people.reissue': method({
    input: z.strictObject({
      personId: personIdSchema,
      reason: reasonSchema,
      second: secondPersonSchema.optional(),
    }),
    output: personAndPassphrase,
    permission: 'people.manage',
    compartments: ['office'],
    audit: {
      operation: 'alteration',
      object: (input) => input.personId,
      reason: (input) => input.reason,
    },
  }),
  /** Takes away a person's way in and exchanges every key that they held. A custodian is removed by two people, the last one never. */
  'office.people.remove': method({
    input: z.strictObject({
      personId: personIdSchema,
      reason: reasonSchema,
      second: secondPersonSchema.optional(),
    }),
    output: z.strictObject({ person: personSchema, ...rotationSchema.shape }),
    permission: 'people.manage',
    compartments: ['office'],
    audit: {
      operation: 'erasure',
      object: (input) => input.personId,
      reason: (input) => input.reason,
    },
  }),
  'office.keys.status': method({
    input: z.strictObject({}),
    output: z.strictObject({
      compartments: z
        .array(
          z.strictObject({
            compartment: z.enum(COMPARTMENTS),
            /** When its key was last exchanged; null for the key that it was made with. */
            rotatedAt: z.iso.datetime().nullable(),
            /** Since when an exchange waits for somebody who holds the key; null when none does. */
            waitingSince: z.iso.datetime().nullable(),
            /** People, without the recovery code, who hold the key. */
            holders: z.array(z.string()).readonly(),
          }),
        )
        .readonly(),
      recoveryCodeMadeAt: z.iso.datetime(),
    }),
    permission: 'people.read',
    compartments: ['office'],
    audit: { operation: 'consultation', object: () => 'keys' },
  }),
  /** Exchanges keys although nobody leaves: after a passphrase was seen by somebody, or a computer was lost. */
  'office.keys.rotate': method({
    input: z.strictObject({
      compartments: z
        .array(z.enum(COMPARTMENTS))
        .min(1)
        .max(COMPARTMENTS.length)
        .default([...COMPARTMENTS]),
      reason: reasonSchema,
      second: secondPersonSchema.optional(),
    }),
    output: rotationSchema,
    permission: 'keys.rotate',
    compartments: ['office'],
    audit: {
      operation: 'alteration',
      object: (input) => `keys of ${input.compartments.join(', ')}`,
      reason: (input) => input.reason,
    },
  }),
  /** A new recovery code in place of the one that was lost, or seen. It takes every key: a second person lends what the first lacks. */
  'office.recovery.replace': method({
    input: z.strictObject({ reason: reasonSchema, second: secondPersonSchema.optional() }),
    output: z.strictObject({ recoveryCode: z.string() }),
    permission: 'keys.rotate',
    compartments: ['office'],
    audit: { operation: 'alteration', object: () => 'recovery code', reason: (input) => input.reason },
  }),
  /** What two people did together, newest first. */
  'office.reviews.list': method({
    input: z.strictObject({
      onlyOpen: z.boolean().default(false),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.strictObject({
      total: z.int(),
      /** Of all, how many nobody has reviewed and the caller may: not those that they took part in, unless there is no other manager. */
      open: z.int(),
      actions: z.array(twoPersonActionSchema).readonly(),
    }),
    permission: 'oversight.review',
    compartments: ['office'],
    audit: {
      operation: 'consultation',
      object: () => 'actions of two people',
      // What is open, the page asks by itself beside every page, to count it.
      when: ({ onlyOpen }) => !onlyOpen,
    },
  }),
  /** Says that a manager has seen it. Whoever took part says so only where there is no other manager. */
  'office.reviews.confirm': method({
    input: z.strictObject({ actionId: z.uuid() }),
    output: z.strictObject({ action: twoPersonActionSchema }),
    permission: 'oversight.review',
    compartments: ['office'],
    audit: { operation: 'alteration', object: (input) => input.actionId },
  }),
} as const;
