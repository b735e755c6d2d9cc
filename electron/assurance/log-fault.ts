import { AppError } from '../../shared/result.ts';

/** Where something is wrong in a sample of a log. Lines, columns and entries count from 1. */
export interface LogPlace {
  readonly line?: number;
  readonly column?: number;
  readonly entry?: number;
}

/** Makes the error for a fault in a file: where, and what to do about it. Never what stands there. */
export type FaultAt = (place: LogPlace, message: string) => AppError;

/** @param file which one, from 1; null where there is only one. */
export function faultIn(file: number | null): FaultAt {
  return ({ entry, line, column }, message) => {
    const steps = Object.entries({ file, entry, line, column }).flatMap(([name, number]) =>
      number === null || number === undefined ? [] : [`${name} ${number}`],
    );
    const place = steps.join(', ');
    const where = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
    return new AppError('VALIDATION', `The sample cannot be read. ${where}: ${message}`, {
      issues: [{ path: steps, message }],
    });
  };
}
