import type { BrowserWindow, NativeTheme } from 'electron';
import type { Settings } from '../../shared/contract/shell.ts';

/** The colours of the page's ground, so that the window does not flash before the page is painted. */
const GROUND = { light: '#ffffff', dark: '#14171c' } as const;

/** Makes the settings count: the theme that the page's style sheet asks for, and what screenshots may show. */
export function applySettings(
  { theme, hideFromScreenCapture }: Settings,
  {
    nativeTheme,
    window,
  }: {
    readonly nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>;
    readonly window: Pick<BrowserWindow, 'setContentProtection' | 'setBackgroundColor'>;
  },
): void {
  nativeTheme.themeSource = theme;
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);
  window.setContentProtection(hideFromScreenCapture);
}
