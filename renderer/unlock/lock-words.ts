import type { LockReason } from '../../shared/contract/shell.ts';

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

const minutesInWords = (minutes: number): string =>
  minutes === 1 ? 'a minute' : `${SMALL_NUMBERS[minutes] ?? minutes} minutes`;

/** Why the vault is locked, as one sentence. */
export function lockReasonInWords(reason: LockReason, lockAfterMinutes: number): string {
  switch (reason) {
    case 'asked':
      return 'You locked the vault.';
    case 'idle':
      return `Locked because nobody used the computer for ${minutesInWords(lockAfterMinutes)}.`;
    case 'screen locked':
      return 'Locked because the screen of this computer was locked.';
    case 'suspended':
      return 'Locked because this computer went to sleep.';
    case 'failed':
      return 'Locked because a part of Strongroom stopped by itself. What was saved is in the vault.';
  }
}
