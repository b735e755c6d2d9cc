import type { ReactNode } from 'react';
import { ROLES, type Role } from '../../shared/domain/roles.ts';
import { CheckboxGroup } from '../ui/choices.tsx';
import { ROLE_WORDS } from './person-words.ts';

/** What a person does in the unit. */
export const RolesField = ({
  error,
  value,
  onChange,
}: {
  readonly error: string | undefined;
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}): ReactNode => (
  <CheckboxGroup
    id="roles"
    label="What do they do?"
    hint="Each role opens only the part of the vault that it works in."
    isSmall
    error={error}
    value={value}
    onChange={onChange}
    choices={ROLES.map((role) => ({
      value: role,
      label: ROLE_WORDS[role].name,
      hint: ROLE_WORDS[role].hint,
    }))}
  />
);
