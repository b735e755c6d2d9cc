/** How much a message may carry. */
export interface Room {
  readonly characters: number;
  /** Values of any kind, counted one by one. */
  readonly parts: number;
  readonly bytes: number;
}

/**
 * Whether a message fits, found by walking it no further than the room goes: whatever was sent, this ends soon.
 *
 * Only what JSON can hold, and bytes, may cross at all: a map, a date or a cycle does not fit.
 */
export function fits(payload: unknown, room: Room): boolean {
  let { characters, parts, bytes } = room;
  const pending: unknown[] = [payload];
  while (pending.length > 0) {
    const value = pending.pop();
    parts -= 1;
    if (typeof value === 'string') characters -= value.length;
    else if (value instanceof Uint8Array) bytes -= value.byteLength;
    else if (Array.isArray(value)) {
      if (value.length > parts) return false;
      pending.push(...(value as readonly unknown[]));
    } else if (typeof value === 'object' && value !== null) {
      if (!isPlain(value)) return false;
      for (const [name, inner] of Object.entries(value)) {
        characters -= name.length;
        pending.push(inner);
      }
    }
    if (characters < 0 || parts < pending.length || bytes < 0) return false;
  }
  return true;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
