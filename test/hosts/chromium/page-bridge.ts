import { decode, encode } from './wire.ts';

/** The function through which the page reaches the host; gone from the page before any script of the application runs. */
export const INVOKE_BINDING = '__strongroomHostInvoke';
/** Where the host leaves what the main process sends to the page. */
export const DELIVER_SYMBOL = 'strongroom host: deliver';

interface Wire {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}
type Listener = (event: unknown, ...parameters: unknown[]) => void;
type Require = (name: string) => unknown;

/**
 * What a page is given before its own scripts: the real preload bundle, run with a `require` that knows only Electron's
 * two parts for it, as the sandbox has it. Frames inside the page get nothing, as in Electron.
 *
 * Text, because the policy of the page forbids to evaluate any.
 */
export const pageScript = (preloadSource: string): string => `
  if (window === window.top) {
    (${installPreload.toString()})(
      { encode: ${encode.toString()}, decode: ${decode.toString()} },
      ${JSON.stringify(INVOKE_BINDING)},
      ${JSON.stringify(DELIVER_SYMBOL)},
      (require) => { const module = { exports: {} }; ((exports) => { ${preloadSource} })(module.exports); },
    );
  }
  delete window[${JSON.stringify(INVOKE_BINDING)}];
`;

/** Runs inside the page, from its source text: it may use nothing but its parameters and the page. */
function installPreload(
  wire: Wire,
  bindingName: string,
  deliverSymbol: string,
  runPreload: (require: Require) => void,
): void {
  const invokeHost: unknown = Reflect.get(window, bindingName);
  if (typeof invokeHost !== 'function') throw new Error('The host has not linked this page.');
  const listeners = new Map<string, Set<Listener>>();
  const listenersOn = (channel: string): Set<Listener> => {
    const existing = listeners.get(channel) ?? new Set();
    listeners.set(channel, existing);
    return existing;
  };

  const ipcRenderer = {
    // As in Electron: what is not cloneable is refused here, and an error of the handler arrives as its message alone.
    invoke: async (channel: string, ...parameters: unknown[]) => {
      const answer: unknown = await invokeHost(channel, wire.encode(structuredClone(parameters)));
      return wire.decode(String(answer));
    },
    on: (channel: string, listener: Listener) => {
      listenersOn(channel).add(listener);
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener) => {
      listenersOn(channel).delete(listener);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  };

  const isolated = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...parameters: unknown[]) => {
        const given = parameters.map((each) =>
          typeof each === 'function' ? isolated(each) : structuredClone(each),
        );
        const returned: unknown = Reflect.apply(value, undefined, given);
        return returned instanceof Promise ? returned.then(isolated) : isolated(returned);
      };
    }
    return structuredClone(value);
  };
  const exposed = new Set<string>();
  const contextBridge = {
    exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) => {
      if (exposed.has(name)) throw new Error(`${name} is exposed already.`);
      exposed.add(name);
      const copy = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, isolated(value)]));
      Object.defineProperty(window, name, { value: Object.freeze(copy), enumerable: true });
    },
  };

  Object.defineProperty(window, Symbol.for(deliverSymbol), {
    value: (channel: string, payload: string) => {
      for (const listener of listenersOn(channel)) listener({}, wire.decode(payload));
    },
  });
  runPreload((name) => {
    if (name !== 'electron') throw new Error(`Under the sandbox, a preload script cannot require ${name}.`);
    return { contextBridge, ipcRenderer };
  });
}
