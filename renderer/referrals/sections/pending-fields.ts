/** Asks the vault about what is typed into a field, if anything is; false when it did not answer. Never rejects. */
type Settle = () => Promise<boolean>;

const fields = new Set<Settle>();

/**
 * Registers a field whose answer comes from the vault: until then the form does not hold what was typed.
 *
 * @returns a function that takes it off again.
 */
export function registerPendingField(settle: Settle): () => void {
  // The same field may be registered again before it is taken off.
  const own: Settle = async () => await settle();
  fields.add(own);
  return () => fields.delete(own);
}

/** Whether the form now holds what was typed into every field of the page; waits for those that still ask the vault. */
export async function fieldsAreReady(): Promise<boolean> {
  const answers = await Promise.all([...fields].map(async (settle) => await settle()));
  return answers.every(Boolean);
}
