import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Sets the smallest menu with which the keyboard works: on macOS copying and pasting need it, and everywhere enlarging.
 * The bar is hidden where the system lets it be. Nothing in it reloads the page.
 */
export function setApplicationMenu(options: {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
}): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** What is in the menu. */
export function menuTemplate({
  isPackaged,
  platform,
}: {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
}): MenuItemConstructorOptions[] {
  return [
    ...(platform === 'darwin' ? [MAC_APPLICATION_MENU] : []),
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
  ];
}

const MAC_APPLICATION_MENU: MenuItemConstructorOptions = {
  label: 'Strongroom',
  submenu: [{ role: 'hide' }, { role: 'hideOthers' }, { type: 'separator' }, { role: 'quit' }],
};
