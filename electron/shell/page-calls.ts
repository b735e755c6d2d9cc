import { randomUUID } from 'node:crypto';
import { definitionOf, isMethod, type Method } from '../../shared/contract/index.ts';
import {
  isShellMethod,
  SHELL_CONTRACT,
  type ShellInputOf,
  type ShellMethod,
} from '../../shared/contract/shell.ts';
import { AppError, type Result } from '../../shared/result.ts';
import { answerWith, refuse } from '../calls/answer.ts';
import { parseInput } from '../calls/parse-input.ts';
import { noSuchMethod } from '../calls/refusals.ts';
import type { Log } from './log.ts';
import { fits, type Room } from './payload-size.ts';
import { isTrustedSender, type SenderFrame } from './sender.ts';
import type { ShellHandlers } from './shell-handlers.ts';

/** More than a person can set going: a page that has more is broken or hostile, and gets quick refusals. */
const MAX_WAITING = 64;

/** What must work above all when too much is under way: they take no place, and are quickly done. */
const NEVER_WAITING: ReadonlySet<Method | ShellMethod> = new Set(['vaults.lock', 'work.cancel']);

const ROOM: Room = { characters: 2_000_000, parts: 50_000, bytes: 0 };

/** The methods that carry whole files; their schemas set the exact limits. */
const ROOM_FOR_FILES: Partial<Record<Method | ShellMethod, Room>> = {
  'referrals.import': { characters: 1_000, parts: 1_000, bytes: 200_000_000 },
  'assurance.readLogSample': { characters: 1_000, parts: 1_000, bytes: 5_000_000 },
  'assurance.testLog': { characters: 50_000, parts: 1_000, bytes: 5_000_000 },
};

/**
 * Makes the one function that answers the page: sender, method, size, then how much is waiting, and only then whoever
 * knows the method. Never throws; `method` and `input` may be anything at all.
 */
export function createPageCalls(options: {
  readonly handlers: ShellHandlers;
  readonly callVault: (method: Method, input: unknown) => Promise<Result<unknown>>;
  readonly log: Log;
}): (frame: SenderFrame | null, method: unknown, input: unknown) => Promise<Result<unknown>> {
  let waiting = 0;
  return async (frame, method, input) => {
    if (!isTrustedSender(frame))
      return refuse(new AppError('FORBIDDEN', 'Only the application may ask that.'));
    const isOurs = isShellMethod(method);
    if (!isOurs && !isPageMethod(method)) return refuse(noSuchMethod());
    if (!fits(input, ROOM_FOR_FILES[method] ?? ROOM)) {
      return refuse(
        new AppError('VALIDATION', 'That is more than Strongroom takes at once. Nothing was saved.'),
      );
    }
    const place = NEVER_WAITING.has(method) ? 0 : 1;
    if (waiting + place > MAX_WAITING) {
      return refuse(new AppError('BUSY', 'Too much is waiting to be done. Try again in a moment.'));
    }
    waiting += place;
    try {
      return isOurs
        ? await answerWith(method, async () => await answerShellCall(options.handlers, method, input), {
            log: options.log,
            randomUuid: randomUUID,
            isUndone: false,
          })
        : await options.callVault(method, input);
    } finally {
      waiting -= place;
    }
  };
}

/** Whether a page may call the method of the vault: what only the shell may call is not there for it. */
const isPageMethod = (method: unknown): method is Method =>
  isMethod(method) && definitionOf(method).caller !== 'shell';

async function answerShellCall<M extends ShellMethod>(
  handlers: ShellHandlers,
  method: M,
  input: unknown,
): Promise<unknown> {
  // The schema of this very method produces it.
  return await handlers[method](parseInput(SHELL_CONTRACT[method].input, input) as ShellInputOf<M>);
}
