/**
 * The four encrypted files of a vault. Each has its own key, so who can open what is decided by
 * cryptography: a person's key slot holds the keys of their compartments and no others.
 */
export const COMPARTMENTS = ['office', 'cases', 'equality', 'assurance'] as const;

export type Compartment = (typeof COMPARTMENTS)[number];
