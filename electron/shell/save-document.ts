import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ReleasedDocument } from '../../shared/contract/equality.ts';
import { AppError } from '../../shared/result.ts';
import { writeFileAtomically } from '../vault/atomic-write.ts';

/** Asks the person where a file goes. @returns the path, or null when they closed the dialog. */
export type AskWhere = (question: {
  readonly defaultPath: string;
  readonly fileType: string;
  readonly ending: string;
}) => Promise<string | null>;

/**
 * Asks where, and writes the document there: what the person chose, and what belongs beside it, is all that is ever written.
 *
 * @returns the name of the file, or null when nothing was saved.
 * @throws AppError IO.
 */
export async function saveDocument(
  document: ReleasedDocument,
  { askWhere, folder }: { readonly askWhere: AskWhere; readonly folder: string },
): Promise<string | null> {
  const { name, fileType, ending } = describeFile(document);
  const chosen = await askWhere({ defaultPath: join(folder, `${name}${ending}`), fileType, ending });
  if (chosen === null) return null;
  const path = extname(chosen).toLowerCase() === ending ? chosen : `${chosen}${ending}`;
  const files = filesOf(document, path);
  assertNothingIsLost(
    files.map(([target]) => target),
    chosen,
  );
  for (const [target, content] of files) writeOrExplain(target, content);
  return basename(path);
}

/** The name is made from constants and the period: it names no person, whatever the report holds. */
function describeFile({ format, from, to }: ReleasedDocument): {
  name: string;
  fileType: string;
  ending: string;
} {
  const name = `Equality report ${from} to ${to}`;
  return format === 'pdf'
    ? { name, fileType: 'PDF document', ending: '.pdf' }
    : { name, fileType: 'Comma-separated values', ending: '.csv' };
}

/** What stands beside the figures takes their name, so that it is found with them. The figures come last: they are complete. */
function filesOf(
  document: ReleasedDocument,
  path: string,
): readonly (readonly [string, string | Uint8Array])[] {
  if (document.format === 'pdf') return [[path, document.pdf]];
  const name = join(dirname(path), basename(path, extname(path)));
  return [
    [`${path}-metadata.json`, document.csvMetadata],
    [`${name}-certificate.json`, document.certificate],
    [path, document.csv],
  ];
}

/** Only about the file that was chosen has the person been asked whether it may be replaced. */
function assertNothingIsLost(targets: readonly string[], chosen: string): void {
  if (!targets.some((target) => target !== chosen && existsSync(target))) return;
  throw new AppError(
    'IO',
    'A file of the same name, or one that belongs beside it, is there already and would be replaced. Nothing was saved: choose another name or folder.',
  );
}

function writeOrExplain(path: string, content: string | Uint8Array): void {
  try {
    writeFileAtomically(path, content);
  } catch (cause) {
    throw new AppError(
      'IO',
      'The file could not be written there. Check that the folder may be written to and that the disk is not full, or choose another folder.',
      { cause },
    );
  }
}
