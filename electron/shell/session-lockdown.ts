import type { Session } from 'electron';
import { APP_SCHEME, isAppUrl } from './app-url.ts';
import { isPermitted } from './permissions.ts';

/** The verdict of a certificate check that always fails. */
const REFUSED_CERTIFICATE = -2;

/** Nothing answers here: the protocol handler serves no dictionary. */
const NO_DICTIONARIES = `${APP_SCHEME}://bundle/no-dictionaries/`;

/** Whether a page may load an address: what is in the bundle, and in development what the developer tools are made of. */
export function mayLoad(address: string, { isPackaged }: { readonly isPackaged: boolean }): boolean {
  return isAppUrl(address) || (!isPackaged && URL.parse(address)?.protocol === 'devtools:');
}

/**
 * Takes from a session everything that the application does not need. Called for every session that is ever made: the
 * default one is not used, and locked down all the same.
 */
export function lockDownSession(session: Session, options: { readonly isPackaged: boolean }): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSED_CERTIFICATE));
  // Electron keeps one listener only: whatever else must be filtered belongs into mayLoad().
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, options) }));
  session.on('will-download', (event) => event.preventDefault());
  // All three: with the flag alone, dictionaries have been fetched from the network (electron#22995).
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
}
