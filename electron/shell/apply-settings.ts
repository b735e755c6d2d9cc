import type { BrowserWindow, NativeTheme } from 'electron';
import type { Settings } from '../../shared/contract/shell.ts';

/** Makes the settings count: the theme that the page's style sheet asks for, and what screenshots may show. */
export function applySettings(
  { theme, hideFromScreenCapture }: Settings,
  targets: {
    readonly nativeTheme: Pick<NativeTheme, 'themeSource'>;
    readonly window: Pick<BrowserWindow, 'setContentProtection'>;
  },
): void {
  targets.nativeTheme.themeSource = theme;
  targets.window.setContentProtection(hideFromScreenCapture);
}
