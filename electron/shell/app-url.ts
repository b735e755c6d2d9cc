/** The scheme that the page and its parts are served under, and the one host there is in it. */
export const APP_SCHEME = 'app';
const APP_HOST = 'bundle';

/** The one page of the application. */
export const PAGE_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * True for an address inside the application's own bundle.
 *
 * Compared part by part: in Node the origin of every `app:` address is the text `null`, and a prefix would also match
 * `app://bundle.evil/`.
 */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
