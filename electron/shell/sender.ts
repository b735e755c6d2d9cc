import { isAppUrl } from './app-url.ts';

/** What the shell asks about a frame that calls it. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Whether a call comes from the application's own page: its main frame, showing an address of the bundle.
 *
 * @param frame null when the frame has navigated away or gone since.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
