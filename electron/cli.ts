import { fileURLToPath } from 'node:url';
import { runCommand } from './cli/run.ts';

/** Runs one command and sets the exit code: 0 success, 1 refused or failed, 2 usage. */
export async function main(args: readonly string[]): Promise<void> {
  const { env: environment, stdin, stdout, stderr } = process;
  process.exitCode = await runCommand(args, { environment, stdin, stdout, stderr });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
