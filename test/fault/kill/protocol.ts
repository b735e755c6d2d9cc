import type { Compartment } from '../../../shared/domain/compartments.ts';

/** What is under way when the process is killed. */
export const OPERATIONS = [
  'import',
  'edit',
  'merge',
  'disposal',
  'people',
  'rotation',
  'backup',
  'migration',
] as const;

export type Operation = (typeof OPERATIONS)[number];

/** A change of who has a way in, and by what. */
export type SlotWrite =
  | { readonly kind: 'added' | 'reissued'; readonly personId: string; readonly passphrase: string }
  | { readonly kind: 'suspended' | 'given a role'; readonly personId: string }
  | { readonly kind: 'own passphrase' };

/** A write that was answered with success. From then on nothing may lose it. */
export type Write =
  | { readonly kind: 'import'; readonly imported: number }
  | {
      readonly kind: 'referral';
      readonly referralId: string;
      readonly version: number;
      readonly name: string;
    }
  | { readonly kind: 'merge'; readonly rows: number }
  | { readonly kind: 'rotation'; readonly rotated: readonly Compartment[] }
  | { readonly kind: 'removal'; readonly personId: string }
  | { readonly kind: 'disposal'; readonly referralId: string; readonly certificate: string }
  | SlotWrite
  | { readonly kind: 'backup'; readonly backupId: string }
  | { readonly kind: 'open' };

/** One line of a child's standard output. A line counts only when it is whole. */
export type Said =
  | { readonly said: 'begun' }
  | { readonly said: 'acknowledged'; readonly write: Write }
  | { readonly said: 'ended'; readonly tookMs: number };

/** What the child is told, as JSON in its one argument. */
export interface Task {
  /** `unlock`: opening what an earlier kill left, which may have to finish or undo something first. */
  readonly operation: Operation | 'unlock';
  /** The folder with the vault and whatever else the operation takes. */
  readonly workplace: string;
  /** What its death is counted from: where the work begins, or the instant in which an exchange of keys is decided. */
  readonly from: 'beginning' | 'decision';
  /** How long after that it dies; null: it lives to the end, and says how long it took. */
  readonly killAfterMs: number | null;
  readonly seed: number;
}

/** What the flag says that the work and its killer share. */
export const NOT_BEGUN = 0;
export const BEGUN = 1;
export const OVER = 2;

/** Shared by the work and the thread that kills it: their flag, and when (nanoseconds of the monotonic clock) it began. */
export interface Start {
  readonly flag: Int32Array;
  readonly beganAt: BigInt64Array;
}

/** The lines of a text that may have been cut anywhere. */
export function wholeLines(text: string): readonly Said[] {
  const end = text.lastIndexOf('\n');
  if (end === -1) return [];
  // Our own child wrote each line, in one write, by this very type.
  return text
    .slice(0, end)
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
}
