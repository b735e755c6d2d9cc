import type { CallInputOf, Method, OutputOf } from '../../shared/contract/index.ts';
import { valueOf } from '../calls/answer.ts';
import { serveVault, type Credential, type VaultServer } from '../calls/serve.ts';
import type { CommandContext, ParsedArguments } from './command.ts';
import { readCredential } from './passphrase.ts';

/** Opens the vault that a command names, does the work, and locks it again whatever happens. */
export async function withVault<T>(
  args: ParsedArguments,
  context: CommandContext,
  work: (server: VaultServer) => Promise<T>,
): Promise<T> {
  const credential = await readCredential(context.terminal, args);
  return await withOpenVault({ folder: args.text('vault'), credential }, context, work);
}

export async function withOpenVault<T>(
  vault: { readonly folder: string; readonly credential: Credential },
  { terminal }: CommandContext,
  work: (server: VaultServer) => Promise<T>,
): Promise<T> {
  const server = await serveVault({ ...vault, log: (line) => void terminal.stderr.write(`${line}\n`) });
  try {
    return await work(server);
  } finally {
    await server.lock();
  }
}

/** Calls a method and gives its value; a refusal is thrown, for commands that cannot go on without it. */
export async function mustCall<M extends Method>(
  server: VaultServer,
  method: M,
  input: CallInputOf<M>,
): Promise<OutputOf<M>> {
  return valueOf(await server.invoke(method, input));
}
