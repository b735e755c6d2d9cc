import type { Result } from '../result.ts';
import type { CallInputOf, Method, OutputOf } from './index.ts';
import type { LockReason, ShellCallInputOf, ShellMethod, ShellOutputOf } from './shell.ts';

/** The two channels between page and shell. There are no others. */
export const CALL_CHANNEL = 'strongroom:call';
export const EVENT_CHANNEL = 'strongroom:event';

/** What the shell tells the page without being asked. */
export type BridgeEvent =
  /** The vault is about to lock: save what is unsaved and call `vaults.lock`; in two seconds it locks by itself. */
  | { readonly kind: 'locking'; readonly reason: LockReason }
  /** The vault thread stopped without being asked; the page is about to be reloaded. */
  | { readonly kind: 'locked'; readonly reason: LockReason }
  /** How far the long work under way has come; `done` of `total` steps, in the words of `step`. */
  | { readonly kind: 'progress'; readonly step: string; readonly done: number; readonly total: number };

export type AnyMethod = Method | ShellMethod;
export type AnyInputOf<M extends AnyMethod> = M extends Method
  ? CallInputOf<M>
  : M extends ShellMethod
    ? ShellCallInputOf<M>
    : never;
export type AnyOutputOf<M extends AnyMethod> = M extends Method
  ? OutputOf<M>
  : M extends ShellMethod
    ? ShellOutputOf<M>
    : never;

/** What the preload script gives the page, as `window.strongroom`: all that the page can reach outside itself. */
export interface Bridge {
  readonly call: <M extends AnyMethod>(method: M, input: AnyInputOf<M>) => Promise<Result<AnyOutputOf<M>>>;
  /** @returns a function that ends the subscription. */
  readonly on: (listener: (event: BridgeEvent) => void) => () => void;
}
