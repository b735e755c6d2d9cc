import type { ErrorCode, ErrorDto, InputIssue } from '../../shared/result.ts';

/** An expected failure that came back over the bridge, thrown so that the query library can carry it. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];
  /** After how many seconds the same may be tried again; null when that is not what stands in the way. */
  readonly retryAfterSeconds: number | null;

  constructor({ code, message, issues = [], retryAfterSeconds }: ErrorDto) {
    super(message);
    this.code = code;
    this.issues = issues;
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}

/** The error's code, or INTERNAL for anything that did not come over the bridge. */
export const codeOf = (error: unknown): ErrorCode => (error instanceof RemoteError ? error.code : 'INTERNAL');

const TITLES: Readonly<Record<ErrorCode, string>> = {
  VALIDATION: 'Some of that needs another look',
  LOCKED: 'The vault is locked',
  WRONG_PASSPHRASE: 'That did not open the vault',
  FORBIDDEN: 'Your roles do not allow that',
  TOO_SOON: 'Wait before you try again',
  REASON_NEEDED: 'Say why you open this record',
  NOT_FOUND: 'That record is not there',
  CONFLICT: 'Someone changed this while you were working',
  LIMIT: 'There is no room for another',
  OVER: 'This has come to its end',
  VAULT_MISSING: 'There is no vault in that folder',
  VAULT_EXISTS: 'Something already has that name',
  VAULT_DAMAGED: 'The vault’s first file is damaged',
  VAULT_FROM_FUTURE: 'This vault needs a newer Strongroom',
  VAULT_IN_USE: 'The vault is open elsewhere',
  DB_MISSING: 'The vault is not complete',
  DB_CORRUPT: 'A file of the vault is damaged',
  UNSAFE_REPORT: 'This report cannot be made safe',
  CANCELLED: 'Stopped',
  BUSY: 'Strongroom is busy',
  IO: 'The computer could not do that',
  INTERNAL: 'Strongroom met a defect',
};

/** What an error says on the screen: a title by its code, and the sentence that came with it. */
export function errorInWords(error: unknown): { readonly title: string; readonly detail: string } {
  return error instanceof RemoteError
    ? { title: TITLES[error.code], detail: error.message }
    : {
        title: TITLES.INTERNAL,
        detail:
          'Nothing that was saved is lost. Go back and try again; if it happens again, lock the vault and reopen it.',
      };
}
