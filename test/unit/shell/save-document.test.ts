import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveDocument, type AskToReplace } from '../../../electron/shell/save-document.ts';
import { aFolder } from '../../builders/folder.ts';

const PERIOD = { from: '2025-04-01', to: '2026-03-31', recipient: null } as const;
const REPORT = { format: 'pdf', ...PERIOD, pdf: Buffer.from('pdf') } as const;
const LOG = {
  printId: 'AL-12345678',
  mimeType: 'text/csv',
  fileName: 'Audit log office AL-12345678.csv',
  bytes: Buffer.from('the log'),
  entries: 1,
} as const;
const FIGURES = {
  format: 'figures',
  ...PERIOD,
  csv: 'the figures',
  csvMetadata: 'the columns',
  certificate: 'the proof',
} as const;

/** Saves where the person chooses, who is then asked nothing more unless `askToReplace` says what comes of that. */
const saveAs = async (
  document: Parameters<typeof saveDocument>[0],
  path: string | null,
  askToReplace: AskToReplace = async (names) => {
    throw new Error(`Nobody expected to be asked about ${names.join()}`);
  },
) => await saveDocument(document, { askWhere: async () => path, askToReplace, folder: '/documents' });

const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

const NEWER = {
  'Mine.csv': 'the figures',
  'Mine.csv-metadata.json': 'the columns',
  'Mine-certificate.json': 'the proof',
};
/** Figures that were saved before, under the name Mine. */
const OLDER = {
  'Mine.csv': 'older figures',
  'Mine.csv-metadata.json': 'older columns',
  'Mine-certificate.json': 'older proof',
};

function aFolderWith(files: Readonly<Record<string, string>>): string {
  const folder = aFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('saving', () => {
  it('puts the description of the columns and the certificate beside the figures, under their name', async () => {
    const folder = aFolder();
    expect(await saveAs(FIGURES, join(folder, 'Mine.csv'))).toBe('Mine.csv');
    expect(contentsOf(folder)).toEqual(NEWER);
  });

  it.each([
    ['report', 'report.pdf'],
    ['report.pdf', 'report.pdf'],
    ['report.PDF', 'report.PDF'],
    ['report.txt', 'report.txt.pdf'],
    ['1.4.2025', '1.4.2025.pdf'],
  ])('turns the name %s into %s', async (typed, written) => {
    const folder = aFolder();
    expect(await saveAs(REPORT, join(folder, typed))).toBe(written);
    expect(readdirSync(folder)).toEqual([written]);
  });

  it.each([
    [LOG, '.csv', 'Comma-separated values'],
    [
      { ...LOG, mimeType: 'application/pdf', fileName: 'Audit log office AL-12345678.pdf' } as const,
      '.pdf',
      'PDF document',
    ],
  ])('offers a part of the log under the name that the vault gave it', async (log, ending, fileType) => {
    const folder = aFolder();
    const asked: unknown[] = [];
    const saved = await saveDocument(log, {
      askWhere: async (question) => {
        asked.push(question);
        return join(folder, 'mine');
      },
      askToReplace: async () => false,
      folder: '/documents',
    });
    expect(saved).toBe(`mine${ending}`);
    expect(asked).toEqual([{ defaultPath: join('/documents', log.fileName), fileType, ending }]);
    expect(contentsOf(folder)).toEqual({ [`mine${ending}`]: 'the log' });
  });

  it('replaces a file as a whole', async () => {
    const path = join(aFolder(), 'report.pdf');
    writeFileSync(path, 'a longer one from before');
    await saveAs(REPORT, path);
    expect(readFileSync(path, 'utf8')).toBe('pdf');
  });

  it('of the same figures again asks once about what stands beside them, and replaces the whole set', async () => {
    const folder = aFolderWith(OLDER);
    const asked: unknown[] = [];
    const yes: AskToReplace = async (names) => asked.push(names) > 0;
    expect(await saveAs(FIGURES, join(folder, 'Mine.csv'), yes)).toBe('Mine.csv');
    expect(asked).toEqual([['Mine.csv-metadata.json', 'Mine-certificate.json']]);
    expect(contentsOf(folder)).toEqual(NEWER);
  });

  it.each([
    ['beside the figures', FIGURES, 'Mine.csv', OLDER],
    ['one of them alone', FIGURES, 'Mine.csv', { 'Mine-certificate.json': 'of something else' }],
    ['what only the added ending leads to', REPORT, 'Mine', { 'Mine.pdf': 'another' }],
  ] as const)('replaces nothing that the person wants to keep: %s', async (_what, document, name, before) => {
    const folder = aFolderWith(before);
    expect(await saveAs(document, join(folder, name), async () => false)).toBeNull();
    expect(contentsOf(folder)).toEqual(before);
  });

  it.each(['Mine.csv', 'Mine.csv-metadata.json', 'Mine-certificate.json'])(
    'replaces all of a set or nothing: %s cannot be',
    async (obstacle) => {
      const folder = aFolderWith({ ...OLDER });
      rmSync(join(folder, obstacle));
      mkdirSync(join(folder, obstacle));
      await expect(saveAs(FIGURES, join(folder, 'Mine.csv'), async () => true)).rejects.toMatchObject({
        code: 'IO',
        message: expect.stringContaining('nothing that was there has changed'),
      });
      rmSync(join(folder, obstacle), { recursive: true });
      const { [obstacle]: _gone, ...others }: Readonly<Record<string, string>> = OLDER;
      expect(contentsOf(folder)).toEqual(others);
    },
  );

  it.each(['.', 'backups', 'backups/an earlier one'])(
    'puts nothing into a vault, where it would pass for a part of it: %s',
    async (below) => {
      const vault = join(aFolder(), 'Ours.strongroom');
      mkdirSync(join(vault, 'backups', 'an earlier one'), { recursive: true });
      for (const document of [REPORT, FIGURES]) {
        await expect(saveAs(document, join(vault, below, 'report'))).rejects.toMatchObject({
          code: 'VALIDATION',
          message: expect.stringContaining('choose another folder'),
        });
      }
      expect(readdirSync(vault, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
        'backups',
        join('backups', 'an earlier one'),
      ]);
    },
  );

  it('asks with a name that consists of constants and the period', async () => {
    const asked: unknown[] = [];
    const askWhere = async (question: unknown): Promise<null> => {
      asked.push(question);
      return null;
    };
    expect(
      await saveDocument(FIGURES, { askWhere, askToReplace: async () => true, folder: '/documents' }),
    ).toBeNull();
    expect(asked).toEqual([
      {
        defaultPath: join('/documents', 'Equality report 2025-04-01 to 2026-03-31.csv'),
        fileType: 'Comma-separated values',
        ending: '.csv',
      },
    ]);
  });

  it('that fails says what to do, and leaves no half behind', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'taken.pdf'));
    await expect(saveAs(REPORT, join(folder, 'taken.pdf'))).rejects.toMatchObject({ code: 'IO' });
    await expect(saveAs(REPORT, join(folder, 'nowhere', 'x.pdf'))).rejects.toMatchObject({ code: 'IO' });
    expect(readdirSync(folder)).toEqual(['taken.pdf']);
  });
});
