import { headSchema, printedHead } from '../../../shared/domain/audit-head.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CompartmentVerdict, HeadVerdict, KeySlotProblem } from '../../../shared/contract/session.ts';
import { RECOVERY_OPTION, UsageError, VAULT_OPTION, type Command } from '../command.ts';
import { mustCall, withVault } from '../vault-session.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Check the four files and the four audit chains of a vault',
  positionals: [],
  options: {
    vault: VAULT_OPTION,
    recovery: RECOVERY_OPTION,
    against: {
      value: 'HEAD,...',
      isRepeatable: true,
      meaning:
        'heads from old printouts, such as office-1234-0123456789abcdef, which must still lie in the chains',
    },
  },
  run: async (args, context) => {
    // Before anybody types a passphrase.
    const against = headsIn(args.texts('against'));
    return await withVault(args, context, async (server) => {
      const verdict = await mustCall(server, 'vault.verify', against.length === 0 ? {} : { against });
      for (const line of verdict.compartments.map(inWords)) context.say(line);
      for (const problem of verdict.keySlots) context.say(slotInWords(problem));
      for (const { head, verdict: found } of verdict.against) context.say(`${head}  ${HEAD_WORDS[found]}`);
      const problem = problemIn(verdict);
      if (problem !== null) context.terminal.stderr.write(`strongroom: ${problem}\n`);
      return { ...verdict, isProved: problem === null };
    });
  },
  isFailure: (result) =>
    typeof result === 'object' && result !== null && 'isProved' in result && result.isProved === false,
};

/** What keeps the answer from being "yes": a head that nobody looked for proves nothing. */
function problemIn({ isIntact, against }: OutputOf<'vault.verify'>): string | null {
  const isFound = (wanted: HeadVerdict['verdict']): boolean =>
    against.some(({ verdict }) => verdict === wanted);
  if (isFound('not in the chain')) {
    return 'a head is not in its chain. Compare its digits with the printout first; if they are right, keep this folder as it is and tell your custodian.';
  }
  if (!isIntact) {
    return 'the vault is not intact. Keep this folder as it is, tell your custodian, and restore from a backup.';
  }
  if (isFound('not held')) {
    return 'a head was not checked, because you do not hold the key of its chain. Ask somebody who works in that part of the vault to check it.';
  }
  return null;
}

const HEAD_WORDS: Readonly<Record<HeadVerdict['verdict'], string>> = {
  'in the chain': 'is in the chain',
  'not in the chain': 'IS NOT IN THE CHAIN: what was logged before it was printed is not what is there now',
  'not held': 'not checked: this person does not hold its key',
};

/** @throws UsageError when one is not of the form in which heads are printed. */
function headsIn(typed: readonly string[]): string[] {
  return typed
    .flatMap((heads) => heads.split(','))
    .map((head) => {
      const parsed = headSchema.safeParse(head);
      if (parsed.success) return parsed.data;
      throw new UsageError(
        '--against takes heads as they are printed, such as office-1234-0123456789abcdef.',
      );
    });
}

function slotInWords({ of, problem }: KeySlotProblem): string {
  const whose = { recovery: 'the recovery code', nobody: 'nobody in this vault' }[of] ?? `person ${of}`;
  return `vault.json     KEY SLOT ${problem.toUpperCase()}: of ${whose}`;
}

function inWords(verdict: CompartmentVerdict): string {
  const file = `${verdict.compartment}.db`.padEnd(13);
  if (verdict.kind === 'not held') return `${file}  not checked: this person does not hold its key`;
  const content = verdict.isSound ? 'sound' : `DAMAGED: ${verdict.problems[0] ?? ''}`;
  const { audit } = verdict;
  const chain =
    audit.kind === 'intact'
      ? `audit chain intact, ${audit.head.seq === 1 ? '1 entry' : `${audit.head.seq} entries`}, head ${printedHead({ compartment: verdict.compartment, ...audit.head })}`
      : `AUDIT CHAIN BROKEN: entry ${audit.firstBadSeq} ${audit.problem}`;
  return `${file}  ${content}; ${chain}`;
}
