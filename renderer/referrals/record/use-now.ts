import { useEffect, useState } from 'react';
import type { DateTime } from '../../../shared/domain/dates.ts';

/** The present moment, looked at again so often. */
export function useNow(everyMs: number): DateTime {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
