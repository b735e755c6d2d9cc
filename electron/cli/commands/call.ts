import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError, type ErrorDto, type Result } from '../../../shared/result.ts';
import type { VaultServer } from '../../calls/serve.ts';
import { RECOVERY_OPTION, VAULT_OPTION, type Command } from '../command.ts';
import { fromJson, toJson } from '../json.ts';
import { mustCall, withVault } from '../vault-session.ts';

export const callCommand: Command = {
  name: 'call',
  summary: 'Call any method of the contract (see: strongroom methods) and print its Result as JSON',
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
    const [method] = args.positionals;
    const result = await withVault(args, context, async (server) => {
      const answer = await server.call(method, input);
      if (method === 'equality.report' && answer.ok) await noteHandedOut(server, answer.value);
      return answer;
    }).catch(refused);
    context.say(toJson(result));
    if (!result.ok) context.terminal.stderr.write(`strongroom: ${inOneLine(result.error)}\n`);
    return result;
  },
  isFailure: (result) =>
    typeof result === 'object' && result !== null && 'ok' in result && result.ok === false,
};

const reportSchema = z.object({ summary: z.object({ releaseId: z.uuid() }) });

/** What is printed here may be in anybody's hands, so that the report can no longer be withdrawn. */
async function noteHandedOut(server: VaultServer, report: unknown): Promise<void> {
  const { releaseId } = reportSchema.parse(report).summary;
  await mustCall(server, 'equality.releaseDocument', { releaseId, format: 'figures' });
}

/** The message, and the first place that it is about; the JSON lists them all. */
function inOneLine({ message, issues: [first] = [] }: ErrorDto): string {
  return first === undefined || first.path.length === 0
    ? message
    : `${message} ${first.path.join('.')}: ${first.message}`;
}

/** A vault that does not open is answered in the same form as a method that refuses. */
function refused(error: unknown): Result<unknown> {
  if (error instanceof AppError) return { ok: false, error: error.toDto() };
  throw error;
}
