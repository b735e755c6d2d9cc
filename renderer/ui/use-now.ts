import { useEffect, useState } from 'react';
import type { DateTime } from '../../shared/domain/dates.ts';

/**
 * The present moment, looked at again every so often, and at the very moment when something changes: what may not be seen
 * after it is not seen after it.
 *
 * @param nextChange when that is, seen from a moment; null when nothing will change. Default: nothing does.
 */
export function useNow(
  everyMs: number,
  nextChange: (now: DateTime) => DateTime | null = () => null,
): DateTime {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const now = new Date(nowMs).toISOString();
  const changesAt = nextChange(now);
  const lookAtMs = Math.min(nowMs + everyMs, changesAt === null ? Infinity : Date.parse(changesAt));
  useEffect(() => {
    // A timer may be a little early: then it is that moment all the same.
    const look = (): void => setNowMs(Math.max(Date.now(), lookAtMs));
    const timer = setTimeout(look, lookAtMs - Date.now());
    return () => clearTimeout(timer);
  }, [lookAtMs]);
  return now;
}
