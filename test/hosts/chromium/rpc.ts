/** Functions that one side offers the other. Everything that crosses is cloned. */
export type Offer = Readonly<Record<string, (...parameters: never[]) => unknown>>;

/** The same functions as the other side sees them. */
export type Remote<O> = {
  readonly [K in keyof O]: O[K] extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Promise<Awaited<R>>
    : never;
};

/** Either end of the channel between a process and its child: `process` in the child, `ChildProcess` in the parent. */
interface Port {
  /** Tells `onSent` of a failure, which would otherwise be an event that nobody hears. */
  send?(message: object, onSent: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

interface Call {
  readonly kind: 'call';
  readonly id: number;
  readonly name: string;
  readonly parameters: readonly unknown[];
}
interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly value?: unknown;
  readonly error?: Error;
}

/**
 * Lets two processes call each other's functions over the channel that Node opens between a parent and its child
 * (`serialization: 'advanced'`, so that bytes and errors survive). Nothing listens on the network.
 */
export function connect<Theirs>(port: Port, offer: Offer): Remote<Theirs> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;

  const answer = async ({ id, name, parameters }: Call): Promise<void> => {
    const reply = await call(offer, name, parameters);
    port.send?.({ kind: 'answer', id, ...reply }, () => {
      // Whoever asked has gone.
    });
  };

  port.on('message', (message) => {
    // Both ends of the channel are ours, and send nothing else.
    const received = message as Call | Answer;
    if (received.kind === 'call') void answer(received);
    else waiting.get(received.id)?.(received);
  });
  port.on('disconnect', () => {
    const error = new Error('The main process has ended.');
    for (const [id, settle] of waiting) settle({ kind: 'answer', id, error });
  });

  const remoteCall = (name: string, parameters: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ value, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(value);
        else reject(error);
      });
      port.send?.({ kind: 'call', id, name, parameters }, (error) => {
        if (error !== null) reject(error);
      });
    });
  // Each property is the function that sends its own name: Remote says so.
  return new Proxy({} as Remote<Theirs>, {
    get:
      (_target, name) =>
      (...parameters: readonly unknown[]) =>
        remoteCall(String(name), parameters),
  });
}

async function call(
  offer: Offer,
  name: string,
  parameters: readonly unknown[],
): Promise<{ readonly value: unknown } | { readonly error: Error }> {
  const offered = Object.hasOwn(offer, name) ? offer[name] : undefined;
  try {
    if (offered === undefined) throw new Error(`Nothing called ${name} is offered.`);
    // The other side calls by the type of this very offer.
    return { value: await offered(...(parameters as never[])) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
