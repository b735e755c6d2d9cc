const OFFERED_MINUTES = [1, 2, 5, 10, 15, 20, 30, 60] as const;

/** The lengths of time to choose from; with the present one, should it be another. */
export function minuteOptions(
  present: number,
): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set([...OFFERED_MINUTES, present])]
    .toSorted((a, b) => a - b)
    .map((minutes) => ({
      value: String(minutes),
      label: minutes === 1 ? '1 minute' : `${minutes} minutes`,
    }));
}
