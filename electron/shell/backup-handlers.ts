import { join } from 'node:path';
import { backupContract } from '../../shared/contract/backup.ts';
import type { FoundBackup } from '../../shared/contract/restore.ts';
import { AppError } from '../../shared/result.ts';
import { valueOf } from '../calls/answer.ts';
import type { BackupInFolder } from '../calls/thread-messages.ts';
import { assertMayHoldDocument, VAULT_ENDING } from '../vault/vault-folder.ts';
import type { Dialogs } from './dialogs.ts';
import { quietly, type KnownVaults } from './known-vaults.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import type { ShellHandlers } from './shell-handlers.ts';
import type { VaultLink } from './vault-link.ts';

type BackupMethod = Extract<keyof ShellHandlers, `backups.${string}` | `restore.${string}`>;

/** The methods that carry a backup of the open vault away, and those that put one back while none is open. */
export function createBackupHandlers(options: {
  readonly link: Pick<VaultLink, 'untilLocked' | 'call' | 'beside'>;
  readonly knownVaults: KnownVaults;
  readonly places: Places;
  readonly dialogs: Pick<Dialogs, 'chooseFolder'>;
  readonly documentsFolder: string;
  readonly log: Log;
}): Pick<ShellHandlers, BackupMethod> {
  const { link, knownVaults, places, dialogs, documentsFolder, log } = options;
  /** The vaults that two people restored since the start, each with the one whose place it may take. */
  const liveOf = new Map<string, string>();
  const placed = (backup: BackupInFolder): FoundBackup => ({
    ...backup,
    placeId: places.of(backup.folder).placeId,
  });
  return {
    'backups.copy': async ({ backupId }) => {
      const assertNotLockedSince = link.untilLocked();
      const to = await dialogs.chooseFolder('Choose the drive or the folder for the copy', documentsFolder);
      if (to === null) return { folder: null };
      assertMayHoldDocument(to);
      // The person may have left while the dialog was open: nothing is copied for whoever came since.
      assertNotLockedSince();
      const answer = valueOf(await link.call('backup.copy', { backupId, to }));
      return { folder: join(to, backupContract['backup.copy'].output.parse(answer).folderName) };
    },
    'restore.find': async ({ placeId }) => {
      const found = valueOf(await link.beside('findBackups', { folder: places.folderOf(placeId) }));
      return { backups: found.map(placed) };
    },
    'restore.choose': async () => {
      const folder = await dialogs.chooseFolder('Choose the folder of a backup', documentsFolder);
      if (folder === null) return { backup: null };
      return { backup: placed(valueOf(await link.beside('readBackup', { folder }))) };
    },
    'restore.inspect': async ({ placeId }) =>
      valueOf(await link.beside('inspectBackup', { folder: places.folderOf(placeId) })),
    'restore.make': async ({ backupPlaceId, intoPlaceId, name, livePlaceId, ...people }) => {
      const to = join(places.folderOf(intoPlaceId), `${name}${VAULT_ENDING}`);
      const live = livePlaceId === null ? null : places.folderOf(livePlaceId);
      const from = places.folderOf(backupPlaceId);
      const { comparison } = valueOf(await link.beside('restoreBackup', { ...people, from, to, live }));
      // One that cannot be read may have been the same: it is what a backup is put back for.
      if (live !== null && comparison?.isSameVault !== false) liveOf.set(to, live);
      quietly(log, () => knownVaults.use(to));
      return { place: places.of(to), comparison };
    },
    'restore.swap': async ({ placeId }) => {
      const restored = places.folderOf(placeId);
      const live = liveOf.get(restored);
      if (live === undefined) {
        throw new AppError(
          'VALIDATION',
          'Only a vault that was just restored can take the place of another.',
        );
      }
      const { replacedFolder } = valueOf(await link.beside('swapVaults', { live, restored }));
      liveOf.delete(restored);
      quietly(log, () => {
        knownVaults.remove(restored);
        knownVaults.use(live);
      });
      return { place: places.of(live), replacedFolder };
    },
  };
}
