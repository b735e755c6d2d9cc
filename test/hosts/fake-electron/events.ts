type Listener = (...args: readonly unknown[]) => unknown;

/** The part of Node's EventEmitter that the product uses, refusing events that the fake never sends. */
export class Events {
  readonly #owner: string;
  readonly #listeners: Map<string, Listener[]>;

  constructor(owner: string, names: readonly string[]) {
    this.#owner = owner;
    this.#listeners = new Map(names.map((name) => [name, []]));
  }

  readonly on = (name: string, listener: Listener): void => {
    this.#of(name).push(listener);
  };

  readonly once = (name: string, listener: Listener): void => {
    const listeners = this.#of(name);
    const first: Listener = (...args) => {
      listeners.splice(listeners.indexOf(first), 1);
      return listener(...args);
    };
    listeners.push(first);
  };

  /** @returns what each listener returned. */
  readonly emit = (name: string, ...args: readonly unknown[]): readonly unknown[] =>
    [...this.#of(name)].map((listener) => listener(...args));

  #of(name: string): Listener[] {
    const listeners = this.#listeners.get(name);
    if (listeners === undefined) throw new Error(`The fake ${this.#owner} never emits ${name}`);
    return listeners;
  }
}

/** An event that its listeners may stop. */
export interface FakeEvent {
  defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** Makes an event, with whatever else Electron puts on it. */
export function anEvent<Details extends object>(details: Details): Details & FakeEvent {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
