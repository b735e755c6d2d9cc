/**
 * Decodes a text file from an office: UTF-8 with or without byte-order mark, UTF-16 with one, else Windows-1252.
 *
 * Spreadsheets save all of these and none says which. Text in Windows-1252 with a letter beyond ASCII is practically
 * never valid UTF-8, and every byte means something in Windows-1252 (WHATWG Encoding), so this cannot fail.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);
