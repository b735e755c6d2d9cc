import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that must be found nowhere, and what it is called where it is found after all. */
export interface Secret {
  readonly name: string;
  readonly bytes: Buffer;
}

export const secretText = (name: string, text: string): Secret => ({
  name,
  bytes: Buffer.from(text, 'utf8'),
});

/** Looks for secrets as they are, in UTF-16, in hexadecimal, in base64, and in all of these in either case. */
export interface Scanner {
  /** @returns the names of the secrets in some bytes, with the form that each is in. */
  readonly inBytes: (bytes: Buffer) => readonly string[];
  /** The same for every file and folder below a folder, their names included. */
  readonly inFolder: (folder: string) => readonly string[];
}

export function scannerFor(secrets: readonly Secret[]): Scanner {
  const needles = secrets.flatMap(({ name, bytes }) =>
    formsOf(bytes).map(([form, needle]) => ({ what: `${name} in ${form}`, needle: folded(needle) })),
  );
  const inBytes = (bytes: Buffer): string[] => {
    const haystack = folded(bytes);
    return needles.filter(({ needle }) => haystack.includes(needle)).map(({ what }) => what);
  };
  const inFolder: Scanner['inFolder'] = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const found = inBytes(Buffer.from(path.slice(folder.length)));
      if (entry.isFile()) found.push(...inBytes(readFileSync(path)));
      return found.map((what) => `${what}: ${path.slice(folder.length)}`);
    });
  return { inBytes, inFolder };
}

/** ASCII letters in lower case; any other byte as it is. Of random bytes this loses next to nothing. */
function folded(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (const [place, byte] of copy.entries()) if (byte >= 0x41 && byte <= 0x5a) copy[place] = byte + 0x20;
  return copy;
}

function formsOf(bytes: Buffer): readonly (readonly [form: string, needle: Buffer])[] {
  const littleEndian = Buffer.from(bytes.toString('utf8'), 'utf16le');
  return [
    ['plain bytes', bytes],
    ['UTF-16, little end first', littleEndian],
    ['UTF-16, big end first', Buffer.from(littleEndian).swap16()],
    ['hexadecimal', Buffer.from(bytes.toString('hex'))],
    ...[0, 1, 2].map((offset) => ['base64', base64Within(bytes, offset)] as const),
    ...[0, 1, 2].map((offset) => ['base64 of UTF-16', base64Within(littleEndian, offset)] as const),
  ];
}

/** What base64 makes of bytes that stand `offset` bytes (of three) inside something longer: the part that depends on them alone. */
function base64Within(bytes: Buffer, offset: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const before = Math.ceil((offset * 4) / 3);
  const isWholeAtEnd = (offset + bytes.length) % 3 === 0;
  return Buffer.from(text.slice(before, isWholeAtEnd ? undefined : -1));
}
