import { REAL_WORLD } from '../../calls/serve.ts';
import { createVaultWithFirstPerson } from '../../calls/create-vault.ts';
import { VAULT_OPTION, type Command } from '../command.ts';
import { readPassphrase } from '../passphrase.ts';

export const createCommand: Command = {
  name: 'create',
  summary: 'Make an encrypted vault and print its recovery code once',
  positionals: [],
  options: {
    vault: { ...VAULT_OPTION, meaning: 'the folder to make, by convention NAME.strongroom' },
    name: { value: 'NAME', meaning: 'what the first person is called (default: First custodian)' },
  },
  run: async (args, { terminal, say }) => {
    const passphrase = await readPassphrase(terminal, 'Passphrase for the new vault: ');
    const folder = args.text('vault');
    const { vaultId, recoveryCode } = await createVaultWithFirstPerson({
      folder,
      passphrase,
      displayName: args.optionalText('name') ?? 'First custodian',
      world: REAL_WORLD,
    });
    say(`Made the vault ${folder}`);
    say('');
    say(`  Recovery code: ${recoveryCode}`);
    say('');
    say('Write it down or print it, and lock it away. It is shown only now, and kept nowhere.');
    say('Without it and without the passphrase nobody can open the vault, and nobody can help.');
    return { vault: folder, vaultId, recoveryCode };
  },
};
