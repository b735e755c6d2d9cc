const LIST = new Intl.ListFormat('en-GB');

/** A list as people write it: "1, 2 and 3". */
export function listInWords(items: readonly (string | number)[]): string {
  return LIST.format(items.map(String));
}
