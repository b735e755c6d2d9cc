import { COMPARTMENTS, type Compartment } from './compartments.ts';

/** What a person does in the unit. One person may hold several roles. */
export const ROLES = ['coordinator', 'manager', 'analyst', 'reviewer', 'approver', 'custodian'] as const;

export type Role = (typeof ROLES)[number];

/** The closed list of things that a contract method can ask permission for. */
export const PERMISSIONS = [
  'session.use',
  'vault.verify',
  'people.read',
  'people.manage',
  'passphrase.change',
  'keys.rotate',
  /** Held by no role: only whoever opened the vault with the recovery code. */
  'recovery.finish',
  'oversight.review',
  'audit.read',
  'settings.manage',
  'backup.read',
  'backup.make',
  'backup.copy',
  'referral.read',
  'referral.write',
  'referral.import',
  'referral.dispose',
  'equality.submit',
  'equality.report',
  'assessment.read',
  'assessment.write',
  'assessment.sign',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

interface RoleDefinition {
  readonly compartments: readonly Compartment[];
  readonly permissions: readonly Permission[];
}

const EVERYBODY = [
  'session.use',
  'passphrase.change',
  'vault.verify',
  'people.read',
  'backup.read',
  'backup.make',
] as const;
const CASEWORK = ['referral.read', 'referral.write', 'referral.import', 'equality.submit'] as const;

/**
 * Each role's keys and permissions. Everybody opens `office`; beyond that a role holds only the
 * compartment that it works in: a coordinator cannot decrypt an equality answer, an analyst cannot
 * decrypt a referral, and a custodian can decrypt neither.
 */
export const ROLE_DEFINITIONS: Readonly<Record<Role, RoleDefinition>> = {
  coordinator: { compartments: ['office', 'cases'], permissions: [...EVERYBODY, ...CASEWORK] },
  manager: {
    compartments: ['office', 'cases'],
    permissions: [
      ...EVERYBODY,
      ...CASEWORK,
      'referral.dispose',
      'people.manage',
      'oversight.review',
      'audit.read',
      'settings.manage',
    ],
  },
  analyst: { compartments: ['office', 'equality'], permissions: [...EVERYBODY, 'equality.report'] },
  reviewer: {
    compartments: ['office', 'assurance'],
    permissions: [...EVERYBODY, 'assessment.read', 'assessment.write', 'assessment.sign'],
  },
  approver: {
    compartments: ['office', 'assurance'],
    permissions: [...EVERYBODY, 'assessment.read', 'assessment.sign'],
  },
  custodian: {
    compartments: ['office'],
    permissions: [
      ...EVERYBODY,
      'people.manage',
      'keys.rotate',
      'audit.read',
      'settings.manage',
      'backup.copy',
    ],
  },
};

/** What somebody may do before they have replaced a one-time passphrase. */
export const BEFORE_FIRST_PASSPHRASE: readonly Permission[] = ['session.use', 'passphrase.change'];

/** What the recovery code opens the vault for: to give somebody access, and to read nothing. */
export const DURING_RECOVERY: readonly Permission[] = [
  'session.use',
  'vault.verify',
  'people.read',
  'recovery.finish',
];

/** The compartments whose keys a person with these roles is given, in the vault's order. */
export function compartmentsOf(roles: readonly Role[]): readonly Compartment[] {
  const held = new Set(roles.flatMap((role) => ROLE_DEFINITIONS[role].compartments));
  return COMPARTMENTS.filter((compartment) => held.has(compartment));
}

/** Everything that a person with these roles may ask for. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => ROLE_DEFINITIONS[role].permissions));
}
