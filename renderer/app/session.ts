import { createContext, useContext } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { permissionsOf, type Permission } from '../../shared/domain/roles.ts';

export type SessionStatus = OutputOf<'session.status'>;

/** Who is at work; there is a value wherever the vault is open. */
export const SessionContext = createContext<SessionStatus | null>(null);

export function useSession(): SessionStatus {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside an open vault');
  return session;
}

/** Whether the person may do this: to leave out what they could not open. The vault itself refuses. */
export function usePermission(permission: Permission): boolean {
  return permissionsOf(useSession().roles).has(permission);
}
