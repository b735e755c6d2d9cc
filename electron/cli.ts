import { fileURLToPath } from 'node:url';
import { asDto, runCommand } from './cli/run.ts';

/** Runs one command and sets the exit code: 0 success, 1 refused or failed, 2 usage. */
export async function main(args: readonly string[]): Promise<void> {
  const { env: environment, stdin, stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  process.on('uncaughtException', stopAtDefect);
  process.exitCode = await runCommand(args, { environment, stdin, stdout, stderr });
}

/** Whoever reads the output may stop reading (`| head`); the command still ends its work, and locks the vault. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Node would print what an error says that nothing has caught, and that may quote a record. */
function stopAtDefect(error: unknown): never {
  process.stderr.write(`strongroom: ${asDto(error).message}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
