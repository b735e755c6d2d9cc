import type { DateTime } from '../../shared/domain/dates.ts';

/** How far what is on the screen has come on its way into the vault. */
export type SaveState =
  | { readonly kind: 'nothing to save' }
  | { readonly kind: 'saved'; readonly at: DateTime }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Keeps a draft in the vault as it is written. */
export interface DraftSaver<Content> {
  /** Takes what is on the screen now; it is saved after a pause in the typing. */
  readonly offer: (content: Content) => void;
  /**
   * Saves at once what is not saved yet. Never rejects: a failure is told, and tried again.
   *
   * @returns whether all that was offered is saved.
   */
  readonly flush: () => Promise<boolean>;
  /** Forgets what is not saved yet. */
  readonly drop: () => void;
  /** Lets go of the draft for good, because it has become a record: whatever is offered from now on is not saved. */
  readonly end: () => void;
}

/** A pause in the typing. */
const PAUSE_MS = 1_000;
/** Whoever types without a pause is saved nevertheless: with the save itself, a crash loses less than two seconds of work. */
const WAITS_AT_MOST_MS = 1_500;
const RETRY_MS = 5_000;

/**
 * Saves one draft, one save at a time, the latest content only. A save that fails is tried again until it succeeds, also
 * after the page was left.
 */
export function createDraftSaver<Content>({
  save,
  onState,
}: {
  readonly save: (content: Content) => Promise<DateTime>;
  readonly onState: (state: SaveState) => void;
}): DraftSaver<Content> {
  let unsaved: { readonly content: Content } | null = null;
  let running: Promise<boolean> | null = null;
  let hasEnded = false;
  /** Since when something waits to be saved, in milliseconds of the clock. */
  let waitsSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function saveLatest(): Promise<boolean> {
    const job = unsaved;
    waitsSince = null;
    if (job === null) return true;
    try {
      const at = await save(job.content);
      if (unsaved === job) unsaved = null;
      onState({ kind: 'saved', at });
      return true;
    } catch (error) {
      onState({ kind: 'failed', error });
      return false;
    } finally {
      running = null;
    }
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    while (unsaved !== null) {
      running ??= saveLatest();
      const isSaved = await running;
      if (!isSaved) {
        later(RETRY_MS);
        return false;
      }
    }
    return true;
  }

  function later(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }

  function drop(): void {
    unsaved = null;
    waitsSince = null;
    clearTimeout(timer);
  }

  return {
    offer: (content) => {
      if (hasEnded) return;
      unsaved = { content };
      const now = Date.now();
      waitsSince ??= now;
      later(Math.min(PAUSE_MS, Math.max(0, waitsSince + WAITS_AT_MOST_MS - now)));
    },
    flush,
    drop,
    end: () => {
      hasEnded = true;
      drop();
    },
  };
}
