/** A frame of a page, as `ipcMain` and the shell see it. */
export interface FakeFrame {
  readonly url: string;
  readonly parent: FakeFrame | null;
}

/** A page's own frame, or with `parent` one inside it. */
export const aFrame = (url: string, parent: FakeFrame | null = null): FakeFrame => ({ url, parent });
