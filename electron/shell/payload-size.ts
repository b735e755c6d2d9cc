/** How much a message may carry. */
export interface Room {
  readonly characters: number;
  /** Values of any kind, counted one by one. */
  readonly parts: number;
  readonly bytes: number;
}

/** What is nested deeper than anything that is ever sent could exhaust the stack of whoever copies or reads it. */
const MOST_LEVELS = 32;

/**
 * Whether a message fits, found by walking it no further than the room goes: whatever was sent, this ends soon.
 *
 * Only what JSON can hold, and bytes, may cross at all: a map, a date or a cycle does not fit.
 */
export function fits(payload: unknown, room: Room): boolean {
  let { characters, parts, bytes } = room;
  let level: readonly unknown[] = [payload];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return false;
    const within: unknown[] = [];
    for (const value of level) {
      parts -= 1;
      if (typeof value === 'string') characters -= value.length;
      else if (value instanceof Uint8Array) bytes -= value.byteLength;
      else if (Array.isArray(value)) {
        if (value.length > parts) return false;
        for (const inner of value as readonly unknown[]) within.push(inner);
      } else if (typeof value === 'object' && value !== null) {
        if (!isPlain(value)) return false;
        for (const [name, inner] of Object.entries(value)) {
          characters -= name.length;
          within.push(inner);
        }
      }
      if (characters < 0 || parts < within.length || bytes < 0) return false;
    }
    level = within;
  }
  return true;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
