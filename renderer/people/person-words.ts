import { listInWords } from '../../shared/domain/list-words.ts';
import type { PersonState } from '../../shared/domain/people.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { Tone } from '../ui/notice.tsx';

/** What each role is called, what it opens, and what it never sees. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly hint: string }>> = {
  coordinator: {
    name: 'Coordinator',
    hint: 'Takes in referrals and works with them. Can put equality answers in, and never read them.',
  },
  manager: {
    name: 'Manager',
    hint: 'Does all that a coordinator does, looks after people, and sees what two people did together.',
  },
  analyst: {
    name: 'Analyst',
    hint: 'Makes the equality reports. Counts everybody, and can open no referral.',
  },
  reviewer: { name: 'Reviewer', hint: 'Works on data protection assessments. Can open no referral.' },
  approver: {
    name: 'Approver',
    hint: 'Advises on data protection assessments, or signs them. Can open no referral.',
  },
  custodian: {
    name: 'Custodian',
    hint: 'Looks after people, keys, backups and the log. The role alone opens no record of any kind.',
  },
};

/** Roles as they are read: "Coordinator and analyst". */
export function rolesInWords(roles: readonly Role[]): string {
  const words = listInWords(roles.map((role) => ROLE_WORDS[role].name.toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a person stands, as a mark. */
export const STATE_WORDS: Readonly<Record<PersonState, { readonly words: string; readonly tone: Tone }>> = {
  new: { words: 'One-time passphrase not used yet', tone: 'note' },
  active: { words: 'Active', tone: 'good' },
  suspended: { words: 'Suspended', tone: 'warn' },
  removed: { words: 'Removed', tone: 'neutral' },
};
