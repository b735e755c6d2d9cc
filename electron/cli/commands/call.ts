import { readFileSync } from 'node:fs';
import { AppError, type Result } from '../../../shared/result.ts';
import { RECOVERY_OPTION, VAULT_OPTION, type Command } from '../command.ts';
import { fromJson, toJson } from '../json.ts';
import { withVault } from '../vault-session.ts';

export const callCommand: Command = {
  name: 'call',
  summary: 'Call any method of the contract and print its Result as JSON',
  positionals: ['METHOD'],
  options: {
    vault: VAULT_OPTION,
    input: {
      value: 'JSON',
      meaning:
        'the input of the method (default {}), or - to read it from standard input; bytes as {"base64": "…"}',
    },
    recovery: RECOVERY_OPTION,
  },
  run: async (args, context) => {
    const typed = args.optionalText('input') ?? '{}';
    // Records do not belong on a command line, which other users of the machine can read.
    const input = fromJson(typed === '-' ? readFileSync(0, 'utf8') : typed);
    const result = await withVault(
      args,
      context,
      async (server) => await server.call(args.positionals[0], input),
    ).catch(refused);
    context.say(toJson(result));
    if (!result.ok) context.terminal.stderr.write(`strongroom: ${result.error.message}\n`);
    return result;
  },
  isFailure: (result) =>
    typeof result === 'object' && result !== null && 'ok' in result && result.ok === false,
};

/** A vault that does not open is answered in the same form as a method that refuses. */
function refused(error: unknown): Result<unknown> {
  if (error instanceof AppError) return { ok: false, error: error.toDto() };
  throw error;
}
