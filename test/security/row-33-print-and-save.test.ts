import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CALL_CHANNEL } from '../../shared/contract/bridge.ts';
import {
  callFromPage,
  filesWith,
  openVaultInApplication,
  startApplication,
} from '../builders/application.ts';
import { aVaultFolder } from '../builders/vault.ts';
import {
  calls,
  duringNextPrint,
  invokeFromPage,
  onPathQuestion,
  printedJobs,
  queueSaveDialogAnswer,
  setPrintAnswer,
} from '../hosts/fake-electron/probe.ts';

let documents = '';
let vault = '';

beforeAll(async () => {
  documents = join(await startApplication(), 'Documents');
  mkdirSync(documents);
  ({ folder: vault } = await aVaultFolder());
});

/** Makes a report in the open vault. */
async function makeReport(): Promise<{ readonly releaseId: string; readonly pdf: Uint8Array }> {
  const made = await callFromPage('equality.report', { from: '2025-04-01', to: '2026-03-31', by: ['sex'] });
  if (!made.ok) throw new Error(`There is no report: ${made.error.code}`);
  return { releaseId: made.value.summary.releaseId, pdf: made.value.pdf };
}

/** How often the log says that a report was handed out. */
async function disclosuresOf(releaseId: string): Promise<number> {
  const log = await callFromPage('office.audit.list', { compartment: 'equality', limit: 1000 });
  if (!log.ok) throw new Error(`The log cannot be read: ${log.error.code}`);
  const isOne = (entry: (typeof log.value.entries)[number]): boolean =>
    entry.action === 'equality.releaseDocument' && entry.object === releaseId;
  return log.value.entries.filter(isOne).length;
}

describe('a document', () => {
  it('is never what the page sends: only a report that was proved in the open vault is written', async () => {
    const stranger = { releaseId: '00000000-0000-4000-8000-000000000000', format: 'pdf' } as const;
    queueSaveDialogAnswer(join(documents, 'my report.pdf'));
    expect(await callFromPage('documents.save', stranger)).toMatchObject({
      ok: false,
      error: { code: 'LOCKED' },
    });
    await openVaultInApplication(vault);
    expect(await callFromPage('documents.save', stranger)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    const forged = { ...stranger, bytes: new TextEncoder().encode('%PDF-1.7'), path: '/tmp/x' };
    expect(await callFromPage('documents.save', forged)).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
    expect(readdirSync(documents)).toEqual([]);
    // Nobody was even asked where.
    expect(calls.filter(({ name }) => name === 'dialog.showSaveDialog')).toEqual([]);
  });

  it('is written only where the person chose, under a name made from constants and the period', async () => {
    const { releaseId, pdf } = await makeReport();
    const chosen = join(documents, 'my report.pdf');
    expect(await callFromPage('documents.save', { releaseId, format: 'pdf' })).toEqual({
      ok: true,
      value: { fileName: 'my report.pdf' },
    });
    expect(readFileSync(chosen).equals(pdf)).toBe(true);
    const asked = calls.findLast(({ name }) => name === 'dialog.showSaveDialog')?.args[1];
    expect(asked).toMatchObject({
      defaultPath: join(documents, 'Equality report 2025-04-01 to 2026-03-31.pdf'),
      properties: expect.arrayContaining(['showOverwriteConfirmation']),
    });
    expect(readdirSync(documents)).toEqual(['my report.pdf']);
  });

  it('is not written when the dialog is closed', async () => {
    const { releaseId } = await makeReport();
    queueSaveDialogAnswer(null);
    expect(await callFromPage('documents.save', { releaseId, format: 'figures' })).toEqual({
      ok: true,
      value: { fileName: null },
    });
    expect(readdirSync(documents)).toEqual(['my report.pdf']);
  });

  it('replaces a file wholly or not at all', async () => {
    const { releaseId } = await makeReport();
    const chosen = join(documents, 'my report.pdf');
    const before = readFileSync(chosen);
    // It is first written beside its place, which is taken here.
    const beside = `${chosen}.${process.pid}.new`;
    mkdirSync(beside);
    queueSaveDialogAnswer(chosen);
    expect(await callFromPage('documents.save', { releaseId, format: 'pdf' })).toMatchObject({
      ok: false,
      error: { code: 'IO' },
    });
    expect(readFileSync(chosen).equals(before)).toBe(true);
    rmdirSync(beside);
  });

  it('is not written into a vault', async () => {
    const { releaseId } = await makeReport();
    const before = readdirSync(vault, { recursive: true });
    queueSaveDialogAnswer(join(vault, 'backups', 'report.pdf'));
    expect(await callFromPage('documents.save', { releaseId, format: 'pdf' })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', message: expect.stringContaining('belongs to a vault') },
    });
    expect(readdirSync(vault, { recursive: true })).toEqual(before);
  });

  it('is not written when the vault was locked while the dialog was open', async () => {
    const { releaseId } = await makeReport();
    onPathQuestion(async () => {
      await callFromPage('vaults.lock', {});
      return join(documents, 'late.pdf');
    });
    expect(await callFromPage('documents.save', { releaseId, format: 'pdf' })).toMatchObject({
      ok: false,
      error: { code: 'LOCKED' },
    });
    expect(readdirSync(documents)).toEqual(['my report.pdf']);
  });

  it('is not written for whoever unlocked while the dialog was open', async () => {
    await openVaultInApplication(vault);
    const { releaseId } = await makeReport();
    onPathQuestion(async () => {
      await callFromPage('vaults.lock', {});
      await openVaultInApplication(vault);
      return join(documents, 'later.pdf');
    });
    expect(await callFromPage('documents.save', { releaseId, format: 'pdf' })).toMatchObject({
      ok: false,
      error: { code: 'LOCKED' },
    });
    expect(readdirSync(documents)).toEqual(['my report.pdf']);
  });

  it('of the audit log is what the vault hands out for what was asked, logged with whom it is for', async () => {
    const asked = {
      what: 'audit log',
      compartment: 'office',
      format: 'csv',
      recipient: 'Assurance',
    } as const;
    for (const forged of [
      { ...asked, bytes: new Uint8Array(1) },
      { ...asked, fileName: 'x.csv' },
    ]) {
      expect(await callFromPage('documents.save', forged)).toMatchObject({
        ok: false,
        error: { code: 'VALIDATION' },
      });
    }
    const chosen = join(documents, 'log.csv');
    queueSaveDialogAnswer(chosen);
    expect(await callFromPage('documents.save', asked)).toEqual({ ok: true, value: { fileName: 'log.csv' } });
    const question = calls.findLast(({ name }) => name === 'dialog.showSaveDialog')?.args[1];
    expect(question).toMatchObject({
      defaultPath: expect.stringMatching(/Documents.Audit log office AL-[0-9a-f]{8}\.csv$/),
      filters: [{ extensions: ['csv'] }],
    });
    expect(readFileSync(chosen, 'utf8')).toContain('vault.create');
    const log = await callFromPage('office.audit.list', {
      compartment: 'office',
      action: 'office.audit.export',
    });
    expect(log).toMatchObject({
      value: { total: 1, entries: [{ operation: 'disclosure', recipient: 'Assurance' }] },
    });
    rmSync(chosen);
  });
});

describe('a question set', () => {
  it('is saved as what the vault has, under a name that is made of its id', async () => {
    const asked = { what: 'question set', id: 'police', version: 1 } as const;
    expect(await callFromPage('documents.save', { ...asked, json: '{}' } as never)).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
    expect(await callFromPage('documents.save', { ...asked, version: 7 })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    const chosen = join(documents, 'set.json');
    queueSaveDialogAnswer(chosen);
    expect(await callFromPage('documents.save', asked)).toEqual({
      ok: true,
      value: { fileName: 'set.json' },
    });
    const question = calls.findLast(({ name }) => name === 'dialog.showSaveDialog')?.args[1];
    expect(question).toMatchObject({
      defaultPath: expect.stringMatching(/Documents.Question set police version 1\.json$/),
      filters: [{ extensions: ['json'] }],
    });
    const json = readFileSync(chosen, 'utf8');
    expect(await callFromPage('assurance.loadTemplate', { json })).toMatchObject({
      ok: true,
      value: { id: 'police', version: 1 },
    });
    rmSync(chosen);
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

  it('of a report is printed only when it was proved in the open vault, and is logged as a disclosure then', async () => {
    const jobs = printedJobs.length;
    const { releaseId } = await makeReport();
    const print = async (id: string) =>
      await callFromPage('documents.print', { what: 'equality report', releaseId: id });
    expect(await print('00000000-0000-4000-8000-000000000000')).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    setPrintAnswer(false, 'Print job canceled');
    expect(await print(releaseId)).toEqual({ ok: true, value: { wasPrinted: false } });
    setPrintAnswer(true);
    expect({ jobs: printedJobs.length, logged: await disclosuresOf(releaseId) }).toEqual({ jobs, logged: 0 });

    expect(await print(releaseId)).toEqual({ ok: true, value: { wasPrinted: true } });
    expect({ jobs: printedJobs.length, logged: await disclosuresOf(releaseId) }).toEqual({
      jobs: jobs + 1,
      logged: 1,
    });
  });

  it('of a report that the log cannot take any more is said to have been printed', async () => {
    const { releaseId } = await makeReport();
    duringNextPrint(async () => await callFromPage('vaults.lock', {}));
    expect(await callFromPage('documents.print', { what: 'equality report', releaseId })).toMatchObject({
      ok: false,
      error: {
        code: 'LOCKED',
        message: expect.stringContaining('was sent to the printer, but the audit log'),
      },
    });
    expect(await callFromPage('documents.print', { what: 'equality report', releaseId })).toMatchObject({
      ok: false,
      error: { code: 'LOCKED' },
    });
  });

  it('brings no heading of its own, and is drawn as a file by nothing but the vault', async () => {
    for (const what of ['Ann Smith', 'equality report: Ann Smith', '', null]) {
      expect(await invokeFromPage(CALL_CHANNEL, 'documents.print', { what })).toMatchObject({
        ok: false,
        error: { code: 'VALIDATION' },
      });
    }
    // A PDF is rendered from its template in the vault thread, never from what stands in the page.
    expect(filesWith(/printToPDF|webContents\.print\b|getPrinters/, 'electron', 'renderer')).toEqual([]);
    expect(filesWith(/\.print\(/, 'electron', 'renderer')).toEqual(['electron/shell/print.ts']);
  });

  it('is not printed when the dialog is closed', async () => {
    setPrintAnswer(false, 'Print job canceled');
    expect(await callFromPage('documents.print', { what: 'recovery code' })).toEqual({
      ok: true,
      value: { wasPrinted: false },
    });
  });

  it('says so when the printer refuses', async () => {
    setPrintAnswer(false, 'Print job failed');
    expect(await callFromPage('documents.print', { what: 'recovery code' })).toMatchObject({
      ok: false,
      error: { code: 'IO' },
    });
  });
});
