import { bytesInWords } from '../../../shared/domain/byte-words.ts';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import type { Backup, BackupVerdict } from '../../../shared/contract/backup.ts';
import { permissionsOf } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';
import type { VaultServer } from '../../calls/serve.ts';
import { assertMayHoldBackup } from '../../vault/vault-folder.ts';
import { UsageError, VAULT_OPTION, type Command, type CommandContext } from '../command.ts';
import { mustCall, withVault } from '../vault-session.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary:
    'Back up a vault within its folder and check the copy; list the backups, check one, or copy one to a drive',
  positionals: [],
  options: {
    vault: VAULT_OPTION,
    to: { value: 'FOLDER', meaning: 'also copy the new backup to this folder, such as a removable drive' },
    list: { meaning: 'list the backups instead' },
    verify: { value: 'ID', meaning: 'read every file of this backup again instead' },
  },
  run: async (args, context) => {
    const to = args.optionalText('to');
    const backupId = args.optionalText('verify');
    if ([to !== undefined, args.flag('list'), backupId !== undefined].filter(Boolean).length > 1) {
      throw new UsageError('--to, --list and --verify do not go together.');
    }
    // Before a backup is made that nobody asked for by itself.
    if (to !== undefined) assertMayHoldBackup(to);
    return await withVault(args, context, async (server) => {
      if (args.flag('list')) return await list(server, context);
      if (backupId !== undefined) return await verify(server, context, backupId);
      return await make(server, context, to);
    });
  },
  isFailure: (result) =>
    typeof result === 'object' && result !== null && 'isGood' in result && result.isGood === false,
};

const inWords = ({ backupId, madeAt, kind, bytes }: Backup): string =>
  `${backupId}  ${momentInWords(madeAt)}  ${kind}  ${bytesInWords(bytes)}`;

async function list(server: VaultServer, { say, terminal }: CommandContext) {
  const listed = await mustCall(server, 'backup.list', {});
  for (const backup of listed.backups) say(inWords(backup));
  say(`${listed.folder}, ${bytesInWords(listed.freeBytes)} free`);
  if (listed.isOverdue) {
    terminal.stderr.write(
      'strongroom: the last good backup is more than three days old, or there is none.\n',
    );
  }
  return listed;
}

async function verify(
  server: VaultServer,
  { say, terminal }: CommandContext,
  backupId: string,
): Promise<BackupVerdict> {
  const verdict = await mustCall(server, 'backup.verify', { backupId });
  for (const { file, check } of verdict.files) say(`${file.padEnd(17)}  ${check}`);
  if (!verdict.isGood) {
    terminal.stderr.write('strongroom: this backup is not good. Do not rely on it; make a new one.\n');
  }
  return verdict;
}

async function make(server: VaultServer, { say }: CommandContext, to: string | undefined) {
  if (to !== undefined) await assertMayCopy(server);
  const made = await mustCall(server, 'backup.make', {});
  say(`Made and checked the backup ${inWords(made.backup)}`);
  if (made.removed.length > 0) say(`Removed ${made.removed.length} that are not kept any longer`);
  if (to === undefined) return { ...made, copiedTo: null };
  const { folderName } = await mustCall(server, 'backup.copy', { backupId: made.backup.backupId, to });
  say(`Copied it to ${to}, as ${folderName}`);
  return { ...made, copiedTo: folderName };
}

/** @throws AppError FORBIDDEN. */
async function assertMayCopy(server: VaultServer): Promise<void> {
  const { roles } = await mustCall(server, 'session.status', {});
  if (permissionsOf(roles).has('backup.copy')) return;
  throw new AppError(
    'FORBIDDEN',
    'Only a custodian copies backups out of the vault. Nothing was made: leave --to out, or ask a custodian.',
  );
}
