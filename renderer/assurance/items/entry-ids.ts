const TIME_DIGITS = 12;

/**
 * The id of a new entry: a UUID of version 7 (RFC 9562, section 5.7), which begins with the time. An assessment gives its entries in
 * the order of their ids, so that numbers such as R1 stay when more is added.
 */
export function newEntryId(nowMs = Date.now()): string {
  const time = nowMs.toString(16).padStart(TIME_DIGITS, '0');
  // All of a random UUID but its time, and the version in place of its own.
  const rest = crypto.randomUUID().slice(15);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest}`;
}

/** Where on the page an entry is. */
export const entryElementId = (itemId: string): string => `entry-${itemId}`;

/** The button that opens the form of an entry. */
export const editButtonId = (itemId: string): string => `edit-${itemId}`;

/** Brings an entry into view, and the keyboard to it. */
export function goToEntry(itemId: string): void {
  const entry = document.getElementById(entryElementId(itemId));
  entry?.scrollIntoView({ block: 'start' });
  entry?.focus({ preventScroll: true });
}
