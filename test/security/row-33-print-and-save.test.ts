import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callFromPage, startApplication } from '../builders/application.ts';
import { calls, printedJobs, queueSaveDialogAnswer, setPrintAnswer } from '../hosts/fake-electron/probe.ts';

let home = '';
let documents = '';
const REPORT = {
  kind: 'equality report',
  from: '2025-04-01',
  to: '2026-03-31',
  bytes: new TextEncoder().encode('%PDF-1.7'),
} as const;

beforeAll(async () => {
  home = await startApplication();
  documents = join(home, 'Documents');
  mkdirSync(documents);
});

describe('a document', () => {
  it('is written only where the person chose, under a name made from constants and the period', async () => {
    const chosen = join(documents, 'my report.pdf');
    queueSaveDialogAnswer(chosen);
    expect(await callFromPage('documents.save', REPORT)).toEqual({
      ok: true,
      value: { fileName: 'my report.pdf' },
    });
    expect(readFileSync(chosen, 'utf8')).toBe('%PDF-1.7');
    const asked = calls.findLast(({ name }) => name === 'dialog.showSaveDialog')?.args[1];
    expect(asked).toMatchObject({
      defaultPath: join(documents, 'Equality report 2025-04-01 to 2026-03-31.pdf'),
      properties: expect.arrayContaining(['showOverwriteConfirmation']),
    });
    expect(readdirSync(documents)).toEqual(['my report.pdf']);
  });

  it('is not written when the dialog is closed', async () => {
    const before = readdirSync(documents);
    queueSaveDialogAnswer(null);
    expect(await callFromPage('documents.save', REPORT)).toEqual({ ok: true, value: { fileName: null } });
    expect(readdirSync(documents)).toEqual(before);
  });

  it('cannot be given a path or a name by the page', async () => {
    const result = await callFromPage('documents.save', { ...REPORT, path: '/tmp/x' } as typeof REPORT);
    expect(result).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    const climbing = await callFromPage('documents.save', { ...REPORT, from: '../../x' });
    expect(climbing).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect(existsSync(join(home, basename('x')))).toBe(false);
  });
});

describe('a page', () => {
  it('is printed through the dialog, with a heading that names its kind alone', async () => {
    expect(await callFromPage('documents.print', { what: 'recovery code' })).toEqual({
      ok: true,
      value: { wasPrinted: true },
    });
    expect(printedJobs).toEqual([
      { options: { silent: false, pageSize: 'A4', header: 'Strongroom: recovery code' } },
    ]);
  });

  it('is not printed when the dialog is closed', async () => {
    setPrintAnswer(false, 'Print job canceled');
    expect(await callFromPage('documents.print', { what: 'equality report' })).toEqual({
      ok: true,
      value: { wasPrinted: false },
    });
  });

  it('says so when the printer refuses', async () => {
    setPrintAnswer(false, 'Print job failed');
    expect(await callFromPage('documents.print', { what: 'equality report' })).toMatchObject({
      ok: false,
      error: { code: 'IO' },
    });
  });
});
