/** The passphrase of every vault that tests make. Apart, for processes that must not load the test runner. */
export const PASSPHRASE = 'velvet anchor pepper lantern';

/** The passphrase of somebody who has a part in the worked example, such as `DPO`. */
export const passphraseOfPart = (part: string): string => `${PASSPHRASE} ${part.toLowerCase()}`;
