import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ReleasedDocument } from '../../shared/contract/equality.ts';
import { AppError } from '../../shared/result.ts';
import { assertMayHoldDocument } from '../vault/vault-folder.ts';
import { writeTogether, type WantedFile } from './write-together.ts';

const PDF = { fileType: 'PDF document', ending: '.pdf' } as const;
const CSV = { fileType: 'Comma-separated values', ending: '.csv' } as const;
const JSON_FILE = { fileType: 'JSON', ending: '.json' } as const;

const WORD = { fileType: 'Word document', ending: '.docx' } as const;

const FILE_TYPES = {
  'application/pdf': PDF,
  'text/csv': CSV,
  'application/json': JSON_FILE,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': WORD,
} as const;

/** A single file that the vault hands out. Its name is made of constants and ids: it names no person. */
export interface NamedFile {
  readonly fileName: string;
  readonly mimeType: keyof typeof FILE_TYPES;
  readonly bytes: Uint8Array;
}

/** Asks the person where a file goes. @returns the path, or null when they closed the dialog. */
export type AskWhere = (question: {
  readonly defaultPath: string;
  readonly fileType: string;
  readonly ending: string;
}) => Promise<string | null>;

/** Asks whether files of these names may be replaced. */
export type AskToReplace = (names: readonly string[]) => Promise<boolean>;

/**
 * Asks where, and writes the document there: what the person chose, and what belongs beside it, is all that is ever written.
 *
 * @returns the name of the file, or null when nothing was saved.
 * @throws AppError VALIDATION (inside a vault), IO.
 */
export async function saveDocument(
  document: ReleasedDocument | NamedFile,
  options: { readonly askWhere: AskWhere; readonly askToReplace: AskToReplace; readonly folder: string },
): Promise<string | null> {
  const { name, fileType, ending } = describeFile(document);
  const chosen = await options.askWhere({
    defaultPath: join(options.folder, `${name}${ending}`),
    fileType,
    ending,
  });
  if (chosen === null) return null;
  assertMayHoldDocument(dirname(chosen));
  const path = extname(chosen).toLowerCase() === ending ? chosen : `${chosen}${ending}`;
  const files = filesOf(document, path);
  // The system's dialog has asked about the file that was chosen, and about no other.
  const inTheWay = files.map(([target]) => target).filter((each) => each !== chosen && existsSync(each));
  if (inTheWay.length > 0 && !(await options.askToReplace(inTheWay.map((each) => basename(each)))))
    return null;
  writeOrExplain(files);
  return basename(path);
}

/** The name is made from constants and the period or the print: it names no person, whatever the document holds. */
function describeFile(document: ReleasedDocument | NamedFile): {
  name: string;
  fileType: string;
  ending: string;
} {
  if (isNamedFile(document)) {
    const type = FILE_TYPES[document.mimeType];
    return { name: basename(document.fileName, type.ending), ...type };
  }
  const name = `Equality report ${document.from} to ${document.to}`;
  return { name, ...(document.format === 'pdf' ? PDF : CSV) };
}

const isNamedFile = (document: ReleasedDocument | NamedFile): document is NamedFile => 'mimeType' in document;

/** What stands beside the figures takes their name, so that it is found with them. */
function filesOf(document: ReleasedDocument | NamedFile, path: string): readonly WantedFile[] {
  if (isNamedFile(document)) return [[path, document.bytes]];
  if (document.format === 'pdf') return [[path, document.pdf]];
  const name = join(dirname(path), basename(path, extname(path)));
  return [
    [`${path}-metadata.json`, document.csvMetadata],
    [`${name}-certificate.json`, document.certificate],
    [path, document.csv],
  ];
}

function writeOrExplain(files: readonly WantedFile[]): void {
  try {
    writeTogether(files);
  } catch (cause) {
    throw new AppError(
      'IO',
      'It could not be written there, and nothing that was there has changed. Close the file if another program has it open, check that the folder may be written to and that the disk is not full, or choose another folder.',
      { cause },
    );
  }
}
