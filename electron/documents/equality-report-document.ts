import { type EqualityReportContent, parseEqualityReportContent } from './equality-report-content.ts';
import { viewOfEqualityReport } from './equality-report-view.ts';
import { compilePdf, compileSvgPages, type TypstDocument } from './typst.ts';

/**
 * The equality-monitoring report as an accessible PDF (PDF/UA-1).
 *
 * @throws AppError `UNSAFE_REPORT` when the content holds anything that may not be shown.
 */
export function renderEqualityReportPdf(content: EqualityReportContent): Uint8Array {
  return compilePdf(documentOf(content));
}

/**
 * The same pages as pictures, one SVG for each: what the screen shows is what the printer prints.
 *
 * @throws AppError `UNSAFE_REPORT` as above.
 */
export function renderEqualityReportSvg(content: EqualityReportContent): readonly string[] {
  return compileSvgPages(documentOf(content));
}

function documentOf(content: EqualityReportContent): TypstDocument {
  return {
    template: 'equality-report.typ',
    view: viewOfEqualityReport(parseEqualityReportContent(content)),
  };
}
