import { randomUUID } from 'node:crypto';
import { AppError, placeOf, type Result } from '../../shared/result.ts';
import type { Log } from './log.ts';

/** Runs `work` and makes its outcome a `Result`: what was not expected becomes INTERNAL, and one line in the log. */
export async function answerWith<T>(what: string, work: () => T | Promise<T>, log: Log): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    const id = randomUUID();
    log(`INTERNAL ${id} ${what} ${placeOf(error)}`);
    return refuse(
      new AppError(
        'INTERNAL',
        `Strongroom met a defect and stopped what it was doing. Tell support this reference: ${id}.`,
      ),
    );
  }
}

export const refuse = (error: AppError): Result<never> => ({ ok: false, error: error.toDto() });

/** The value of an answer. @throws AppError what the answer says. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, message, issues = [] } = result.error;
  throw new AppError(code, message, { issues });
}
