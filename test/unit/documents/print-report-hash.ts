// Prints what the report hashes to in a process of its own; see typst.test.ts.
import { createHash } from 'node:crypto';
import {
  renderEqualityReportPdf,
  renderEqualityReportSvg,
} from '../../../electron/documents/equality-report-document.ts';
import { anEqualityReportContent } from '../../builders/equality-report-content.ts';

const content = anEqualityReportContent();
const hash = createHash('sha256');
hash.update(renderEqualityReportPdf(content));
for (const page of renderEqualityReportSvg(content)) hash.update(page);
process.stdout.write(hash.digest('hex'));
