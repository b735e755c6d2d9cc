import { AppError, placeOf, type Result } from '../../shared/result.ts';

/**
 * Runs `work` and makes its outcome a `Result`: what was not expected becomes INTERNAL, and one line in the log that says
 * where it happened and not what the error says, which may quote a record.
 *
 * @param options `isUndone`: whatever happens, a failure leaves everything as it was, and the person may be told so.
 */
export async function answerWith<T>(
  what: string,
  work: () => T | Promise<T>,
  options: {
    readonly log: (line: string) => void;
    readonly randomUuid: () => string;
    readonly isUndone: boolean;
  },
): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    const id = options.randomUuid();
    options.log(`INTERNAL ${id} ${what} ${kindOf(error)} ${placeOf(error)}`);
    const undone = options.isUndone ? ' Nothing was changed.' : '';
    return refuse(
      new AppError(
        'INTERNAL',
        `Strongroom met a defect and stopped what it was doing.${undone} Tell support this reference: ${id}.`,
      ),
    );
  }
}

/** The name of an error and its code, if it has one: SQLite and Node tell with it what happened. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

export const refuse = (error: AppError): Result<never> => ({ ok: false, error: error.toDto() });

/** The value of an answer. @throws AppError what the answer says. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, message, ...details } = result.error;
  throw new AppError(code, message, details);
}
