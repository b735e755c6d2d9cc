import { AppError } from '../../shared/result.ts';

/** JSON in which bytes, which JSON cannot hold, stand as `{ "base64": "…" }`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (isBytes(part) ? asBase64(part) : part), 2);
}

/**
 * Reads what {@link toJson} writes.
 *
 * @throws AppError VALIDATION when it is not JSON, or has a member called `__proto__`.
 */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text, (name, part: unknown) => {
      // An object made of what is read would lose it without a word.
      if (name === '__proto__')
        throw new AppError('VALIDATION', 'Nothing can be called __proto__. Choose another name.');
      return bytesIn(part) ?? part;
    });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('VALIDATION', 'The input is not JSON. Check it, and the quotes around it.', { cause });
  }
}

// Buffer's own toJSON runs before a replacer sees the value, so its form is recognised too.
const isBytes = (part: unknown): part is Uint8Array | { type: 'Buffer'; data: number[] } =>
  part instanceof Uint8Array ||
  (typeof part === 'object' && part !== null && 'type' in part && part.type === 'Buffer' && 'data' in part);

const asBase64 = (part: Uint8Array | { type: 'Buffer'; data: number[] }): { base64: string } => ({
  base64: Buffer.from(part instanceof Uint8Array ? part : part.data).toString('base64'),
});

function bytesIn(part: unknown): Uint8Array | null {
  if (typeof part !== 'object' || part === null || !('base64' in part)) return null;
  if (typeof part.base64 !== 'string' || Object.keys(part).length !== 1) return null;
  return Buffer.from(part.base64, 'base64');
}
