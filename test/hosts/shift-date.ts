/** Replaces the clock of this realm by one that is `offsetMs` ahead. Also runs in the page, from its source text: it stands alone. */
export function shiftDate(offsetMs: number): void {
  const RealDate = Date;
  const now = (): number => RealDate.now() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, parameters, newTarget) =>
      // What Date constructs is a Date.
      Reflect.construct(target, parameters.length === 0 ? [now()] : parameters, newTarget) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}

/** How far a clock is ahead that starts at a moment, ISO 8601; null stands for the real time. */
export const clockOffsetMs = (startsAt: string | null): number =>
  startsAt === null ? 0 : Date.parse(startsAt) - Date.now();

export const CLOCK_VARIABLE = 'STRONGROOM_HOST_CLOCK_OFFSET_MS';

/** The environment in which Node starts with that clock, in the process and in each of its threads. */
export function clockEnvironment(startsAt: string | null): Readonly<Record<string, string>> {
  if (startsAt === null) return { NODE_OPTIONS: '' };
  return {
    NODE_OPTIONS: `--import=${new URL('./shifted-clock.ts', import.meta.url).href}`,
    [CLOCK_VARIABLE]: String(clockOffsetMs(startsAt)),
  };
}
