import type {
  AnyInputOf,
  AnyMethod,
  AnyOutputOf,
  Bridge,
  BridgeEvent,
} from '../../shared/contract/bridge.ts';
import { RemoteError } from './remote-error.ts';

declare global {
  interface Window {
    readonly strongroom: Bridge;
  }
}

/**
 * Calls a method of the vault or the shell.
 *
 * @throws RemoteError with the code of the refusal.
 */
export async function call<M extends AnyMethod>(method: M, input: AnyInputOf<M>): Promise<AnyOutputOf<M>> {
  const result = await window.strongroom.call(method, input);
  if (!result.ok) throw new RemoteError(result.error);
  return result.value;
}

/** @returns a function that ends the subscription. */
export const onEvent = (listener: (event: BridgeEvent) => void): (() => void) =>
  window.strongroom.on(listener);
