import type { WebContents } from 'electron';
import type { Printable } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/result.ts';
import { valueOf } from '../calls/answer.ts';
import type { VaultLink } from './vault-link.ts';

/** What Chromium calls a dialog that was closed. */
const CLOSED_BY_THE_PERSON = /cancel/i;

/**
 * Prints the page as it stands, by its print style sheet, through the system's dialog.
 *
 * @returns false when the person closed the dialog.
 * @throws AppError IO when the printer refuses.
 */
export async function printPage(
  contents: Pick<WebContents, 'print'>,
  what: Printable['what'],
): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    // A constant header: the title of a page could otherwise carry what is on it into the spooler's list of jobs.
    contents.print({ silent: false, pageSize: 'A4', header: `Strongroom: ${what}` }, (isSuccess, reason) => {
      if (isSuccess || CLOSED_BY_THE_PERSON.test(reason)) resolve(isSuccess);
      else reject(new AppError('IO', 'The printer did not take it. Check the printer, and print again.'));
    });
  });
}

/**
 * Prints a report, and has the vault log that it went out on paper.
 *
 * @returns false when the person closed the dialog.
 * @throws AppError NOT_FOUND (not the report that was proved last), LOCKED, IO.
 */
export async function printReport(
  contents: Pick<WebContents, 'print'>,
  link: Pick<VaultLink, 'call'>,
  releaseId: string,
): Promise<boolean> {
  // Is not logged itself: it proves, before anything is printed, that the log will take this report.
  valueOf(await link.call('equality.changesSince', { releaseId }));
  if (!(await printPage(contents, 'equality report'))) return false;
  const logged = await link.call('equality.releaseDocument', { releaseId, format: 'paper' });
  if (logged.ok) return true;
  throw new AppError(
    logged.error.code,
    'The report was sent to the printer, but the audit log could not record that. Tell a custodian what was printed, and when.',
  );
}
