import type { Page } from '@playwright/test';
import type { ErrorDto } from '../../shared/result.ts';

/** What a spec can run on; each is the name of a Playwright project. */
export const HOST_KINDS = ['chromium', 'electron'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

/** The running application, whatever runs it: all that a spec sees. */
export interface AppHost {
  /** The window. After a restart it may be another one: ask again. */
  readonly page: Page;
  readonly main: MainProbe;
  /** Ends the application as the person does by closing the window, and starts it again on the same folders. */
  restart(): Promise<void>;
  /** Ends the main process as a crash or a power cut does, and starts it again on the same folders. */
  crashAndRestart(): Promise<void>;
  close(): Promise<void>;
}

/** What a spec can do to the main process, in place of the operating system and the person before it, and see of it. */
export interface MainProbe {
  /** Answers the next save dialog; null closes it without choosing. A dialog that nobody answers fails the call. */
  setSaveDialogAnswer(path: string | null): Promise<void>;
  /** The same for a dialog that chooses a folder to create in or a vault to open. */
  setOpenDialogAnswer(path: string | null): Promise<void>;
  /** Answers the next question whether files that are there may be replaced. */
  setReplaceAnswer(mayReplace: boolean): Promise<void>;
  /** Lets the person be away for so long; the application notices when it looks next. */
  advanceIdle(seconds: number): Promise<void>;
  emitPower(event: 'lock-screen' | 'suspend' | 'resume'): Promise<void>;
  /**
   * From now on no call of the page reaches the application: each is refused in these words, or, when they are null, never
   * answered. For what the page then shows; nothing but a restart ends it.
   */
  holdCalls(refusal: ErrorDto | null): Promise<void>;
  /** The page's process ends by itself, as at a defect of the browser. */
  crashPage(): Promise<void>;
  /** The options of every print that was asked for. */
  printed(): Promise<readonly unknown[]>;
  /** Writes a heap snapshot of the main process and gives its path; it goes with the application's folders. */
  heapSnapshot(): Promise<string>;
  processId(): number;
  /** What the main process wrote to its standard output and error so far. */
  output(): string;
  /**
   * What only a host with a fake Electron can do and see; null in the real one, where nothing but its own page reaches the
   * shell.
   */
  readonly fake: FakeElectronProbe | null;
}

export interface FakeElectronProbe {
  /** Calls as from a frame that is not the window's own page; `null` in its place is a frame that has gone. */
  callFrom(sender: ForgedSender | null, method: unknown, input: unknown): Promise<unknown>;
  /** Calls so many times at once, as the page, faster than any page could. @returns how many were answered with which code, or ok. */
  flood(times: number, method: unknown, input: unknown): Promise<Readonly<Record<string, number>>>;
  /** The options that each window was made with. */
  windowOptions(): Promise<readonly unknown[]>;
}

/** A frame that claims to be allowed to call. */
export interface ForgedSender {
  readonly url: string;
  readonly isInsideThePage: boolean;
}

export interface HostOptions {
  /** Where the application finds its userData and Documents. */
  readonly home: string;
  /** The moment at which its clocks start, ISO 8601; null for the real time. */
  readonly startsAt: string | null;
  /** Whether a person uses it, and not a test: then dialogs are asked in the page. */
  readonly isForAPerson?: boolean;
}
