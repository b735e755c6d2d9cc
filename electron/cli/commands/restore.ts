import type { Comparison } from '../../../shared/contract/restore.ts';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { restoreBackup, swapVaults } from '../../calls/restore.ts';
import { REAL_WORLD } from '../../calls/serve.ts';
import { createWork } from '../../work.ts';
import { UsageError, type Command } from '../command.ts';
import { readPassphrase, readSecondPassphrase } from '../passphrase.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Make a vault of a backup, by two people of that backup of whom one is a custodian',
  positionals: [],
  options: {
    from: { value: 'BACKUP', required: true, meaning: 'the folder of the backup' },
    to: { value: 'DIR', required: true, meaning: 'the folder to make, by convention NAME.strongroom' },
    reason: { value: 'TEXT', required: true, meaning: 'why, for the log; without naming a client' },
    compare: { value: 'VAULT', meaning: 'say how much later the vault in this folder is than the backup' },
    replace: {
      value: 'VAULT',
      meaning: 'the same, and then put the restored one in its place; the other is renamed and kept',
    },
  },
  run: async (args, { terminal, say }) => {
    const replace = args.optionalText('replace');
    const compare = args.optionalText('compare');
    if (replace !== undefined && compare !== undefined) {
      throw new UsageError('--compare and --replace do not go together: --replace compares as well.');
    }
    const firstPassphrase = await readPassphrase(terminal, 'Passphrase of the first person: ');
    const secondPassphrase = await readSecondPassphrase(terminal);
    const to = args.text('to');
    const live = replace ?? compare ?? null;
    const wanted = {
      from: args.text('from'),
      to,
      firstPassphrase,
      secondPassphrase,
      reason: args.text('reason'),
      live,
    };
    const work = createWork(new AbortController().signal);
    const { backupId, comparison } = await restoreBackup(wanted, { world: REAL_WORLD, work });
    say(`Restored and checked: ${to}`);
    for (const line of live === null ? [] : inWords(comparison)) say(line);
    if (replace === undefined) return { vault: to, backupId, comparison, replacedFolder: null };
    const { replacedFolder } = swapVaults({ live: replace, restored: to }, REAL_WORLD);
    say(`It is ${replace} now. The other vault is kept: ${replacedFolder}`);
    return { vault: replace, backupId, comparison, replacedFolder };
  },
};

function inWords(comparison: Comparison | null): readonly string[] {
  if (comparison === null) return ['The vault to compare with cannot be read.'];
  if (!comparison.isSameVault) return ['The vault to compare with is another one.'];
  return comparison.files.map((file) => {
    const name = `${file.compartment}.db`.padEnd(13);
    if (file.kind === 'not compared') {
      return `${name}  not compared: ${file.why === 'not held' ? 'nobody present holds its key' : 'it cannot be read there'}`;
    }
    if (!file.isContinued)
      return `${name}  OF ANOTHER HISTORY: its log does not go on from that of the backup`;
    if (file.lastEntryAt === null) return `${name}  the same`;
    return `${name}  older by ${file.laterEntries} entries, the last on ${momentInWords(file.lastEntryAt)}`;
  });
}
