const pending = new Set<Promise<unknown>>();

/** Notes that a field is asking the vault about what was typed into it, and that the form is not whole until it has the answer. */
export function untilFieldIsReady(answer: Promise<unknown>): void {
  pending.add(answer);
  void answer.finally(() => pending.delete(answer));
}

/** Resolves when no field waits for an answer; never rejects. */
export async function whenFieldsAreReady(): Promise<void> {
  await Promise.allSettled(pending);
}
