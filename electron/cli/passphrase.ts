import { AppError } from '../../shared/result.ts';
import type { Credential } from '../calls/serve.ts';
import type { ParsedArguments, Terminal } from './command.ts';

/**
 * The passphrase: from STRONGROOM_PASSPHRASE, or typed at a prompt that does not show it. Never from an argument, which
 * every other user of the machine could read in the list of processes.
 *
 * @throws AppError VALIDATION when there is neither; CANCELLED on Ctrl+C.
 */
export async function readPassphrase(terminal: Terminal, question: string): Promise<string> {
  return await readSecret(terminal, 'STRONGROOM_PASSPHRASE', question);
}

/** The same for whoever stands by, from STRONGROOM_SECOND_PASSPHRASE. */
export async function readSecondPassphrase(terminal: Terminal): Promise<string> {
  return await readSecret(terminal, 'STRONGROOM_SECOND_PASSPHRASE', 'Passphrase of the second person: ');
}

async function readSecret(terminal: Terminal, variable: string, question: string): Promise<string> {
  const given = terminal.environment[variable];
  if (given !== undefined && given !== '') return given;
  if (!terminal.stdin.isTTY) {
    throw new AppError(
      'VALIDATION',
      `There is no passphrase: set the environment variable ${variable}, or run the command in a terminal.`,
    );
  }
  return await prompt(terminal, question);
}

/** How the person of a command proves who they are. */
export async function readCredential(terminal: Terminal, args: ParsedArguments): Promise<Credential> {
  return args.flag('recovery')
    ? { kind: 'recovery', code: await readPassphrase(terminal, 'Recovery code: ') }
    : { kind: 'passphrase', passphrase: await readPassphrase(terminal, 'Passphrase: ') };
}

function prompt({ stdin, stderr }: Terminal, question: string): Promise<string> {
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  return new Promise((resolve, reject) => {
    let typed = '';
    const finish = (settle: () => void): void => {
      stdin.off('data', onData);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      settle();
    };
    const onData = (chunk: Buffer): void => {
      for (const character of chunk.toString('utf8')) {
        if (character === '\r' || character === '\n') return finish(() => resolve(typed));
        if (character === '\u0003') {
          return finish(() => reject(new AppError('CANCELLED', 'Stopped. Nothing was changed.')));
        }
        const isErase = character === '\u007F' || character === '\b';
        typed = isErase ? [...typed].slice(0, -1).join('') : typed + character;
      }
    };
    stdin.on('data', onData);
  });
}
