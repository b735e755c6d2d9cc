/**
 * The closed list of reasons why a call can be refused or fail. The interface chooses its words by the code,
 * never by the message, so a code is a promise: add one rather than stretch one.
 */
export const ERROR_CODES = [
  /** The input is not of the form that the method asks for; `issues` says where. */
  'VALIDATION',
  /** No vault is open. */
  'LOCKED',
  /** No key slot opened: the person or the passphrase is wrong, and nobody is told which. */
  'WRONG_PASSPHRASE',
  /** After several failures the next attempt has to wait; `retryAfterSeconds` says how long. */
  'TOO_SOON',
  /** The person's roles do not allow the method. */
  'FORBIDDEN',
  /** Opening that record takes a reason, and none was given for it since the vault was opened. */
  'REASON_NEEDED',
  /** There is no record with that id. */
  'NOT_FOUND',
  /** Somebody changed the record since it was read. */
  'CONFLICT',
  /** As many as may be are there already. */
  'LIMIT',
  /** What the call goes on with has come to its end: a draft that became a record, or was discarded. */
  'OVER',
  /** There is no vault folder at that place. */
  'VAULT_MISSING',
  /** Something already stands where a new vault should go. */
  'VAULT_EXISTS',
  /** vault.json cannot be read, or its parts contradict each other. */
  'VAULT_DAMAGED',
  /** vault.json or a database was written by a newer version of Strongroom. */
  'VAULT_FROM_FUTURE',
  /** Another process holds the vault. */
  'VAULT_IN_USE',
  /** One of the four database files is not there. */
  'DB_MISSING',
  /** A database file does not decrypt, or its content contradicts itself. */
  'DB_CORRUPT',
  /** No pattern of hidden cells protects everybody, or the proof failed: nothing is exported. */
  'UNSAFE_REPORT',
  /** The user, or a time limit, stopped the work. */
  'CANCELLED',
  /** Too much is waiting to be done, or it cannot be done beside what is under way. Later it can. */
  'BUSY',
  /** The disk or the operating system refused. */
  'IO',
  /** A defect in Strongroom. Only a correlation id leaves the process. */
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with an input: where (path of property names) and what to do about it. Never the value itself. */
export interface InputIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What crosses a boundary in place of a thrown error. */
export interface ErrorDto {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues?: readonly InputIssue[];
  readonly retryAfterSeconds?: number;
}

/** An expected failure is a value: callers must look before they use it. */
export type Result<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: ErrorDto }>;

/**
 * An expected failure on its way up to the router, which turns it into a {@link Result}.
 *
 * The message is one plain sentence that says what to do. It may name a method, a file of the vault or a column,
 * never what a person typed.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { issues?: readonly InputIssue[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  toDto(): ErrorDto {
    const { code, message, issues, retryAfterSeconds } = this;
    return {
      code,
      message,
      ...(issues.length > 0 && { issues }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  }
}

/** Where an error was thrown, for a log: its message may quote a record, so it is left out. Empty when nothing is known. */
export function placeOf(error: unknown): string {
  const { stack = '', message = '' } = error instanceof Error ? error : {};
  // The stack begins with the message, of which a line can look like a place.
  const start = stack.indexOf(message);
  if (start === -1) return '';
  const frames = stack.slice(start + message.length).split('\n');
  return frames.find((line) => line.startsWith('    at '))?.trim() ?? '';
}

/** Marks a branch that the types prove unreachable. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected kind: ${typeof value}`);
}
