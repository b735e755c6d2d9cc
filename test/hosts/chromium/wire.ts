// What crosses between page and main process goes as text, since Playwright carries no bytes and takes `__proto__` for a
// prototype. Both functions are also sent to the page as source text: each stands alone.

/** Plain objects, arrays and bytes as text. */
export function encode(value: unknown): string {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    // The most parameters that a call takes safely.
    for (let start = 0; start < bytes.length; start += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    return btoa(text);
  };
  const text = JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? { '\u0000bytes': toBase64(part) } : part,
  );
  // JSON has no undefined.
  return text === undefined ? 'null' : text;
}

/** The value that {@link encode} was given; a key called `__proto__` stays a key. */
export function decode(text: string): unknown {
  const fromBase64 = (base64: string): Uint8Array => {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  };
  return JSON.parse(text, (_key, part: unknown) => {
    const isBytes = typeof part === 'object' && part !== null && Object.hasOwn(part, '\u0000bytes');
    // Only encode() writes this key.
    return isBytes ? fromBase64((part as { readonly '\u0000bytes': string })['\u0000bytes']) : part;
  });
}
