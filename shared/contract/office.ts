import { z } from 'zod';
import { AUDIT_OPERATIONS } from '../domain/audit.ts';
import { COMPARTMENTS } from '../domain/compartments.ts';
import { ROLES } from '../domain/roles.ts';
import { method } from './method.ts';

const personSchema = z.strictObject({
  personId: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)).readonly(),
  createdAt: z.iso.datetime(),
});

export type Person = z.output<typeof personSchema>;

const auditEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  person: z.string(),
  operation: z.enum(AUDIT_OPERATIONS),
  action: z.string(),
  object: z.string().nullable(),
  reason: z.string().nullable(),
  recipient: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});

export const officeContract = {
  'office.people.list': method({
    input: z.strictObject({}),
    output: z.strictObject({ people: z.array(personSchema).readonly() }),
    permission: 'people.read',
    compartments: ['office'],
    audit: { operation: 'consultation', object: () => 'people' },
  }),
  'office.people.add': method({
    input: z.strictObject({
      displayName: z.string().trim().min(1).max(80),
      roles: z
        .array(z.enum(ROLES))
        .min(1)
        .max(ROLES.length)
        .refine((roles) => new Set(roles).size === roles.length, 'name each role once'),
    }),
    output: z.strictObject({
      person: personSchema,
      /** Shown once, handed over in person; nothing keeps it. */
      passphrase: z.string(),
    }),
    permission: 'people.manage',
    compartments: ['office'],
    audit: { operation: 'collection', object: (_input, output) => output.person.personId },
  }),
  'office.audit.list': method({
    input: z.strictObject({
      compartment: z.enum(COMPARTMENTS),
      afterSeq: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.strictObject({ entries: z.array(auditEntrySchema).readonly() }),
    permission: 'audit.read',
    compartments: ['office'],
    audit: { operation: 'consultation', object: (input) => `audit of ${input.compartment}` },
  }),
} as const;
