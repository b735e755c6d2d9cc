import { readFileSync } from 'node:fs';
import { VAULT_OPTION, type Command } from '../command.ts';
import { mustCall, withVault } from '../vault-session.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Take in a caseload from a CSV file: all rows, or none',
  positionals: ['FILE.csv'],
  options: {
    vault: VAULT_OPTION,
    again: { meaning: 'take in a file although the same one was imported before' },
  },
  run: async (args, context) => {
    const [file = ''] = args.positionals;
    const csv = readFileSync(file);
    return await withVault(args, context, async (server) => {
      const summary = await mustCall(server, 'referrals.import', { csv, again: args.flag('again') });
      context.say(
        `Imported ${summary.imported} ${summary.imported === 1 ? 'referral' : 'referrals'} (${summary.equalityForms} with equality answers, now sealed).`,
      );
      return summary;
    });
  },
};
