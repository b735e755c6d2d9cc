/**
 * What `electron` means where its binary is not: a small fake that does exactly what the product asks of it, records
 * it, clones what crosses, and throws on anything else. Tests steer it through probe.ts.
 */
export { app } from './app.ts';
export { ipcMain } from './ipc.ts';
export { protocol, session } from './session.ts';
export { dialog, Menu, nativeTheme, powerMonitor } from './system.ts';
export { BrowserWindow } from './window.ts';
