import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

/** A file within an archive; of one that lies beside the archive (`.unpacked`) the archive holds no bytes. */
export interface ArchivedFile {
  readonly path: string;
  readonly isUnpacked: boolean;
  readonly sizeBytes: number;
  readonly read: () => Buffer;
}

interface Directory {
  readonly files: Readonly<Record<string, Node>>;
}

type Node = Directory | z.output<typeof fileSchema> | z.output<typeof linkSchema>;

const fileSchema = z.object({
  size: z.number(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
});
const linkSchema = z.object({ link: z.string() });
const directorySchema: z.ZodType<Directory> = z.object({
  files: z.record(
    z.string(),
    z.lazy(() => z.union([directorySchema, fileSchema, linkSchema])),
  ),
});

/** Sizes of the header, each a 32-bit number: of the pickle that holds the next, of the header, of its payload, of its text. */
const PREFIX_BYTES = 16;

/**
 * Lists the files of an Electron archive, and reads them when asked.
 *
 * The format: a JSON text with a tree of names, sizes and offsets, and then the bytes of all files in a row.
 * (https://github.com/electron/asar#format)
 *
 * @throws Error for anything else, and for a symbolic link, of which a package has none.
 */
export function readArchive(archive: string): readonly ArchivedFile[] {
  const { header, bodyStart } = readHeader(archive);
  const listed: ArchivedFile[] = [];
  const list = (node: Node, path: string): void => {
    if ('link' in node) throw new Error(`${path} in ${archive} is a symbolic link.`);
    if ('files' in node) {
      for (const [name, child] of Object.entries(node.files))
        list(child, path === '' ? name : `${path}/${name}`);
      return;
    }
    const { size, offset = '0', unpacked: isUnpacked = false } = node;
    const read = (): Buffer =>
      isUnpacked ? Buffer.alloc(0) : readAt(archive, bodyStart + Number(offset), size);
    listed.push({ path, isUnpacked, sizeBytes: size, read });
  };
  list(directorySchema.parse(JSON.parse(header)), '');
  return listed;
}

/** The hash by which Electron knows the archive again. The header holds the hash of every file, so it stands for them all. */
export function integrityHash(archive: string): string {
  return createHash('sha256').update(readHeader(archive).header).digest('hex');
}

function readHeader(archive: string): { readonly header: string; readonly bodyStart: number } {
  const prefix = readAt(archive, 0, PREFIX_BYTES);
  const header = readAt(archive, PREFIX_BYTES, prefix.readUInt32LE(12)).toString('utf8');
  return { header, bodyStart: 8 + prefix.readUInt32LE(4) };
}

function readAt(path: string, position: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    if (readSync(file, bytes, 0, length, position) < length) throw new Error(`${path} ends too early.`);
    return bytes;
  } finally {
    closeSync(file);
  }
}
