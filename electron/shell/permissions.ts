import type { Session } from 'electron';

/** Every permission that this version of Electron knows. */
export type PermissionName =
  | Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1]
  | Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1];

/** A permission that a new Electron brings does not compile until somebody has decided on it here. */
const PERMISSIONS: Readonly<Record<PermissionName, boolean>> = {
  ar: false,
  'automatic-fullscreen': false,
  'background-fetch': false,
  'background-sync': false,
  'captured-surface-control': false,
  'clipboard-read': false,
  'clipboard-sanitized-write': false,
  'deprecated-sync-clipboard-read': false,
  'display-capture': false,
  fileSystem: false,
  fullscreen: false,
  geolocation: false,
  'geolocation-approximate': false,
  'hand-tracking': false,
  hid: false,
  'idle-detection': false,
  keyboardLock: false,
  'local-fonts': false,
  'local-network': false,
  'local-network-access': false,
  'loopback-network': false,
  media: false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  notifications: false,
  openExternal: false,
  'payment-handler': false,
  'periodic-background-sync': false,
  'persistent-storage': false,
  pointerLock: false,
  'screen-wake-lock': false,
  sensors: false,
  serial: false,
  'smart-card': false,
  'speaker-selection': false,
  'storage-access': false,
  'system-wake-lock': false,
  'top-level-storage-access': false,
  unknown: false,
  usb: false,
  vr: false,
  'web-app-installation': false,
  'web-printing': false,
  'window-management': false,
};

const PERMITTED: ReadonlySet<string> = new Set(
  Object.entries(PERMISSIONS)
    .filter(([, isAllowed]) => isAllowed)
    .map(([name]) => name),
);

/** Whether a page may have something. No page may have anything: even the clipboard works by the keyboard alone. */
export const isPermitted = (permission: string): boolean => PERMITTED.has(permission);
