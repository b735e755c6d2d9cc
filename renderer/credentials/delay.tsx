import { useEffect, useState, type ReactNode } from 'react';
import { RemoteError } from '../api/remote-error.ts';
import { Notice } from '../ui/notice.tsx';
import './credentials.scss';

/** The seconds that are left of the delay that a refusal names; 0 when it names none, and when it is over. */
export function useDelay(refusal: unknown): number {
  const [seen, setSeen] = useState<unknown>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  if (refusal !== seen) {
    setSeen(refusal);
    setSecondsLeft(refusal instanceof RemoteError ? (refusal.retryAfterSeconds ?? 0) : 0);
  }
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setSecondsLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return secondsLeft;
}

/** The length of a wait as it is said: seconds up to two minutes, then minutes. */
export function waitInWords(seconds: number): string {
  if (seconds === 1) return '1 second';
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

/** What is left, as minutes and seconds: 14:05. */
const onTheClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Says how long to wait, and counts it down for the eye; a screen reader hears the beginning and the end. */
export function DelayNotice({
  id,
  refusal,
  secondsLeft,
}: {
  readonly id: string;
  readonly refusal: unknown;
  readonly secondsLeft: number;
}): ReactNode {
  const wait = refusal instanceof RemoteError ? refusal.retryAfterSeconds : null;
  if (wait === null) return null;
  const isOver = secondsLeft === 0;
  return (
    <Notice tone={isOver ? 'neutral' : 'warn'} id={id}>
      <p role="status">
        {isOver
          ? 'You can try again now.'
          : `There were too many failed attempts. You can try again in ${waitInWords(wait)}.`}
      </p>
      {!isOver && (
        <p aria-hidden="true" className="app-countdown">
          {onTheClock(secondsLeft)}
        </p>
      )}
    </Notice>
  );
}
