/** Why a backup was made, and with it how long it is kept. One made by hand is kept until somebody removes it. */
export const BACKUP_KINDS = ['daily', 'weekly', 'monthly', 'manual', 'before change'] as const;

export type BackupKind = (typeof BACKUP_KINDS)[number];

/** How the copy of a file was found to be good: opened with its key and checked, or byte for byte where nobody present held the key. */
export const BACKUP_CHECKS = ['opened', 'bytes only'] as const;

export type BackupCheck = (typeof BACKUP_CHECKS)[number];
