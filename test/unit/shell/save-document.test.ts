import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveDocument } from '../../../electron/shell/save-document.ts';
import { aFolder } from '../../builders/folder.ts';

const PERIOD = { from: '2025-04-01', to: '2026-03-31' } as const;
const REPORT = { format: 'pdf', ...PERIOD, pdf: Buffer.from('pdf') } as const;
const FIGURES = {
  format: 'figures',
  ...PERIOD,
  csv: 'the figures',
  csvMetadata: 'the columns',
  certificate: 'the proof',
} as const;

const saveAs = async (document: typeof REPORT | typeof FIGURES, path: string | null, folder = '/documents') =>
  await saveDocument(document, { askWhere: async () => path, folder });

describe('saving', () => {
  it('puts the description of the columns and the certificate beside the figures, under their name', async () => {
    const folder = aFolder();
    expect(await saveAs(FIGURES, join(folder, 'Mine.csv'))).toBe('Mine.csv');
    const written = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    expect(Object.fromEntries(written)).toEqual({
      'Mine.csv': 'the figures',
      'Mine.csv-metadata.json': 'the columns',
      'Mine-certificate.json': 'the proof',
    });
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

  it('replaces a file as a whole', async () => {
    const path = join(aFolder(), 'report.pdf');
    writeFileSync(path, 'a longer one from before');
    await saveAs(REPORT, path);
    expect(readFileSync(path, 'utf8')).toBe('pdf');
  });

  it.each(['Mine.csv-metadata.json', 'Mine-certificate.json'])(
    'replaces nothing that the person was not asked about: %s',
    async (neighbour) => {
      const folder = aFolder();
      writeFileSync(join(folder, 'Mine.csv'), 'older figures');
      writeFileSync(join(folder, neighbour), 'of something else');
      await expect(saveAs(FIGURES, join(folder, 'Mine.csv'))).rejects.toMatchObject({
        code: 'IO',
        message: expect.stringContaining('choose another name'),
      });
      const left = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
      expect(Object.fromEntries(left)).toEqual({
        'Mine.csv': 'older figures',
        [neighbour]: 'of something else',
      });
    },
  );

  it('does not replace a file that only the added ending leads to', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'report.pdf'), 'another');
    await expect(saveAs(REPORT, join(folder, 'report'))).rejects.toMatchObject({ code: 'IO' });
    expect(readFileSync(join(folder, 'report.pdf'), 'utf8')).toBe('another');
  });

  it('asks with a name that consists of constants and the period', async () => {
    const asked: unknown[] = [];
    const askWhere = async (question: unknown): Promise<null> => {
      asked.push(question);
      return null;
    };
    expect(await saveDocument(FIGURES, { askWhere, folder: '/documents' })).toBeNull();
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
