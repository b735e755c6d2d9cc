import { appEvents } from './app.ts';
import { Events } from './events.ts';
import { record, recording } from './recording.ts';

type Handler = (...args: readonly never[]) => unknown;
type AppHandler = (request: Request) => Response | Promise<Response>;
type RequestFilter = (
  details: { readonly url: string },
  callback: (answer: { cancel?: boolean }) => void,
) => void;

/** A session that the product made, with whatever it installed in it. */
export interface FakeSession {
  readonly partition: string;
  readonly options: unknown;
  /** By scheme. */
  readonly protocolHandlers: ReadonlyMap<string, AppHandler>;
  /** By the name of the setter: `setPermissionRequestHandler`... */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly requestFilter: () => RequestFilter | null;
  readonly events: Events;
  /** What the product holds. */
  readonly session: object;
}

const made: FakeSession[] = [];

/** All sessions, in the order in which they were made. */
export const sessions: readonly FakeSession[] = made;

function makeSession(partition: string, options: unknown): FakeSession {
  const protocolHandlers = new Map<string, AppHandler>();
  const handlers = new Map<string, Handler>();
  const events = new Events('session', ['will-download']);
  let filter: RequestFilter | null = null;
  const keep =
    (name: string) =>
    (handler: Handler): void => {
      handlers.set(name, handler);
    };
  const session = recording('session', {
    on: events.on,
    protocol: recording('session.protocol', {
      handle: (scheme: string, handler: AppHandler): void => {
        if (protocolHandlers.has(scheme)) throw new Error(`${scheme} is handled already`);
        protocolHandlers.set(scheme, handler);
      },
    }),
    webRequest: recording('session.webRequest', {
      onBeforeRequest: (listener: RequestFilter): void => {
        // Electron keeps only the last one, silently.
        if (filter !== null) throw new Error('A second listener would replace the first');
        filter = listener;
      },
    }),
    setPermissionRequestHandler: keep('setPermissionRequestHandler'),
    setPermissionCheckHandler: keep('setPermissionCheckHandler'),
    setDevicePermissionHandler: keep('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: keep('setDisplayMediaRequestHandler'),
    setBluetoothPairingHandler: keep('setBluetoothPairingHandler'),
    setCertificateVerifyProc: keep('setCertificateVerifyProc'),
    setSpellCheckerEnabled: (_isEnabled: boolean): void => {},
    setSpellCheckerLanguages: (_languages: readonly string[]): void => {},
    setSpellCheckerDictionaryDownloadURL: (_url: string): void => {},
  });
  const fake = {
    partition,
    options,
    protocolHandlers,
    handlers,
    requestFilter: () => filter,
    events,
    session,
  };
  made.push(fake);
  appEvents.emit('session-created', session);
  return fake;
}

/** As in Electron, a partition has one session, whoever asks. */
export const session = recording('session', {
  fromPartition: (partition: string, options?: unknown): object =>
    (made.find((fake) => fake.partition === partition) ?? makeSession(partition, options)).session,
});

/** Electron makes the default session when it is ready, whether the product uses it or not. */
export function makeDefaultSession(): void {
  makeSession('', undefined);
}

/** The fake behind what the product holds. */
export function fakeOf(held: unknown): FakeSession {
  const fake = made.find((candidate) => candidate.session === held);
  if (fake === undefined) throw new Error('That is no session of the fake electron');
  return fake;
}

let schemes: readonly unknown[] | null = null;

export const protocol = {
  registerSchemesAsPrivileged: (privileged: readonly unknown[]): void => {
    record('protocol.registerSchemesAsPrivileged', [privileged]);
    if (schemes !== null) throw new Error('Electron accepts this call only once');
    schemes = structuredClone(privileged);
  },
};

/** What was given to `protocol.registerSchemesAsPrivileged`. */
export const privilegedSchemes = (): readonly unknown[] => schemes ?? [];
