/** The middle of several timings: one disturbed run does not count. */
export function medianMs(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function timeMs(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

export async function timeAsyncMs(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What 95 of 100 repetitions keep within; `work` is told which repetition it is. */
export function percentile95Ms(times: number, work: (index: number) => unknown): number {
  const sorted = Array.from({ length: times }, (_, index) => timeMs(() => work(index))).toSorted(
    (a, b) => a - b,
  );
  return sorted[Math.ceil(times * 0.95) - 1] ?? 0;
}
