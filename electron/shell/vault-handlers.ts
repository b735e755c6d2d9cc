import { join } from 'node:path';
import { CONTRACT } from '../../shared/contract/index.ts';
import { valueOf } from '../calls/answer.ts';
import { readVaultFile } from '../vault/vault-file.ts';
import { assertMayHoldVault, VAULT_ENDING } from '../vault/vault-folder.ts';
import type { Dialogs } from './dialogs.ts';
import { quietly, type KnownVaults } from './known-vaults.ts';
import type { Locker } from './locker.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import type { ShellHandlers } from './shell-handlers.ts';
import type { VaultLink } from './vault-link.ts';

type VaultMethod = Extract<keyof ShellHandlers, `vaults.${string}`>;

/** The methods that choose, make, unlock and lock vaults. */
export function createVaultHandlers(options: {
  readonly link: VaultLink;
  readonly locker: Pick<Locker, 'lockNow'>;
  readonly knownVaults: KnownVaults;
  readonly places: Places;
  readonly dialogs: Dialogs;
  readonly documentsFolder: string;
  readonly log: Log;
}): Pick<ShellHandlers, VaultMethod> {
  const { link, locker, knownVaults, places, dialogs, documentsFolder, log } = options;
  return {
    'vaults.choose': async ({ purpose }) => {
      const title = purpose === 'open' ? 'Choose the folder of a vault' : 'Choose where the vault will be';
      const folder = await dialogs.chooseFolder(title, documentsFolder);
      if (folder === null) return { place: null };
      if (purpose === 'open') readVaultFile(folder);
      else assertMayHoldVault(folder);
      return { place: places.of(folder) };
    },
    'vaults.create': async ({ placeId, name, displayName, passphrase, remember }) => {
      const folder = join(places.folderOf(placeId), `${name}${VAULT_ENDING}`);
      const made = valueOf(await link.create({ folder, displayName, passphrase }));
      const { slotId: personKey, recoveryCode } = made;
      quietly(log, () => {
        knownVaults.use(folder);
        if (remember) knownVaults.remember(folder, { personKey, displayName });
      });
      return { place: places.of(folder), personKey, recoveryCode };
    },
    'vaults.unlock': async ({ placeId, personKey: asked, passphrase, remember }) => {
      const folder = places.folderOf(placeId);
      const { slotId: personKey } = valueOf(await link.unlock({ folder, slotId: asked, passphrase }));
      const displayName = remember ? await displayNameOf(link) : null;
      quietly(log, () => {
        knownVaults.use(folder);
        if (displayName === null) knownVaults.forget(folder, personKey);
        else knownVaults.remember(folder, { personKey, displayName });
      });
      return { isOpen: true };
    },
    'vaults.unlockWithCode': async ({ placeId, recoveryCode }) => {
      const folder = places.folderOf(placeId);
      valueOf(await link.unlock({ folder, recoveryCode }));
      quietly(log, () => knownVaults.use(folder));
      return { isOpen: true };
    },
    'vaults.forget': ({ placeId, personKey }) => {
      const folder = places.folderOf(placeId);
      if (personKey === undefined) knownVaults.remove(folder);
      else knownVaults.forget(folder, personKey);
      return {};
    },
    'vaults.lock': async () => {
      await locker.lockNow('asked');
      return {};
    },
  };
}

/** Null when the vault was locked again at once. */
async function displayNameOf(link: VaultLink): Promise<string | null> {
  const status = await link.call('session.status', {});
  return status.ok ? CONTRACT['session.status'].output.parse(status.value).displayName : null;
}
