/**
 * Where a person stands: `new` until they have replaced their one-time passphrase, `suspended` while they are kept out, `removed`
 * for good. Only `active` people work.
 */
export const PERSON_STATES = ['new', 'active', 'suspended', 'removed'] as const;

export type PersonState = (typeof PERSON_STATES)[number];
