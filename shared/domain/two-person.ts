import type { Role } from './roles.ts';

/** What nobody may do alone: it takes a second person's passphrase and a reason, and a manager sees it afterwards. */
export const TWO_PERSON_ACTIONS = ['break-glass', 'restore', 'remove custodian', 'disposal'] as const;

export type TwoPersonAction = (typeof TWO_PERSON_ACTIONS)[number];

/** For how long a sealed record stays open to whoever broke the glass. */
export const BROKEN_GLASS_HOURS = 8;

/** Until when a glass that was broken stays open. @returns UTC, ISO 8601. */
export const brokenUntil = (at: string): string =>
  new Date(Date.parse(at) + BROKEN_GLASS_HOURS * 3_600_000).toISOString();

/** Who can be the second person of what a manager looks at afterwards; for a restore, one of the two is a custodian. */
export const OVERSEERS: readonly Role[] = ['manager', 'custodian'];
