import { parseArgs } from 'node:util';
import { AppError, placeOf, type ErrorDto } from '../../shared/result.ts';
import { printIdOf } from '../../shared/domain/print-id.ts';
import { UsageError, type Command, type ParsedArguments, type Terminal } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { callCommand } from './commands/call.ts';
import { createCommand } from './commands/create.ts';
import { demoCommand } from './commands/demo.ts';
import { importCommand } from './commands/import.ts';
import { methodsCommand } from './commands/methods.ts';
import { protectCommand } from './commands/protect.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { sampleCommand } from './commands/sample.ts';
import { verifyCommand } from './commands/verify.ts';
import { toJson } from './json.ts';

const COMMANDS: readonly Command[] = [
  createCommand,
  sampleCommand,
  importCommand,
  reportCommand,
  protectCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  callCommand,
  methodsCommand,
  demoCommand,
];

/** No more than this many of an import's problems are listed; the rest are counted. */
const MAX_LISTED_ISSUES = 200;

/** @returns the exit code: 0 success, 1 refused or failed with one clear line on standard error, 2 usage. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout.write(overview());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.stderr.write(`strongroom: there is no command of that name. Try: strongroom --help\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.stdout.write(usage(command));
    return 0;
  }
  const isJson = rest.includes('--json');
  try {
    const parsed = parse(command, rest);
    const say = isJson ? () => {} : (line: string) => void terminal.stdout.write(`${line}\n`);
    const result = await command.run(parsed, { terminal, say });
    if (isJson) terminal.stdout.write(`${toJson(result)}\n`);
    return command.isFailure?.(result) === true ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.stderr.write(`strongroom: ${error.message}\n${usage(command)}`);
      return 2;
    }
    const dto = asDto(error);
    terminal.stderr.write(`strongroom: ${dto.message}\n${listed(dto)}`);
    if (isJson) terminal.stdout.write(`${toJson({ error: dto })}\n`);
    return 1;
  }
}

function parse(command: Command, args: readonly string[]): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, json: { meaning: '' } }).map(([name, option]) => [
      name,
      {
        type: 'value' in option ? ('string' as const) : ('boolean' as const),
        multiple: 'isRepeatable' in option,
      },
    ]),
  );
  const { values, positionals } = tryParse(args, options);
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required === true && values[name] === undefined) {
      throw new UsageError(`--${name} ${option.value ?? ''} is missing.`);
    }
  }
  if (positionals.length !== command.positionals.length) {
    throw new UsageError(
      command.positionals.length === 0
        ? `${command.name} takes options only.`
        : `${command.name} takes ${command.positionals.join(' and ')}.`,
    );
  }
  const optionalText = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    positionals,
    optionalText,
    text: (name) => {
      const value = optionalText(name);
      if (value === undefined) throw new UsageError(`--${name} is missing.`);
      return value;
    },
    texts: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    flag: (name) => values[name] === true,
  };
}

function tryParse(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean'; multiple: boolean }>,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's sentence names the option, never a value that was given with a known option.
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'the options are wrong.',
    );
  }
}

/** What a person is told of an error: nothing of what an unexpected one says. */
export function asDto(error: unknown): ErrorDto {
  if (error instanceof AppError) return error.toDto();
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^E[A-Z]+$/.test(code)) {
    return {
      code: 'IO',
      message: `The operating system refused (${code}). Check that the files and folders you named exist and may be written.`,
    };
  }
  return {
    code: 'INTERNAL',
    message: `A defect in Strongroom stopped the command ${placeOf(error)}.`,
  };
}

function listed({ message: whole, issues = [] }: ErrorDto): string {
  const lines = issues
    // What the first line says already is not said twice.
    .filter(({ message }) => !whole.includes(message))
    .slice(0, MAX_LISTED_ISSUES)
    .map(({ path, message }) => `  ${whereOf(path)}: ${message}`);
  const more = Math.max(0, issues.length - MAX_LISTED_ISSUES);
  if (more > 0) lines.push(`  and ${more} more`);
  return lines.map((line) => `${line}\n`).join('');
}

/** A path that begins with a number is a line of a file and a column; any other is a field of an input. */
function whereOf(path: readonly (string | number)[]): string {
  const [line, ...columns] = path;
  if (line === 'earlier' && typeof columns[0] === 'string') return `report ${printIdOf(columns[0])}`;
  if (typeof line !== 'number') return path.length === 0 ? 'input' : path.join('.');
  return columns.length === 0 ? `line ${line}` : `line ${line}, column ${columns.join('.')}`;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'Strongroom: encrypted referrals, and equality reports in which nobody can be found.',
    '',
    'Usage: strongroom COMMAND [OPTIONS]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Each command takes --json for scripts and --help. The passphrase comes from the environment variable',
    'STRONGROOM_PASSPHRASE or from a prompt, never from an argument.',
    '',
  ].join('\n');
}

function usage({ name, summary, positionals, options }: Command): string {
  const entries = Object.entries(options);
  const written = entries.map(([option, { value, required }]) => {
    const text = value === undefined ? `--${option}` : `--${option} ${value}`;
    return required === true ? text : `[${text}]`;
  });
  const width = Math.max(6, ...entries.map(([option]) => option.length + 2));
  return [
    `Usage: strongroom ${[name, ...positionals, ...written, '[--json]'].join(' ')}`,
    '',
    `${summary}.`,
    '',
    ...entries.map(([option, { meaning }]) => `  ${`--${option}`.padEnd(width)}  ${meaning}`),
    `  ${'--json'.padEnd(width)}  print the result as JSON`,
    '',
  ].join('\n');
}
