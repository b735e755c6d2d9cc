import type { ErrorCode } from '../../shared/result.ts';

/** What a person can do about a vault that no passphrase opens as it stands. */
interface Remedy {
  /** In the order in which to try them. */
  readonly steps: readonly string[];
  /** Whether the same again may work in a moment, without anybody repairing anything. */
  readonly mayPass: boolean;
  /** Whether a backup brings the vault back. */
  readonly isRestorable: boolean;
}

const KEEP_AS_IT_IS = 'Leave the folder as it is: delete nothing and rename nothing.';
const TELL_CUSTODIAN =
  'Tell your custodian. Together with a second person they can put the vault back from a backup.';

const REMEDIES: Readonly<Partial<Record<ErrorCode, Remedy>>> = {
  VAULT_MISSING: {
    steps: [
      'If it is on a drive that can be taken out, plug the drive in and look again.',
      'If the folder was moved, open it where it is now.',
      'If neither helps, tell your custodian. A backup may be the only copy.',
    ],
    mayPass: true,
    isRestorable: true,
  },
  VAULT_IN_USE: {
    steps: [
      'Lock or close it there, then try again here. Only one Strongroom can write in a vault.',
      'If nobody uses it there, that computer may still be running: shut it down.',
    ],
    mayPass: true,
    isRestorable: false,
  },
  VAULT_DAMAGED: {
    steps: [KEEP_AS_IT_IS, TELL_CUSTODIAN],
    mayPass: false,
    isRestorable: true,
  },
  VAULT_FROM_FUTURE: {
    steps: [
      'Ask whoever looks after this computer to install the newer version.',
      'Until then, open the vault where the newer version is.',
    ],
    mayPass: false,
    isRestorable: false,
  },
  DB_MISSING: {
    steps: [
      KEEP_AS_IT_IS,
      'If files were copied or moved lately, look for the missing one and put it back.',
      TELL_CUSTODIAN,
    ],
    mayPass: true,
    isRestorable: true,
  },
  DB_CORRUPT: {
    steps: [KEEP_AS_IT_IS, TELL_CUSTODIAN],
    mayPass: false,
    isRestorable: true,
  },
  IO: {
    steps: [
      'Check that the drive is plugged in, is not full, and may be written to.',
      'Then try again. If it goes on, tell whoever looks after this computer.',
    ],
    mayPass: true,
    isRestorable: false,
  },
};

/** What to do about a refusal, or null where a passphrase, or nothing that the person does, puts it right. */
export const remedyFor = (code: ErrorCode): Remedy | null => REMEDIES[code] ?? null;
