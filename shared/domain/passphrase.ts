/** The fewest characters (Unicode code points, after NFKC) that a passphrase may have. */
export const MIN_PASSPHRASE_LENGTH = 12;

/** How long a passphrase is. Counted as it is used: one passphrase is one key on every keyboard. */
export const passphraseLength = (passphrase: string): number => [...passphrase.normalize('NFKC')].length;
