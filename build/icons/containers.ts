/** A square picture in PNG form. */
export interface IconPicture {
  readonly sizePixels: number;
  readonly png: Uint8Array;
}

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

/** Puts pictures of up to 256 pixels into a Windows icon. (https://learn.microsoft.com/previous-versions/ms997538) */
export function icoFile(pictures: readonly IconPicture[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER_BYTES);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * pictures.length;
  const entries = pictures.map(({ sizePixels, png }) => {
    const entry = Buffer.alloc(ICO_ENTRY_BYTES);
    // One byte: 0 stands for 256.
    entry.writeUInt8(sizePixels % 256, 0);
    entry.writeUInt8(sizePixels % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}

/** The kinds of picture in a macOS icon; those for double density come a second time under a name of their own. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** Puts pictures into a macOS icon; one of a size that macOS does not ask for is left out. */
export function icnsFile(pictures: readonly IconPicture[]): Buffer {
  const chunks = pictures.flatMap(({ sizePixels, png }) =>
    (ICNS_TYPES[sizePixels] ?? []).map((type) => chunk(type, png)),
  );
  return chunk('icns', Buffer.concat(chunks));
}

/** A name of four letters, the length of the whole, and what it holds. */
function chunk(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8, name, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
