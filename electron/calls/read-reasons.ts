import { AppError } from '../../shared/result.ts';

/** The reasons that a person gave for opening records. They hold until the lock, so that nobody is asked twice for one record. */
export interface ReadReasons {
  /**
   * @param given the reason that comes with this call, if one does.
   * @returns what the log keeps: this reason, or the one given for the same record before.
   * @throws AppError REASON_NEEDED when there is neither and one is asked for.
   */
  readonly reasonFor: (
    recordId: string,
    options: { readonly given: string | null; readonly isNeeded: () => boolean },
  ) => string | null;
}

/** Makes the place where a session keeps them. */
export function createReadReasons(): ReadReasons {
  const reasons = new Map<string, string>();
  return {
    reasonFor: (recordId, { given, isNeeded }) => {
      if (given !== null) reasons.set(recordId, given);
      const reason = reasons.get(recordId) ?? null;
      if (reason === null && isNeeded())
        throw new AppError('REASON_NEEDED', 'Say why you open this record. The reason is kept in the log.');
      return reason;
    },
  };
}
