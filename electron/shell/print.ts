import type { WebContents } from 'electron';
import type { PRINTABLES } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/result.ts';

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
  what: (typeof PRINTABLES)[number],
): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    // A constant header: the title of a page could otherwise carry what is on it into the spooler's list of jobs.
    contents.print({ silent: false, pageSize: 'A4', header: `Strongroom: ${what}` }, (isSuccess, reason) => {
      if (isSuccess || CLOSED_BY_THE_PERSON.test(reason)) resolve(isSuccess);
      else reject(new AppError('IO', 'The printer did not take it. Check the printer, and print again.'));
    });
  });
}
