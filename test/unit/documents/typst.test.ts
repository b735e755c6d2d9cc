import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePdf, type TypstDocument } from '../../../electron/documents/typst.ts';
import { renderEqualityReportPdf } from '../../../electron/documents/equality-report-document.ts';
import { AppError } from '../../../shared/result.ts';
import { anEqualityReportContent } from '../../builders/equality-report-content.ts';

const TEMPLATES = join(import.meta.dirname, '../../../electron/documents/templates');

function failureOf(document: TypstDocument): AppError {
  try {
    compilePdf(document);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('The document was drawn.');
}

function hashInAnotherProcess(environment: Readonly<Record<string, string>>): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'print-report-hash.ts')],
    { env: { ...process.env, ...environment }, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

describe('a document', () => {
  it('has the same bytes in every process, time zone and language', () => {
    const first = hashInAnotherProcess({ TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(hashInAnotherProcess({ TZ: 'America/New_York', LANG: 'C' })).toBe(first);
  });

  it('has the same bytes whatever was drawn before it', () => {
    const bytes = renderEqualityReportPdf(anEqualityReportContent());
    renderEqualityReportPdf(anEqualityReportContent({ printId: 'another' }));
    expect(renderEqualityReportPdf(anEqualityReportContent())).toEqual(bytes);
  });

  it('differs when its content does', () => {
    const [one, other] = ['one', 'other'].map((printId) =>
      renderEqualityReportPdf(anEqualityReportContent({ printId })),
    );
    expect(one).not.toEqual(other);
  });

  it('leaves no file of what it says', () => {
    renderEqualityReportPdf(anEqualityReportContent());
    expect(existsSync(join(TEMPLATES, 'view.json'))).toBe(false);
  });
});

describe('a document that cannot be drawn', () => {
  it('is an error that quotes nothing of what it says', () => {
    const unprintable = anEqualityReportContent({ publisher: 'Jane \u0639 `quoted` "and quoted" Doe' });
    let error: unknown;
    try {
      renderEqualityReportPdf(unprintable);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({
      code: 'INTERNAL',
      message: 'The document could not be drawn from equality-report.typ.',
      cause: { message: expect.stringContaining('PDF/UA-1 error: the text \u2026') },
    });
    expect(String(Reflect.get(Object(error), 'cause'))).not.toMatch(/\u0639|Jane|quoted/u);
  });

  it('does not spoil the next', () => {
    expect(failureOf({ template: 'equality-report.typ', view: { name: 'Jane Doe' } }).code).toBe('INTERNAL');
    expect(failureOf({ template: 'no-such.typ', view: {} }).code).toBe('INTERNAL');
    expect(renderEqualityReportPdf(anEqualityReportContent()).length).toBeGreaterThan(10_000);
  });
});
