import type { ReadStream, WriteStream } from 'node:tty';

/** What a command may touch of the process; injected, so that tests can look. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Pick<ReadStream, 'isTTY' | 'setRawMode' | 'on' | 'off' | 'resume' | 'pause'>;
  readonly stdout: Pick<WriteStream, 'write'>;
  readonly stderr: Pick<WriteStream, 'write'>;
}

/** One option of a command, as `--name value` or, for a flag, `--name`. */
export interface OptionDefinition {
  /** What stands for the value in the usage text; absent for a flag. */
  readonly value?: string;
  readonly required?: true;
  /** May be given more than once; read with `texts`. */
  readonly isRepeatable?: true;
  readonly meaning: string;
}

/** What a person typed after the command's name. */
export interface ParsedArguments {
  /** The text of an option; throws UsageError when it is required and absent, which the parser has excluded. */
  readonly text: (name: string) => string;
  readonly optionalText: (name: string) => string | undefined;
  /** Every value of a repeatable option, in the order given. */
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly positionals: readonly string[];
}

export interface CommandContext {
  readonly terminal: Terminal;
  /** A line for people, on standard output; silent with `--json`. */
  readonly say: (line: string) => void;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Names of the positional arguments, all required. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  /** @returns what `--json` prints. Throws AppError when refused. */
  readonly run: (args: ParsedArguments, context: CommandContext) => Promise<unknown>;
  /** True when what `run` returned means failure although nothing was thrown. */
  readonly isFailure?: (result: unknown) => boolean;
}

/** The person typed something that is not a command; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options that several commands share. */
export const VAULT_OPTION = { value: 'DIR', required: true, meaning: 'the folder of the vault' } as const;
export const RECOVERY_OPTION = {
  meaning: 'the passphrase given is the recovery code',
} as const;
