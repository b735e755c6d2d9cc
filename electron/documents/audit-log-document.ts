import type { AuditLogContent } from './audit-log-content.ts';
import { viewOfAuditLog } from './audit-log-view.ts';
import { compilePdf } from './typst.ts';

/**
 * A part of the audit log as an accessible PDF (PDF/UA-1).
 *
 * @throws AppError `INTERNAL` as {@link compilePdf}.
 */
export function renderAuditLogPdf(content: AuditLogContent): Uint8Array {
  return compilePdf({ template: 'audit-log.typ', view: viewOfAuditLog(content) });
}
