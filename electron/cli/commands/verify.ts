import type { CompartmentVerdict } from '../../../shared/contract/session.ts';
import { RECOVERY_OPTION, VAULT_OPTION, type Command } from '../command.ts';
import { mustCall, withVault } from '../vault-session.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Check the four files and the four audit chains of a vault',
  positionals: [],
  options: { vault: VAULT_OPTION, recovery: RECOVERY_OPTION },
  run: async (args, context) =>
    await withVault(args, context, async (server) => {
      const verdict = await mustCall(server, 'vault.verify', {});
      for (const line of verdict.compartments.map(inWords)) context.say(line);
      if (!verdict.isIntact) {
        context.terminal.stderr.write(
          'strongroom: the vault is not intact. Keep this folder as it is, tell your custodian, and restore from a backup.\n',
        );
      }
      return verdict;
    }),
  isFailure: (result) =>
    typeof result === 'object' && result !== null && 'isIntact' in result && result.isIntact === false,
};

function inWords(verdict: CompartmentVerdict): string {
  const file = `${verdict.compartment}.db`.padEnd(13);
  if (verdict.kind === 'not held') return `${file}  not checked: this person does not hold its key`;
  const content = verdict.isSound ? 'sound' : `DAMAGED: ${verdict.problems[0] ?? ''}`;
  const { audit } = verdict;
  const chain =
    audit.kind === 'intact'
      ? `audit chain intact, ${audit.head.seq} entries, head ${audit.head.hash.slice(0, 16)}`
      : `AUDIT CHAIN BROKEN: entry ${audit.firstBadSeq} ${audit.problem}`;
  return `${file}  ${content}; ${chain}`;
}
