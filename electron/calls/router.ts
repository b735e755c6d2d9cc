import {
  definitionOf,
  isMethod,
  type CallInputOf,
  type InputOf,
  type Method,
  type OutputOf,
} from '../../shared/contract/index.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError, placeOf, type InputIssue, type Result } from '../../shared/result.ts';
import { appendAudit } from '../store/audit.ts';
import { asStoreError, inTransaction, type WritableDb } from '../store/connection.ts';
import type { VaultWorld } from '../vault/vault.ts';
import type { Session } from './session.ts';

/** What a handler may use. */
export interface CallContext {
  /** A compartment that the method's line of the contract names. */
  readonly db: (compartment: Compartment) => WritableDb;
  /** Any compartment whose key the person has, or null: for checking files and audit logs, which is not reading records. */
  readonly held: (compartment: Compartment) => WritableDb | null;
  readonly session: Omit<Session, 'database' | 'lock'>;
  readonly world: VaultWorld;
  /** The one moment at which the call happens, UTC, ISO 8601. */
  readonly at: string;
}

/** A handler that does all its work inside the call's transaction. */
type ImmediateHandler<M extends Method> = (context: CallContext, input: InputOf<M>) => OutputOf<M>;

/**
 * A handler that must wait for something (a key derivation, a solver) before it changes anything: it works first, and
 * returns what remains to be done inside the transaction.
 */
interface PreparedHandler<M extends Method> {
  readonly prepare: (
    context: CallContext,
    input: InputOf<M>,
  ) => Promise<(context: CallContext) => OutputOf<M>>;
}

export type Handler<M extends Method> = ImmediateHandler<M> | PreparedHandler<M>;
export type Handlers = { readonly [M in Method]: Handler<M> };

export interface RouterOptions {
  readonly handlers: Handlers;
  /** The open session, or null while the vault is locked. */
  readonly session: () => Session | null;
  readonly world: VaultWorld;
  /** Receives one line for each defect, with ids only. */
  readonly log: (line: string) => void;
  /** Moves sealed equality rows on, after a call that may have left some in the outbox and before one that counts them. Never throws. */
  readonly relay: () => void;
}

export interface Router {
  /** The one way in. Never throws; `method` and `input` may be anything at all. */
  readonly call: (method: unknown, input: unknown) => Promise<Result<unknown>>;
  /** The same, with types, for callers inside the process. */
  readonly invoke: <M extends Method>(method: M, input: CallInputOf<M>) => Promise<Result<OutputOf<M>>>;
  /** Resolves when every call that was made so far has been answered. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes the router: own-property method, schema, lock state, permission, handler in a transaction with its audit entry,
 * output, `Result`. Calls run one after another, so a prepared handler never sees another call's half.
 */
export function createRouter(options: RouterOptions): Router {
  let queue: Promise<unknown> = Promise.resolve();
  const call: Router['call'] = (method, input) => {
    const answer = queue.then(() => answerOne(options, method, input));
    queue = answer;
    return answer;
  };
  return {
    call,
    invoke: async <M extends Method>(method: M, input: CallInputOf<M>) =>
      // answerOne parses the value with the output schema of this very method.
      (await call(method, input)) as Result<OutputOf<M>>,
    settled: async () => {
      await queue;
    },
  };
}

async function answerOne(options: RouterOptions, method: unknown, input: unknown): Promise<Result<unknown>> {
  try {
    if (!isMethod(method)) throw new AppError('VALIDATION', 'There is no such method.');
    try {
      return { ok: true, value: await handle(options, method, input) };
    } catch (error) {
      if (error instanceof AppError && error.code === 'FORBIDDEN') recordDenial(options, method);
      throw asStoreError(error, definitionOf(method).compartments[0]);
    }
  } catch (error) {
    return { ok: false, error: asAppError(error, options, method).toDto() };
  }
}

async function handle<M extends Method>(
  options: RouterOptions,
  method: M,
  rawInput: unknown,
): Promise<unknown> {
  const { world } = options;
  const definition = definitionOf(method);
  const input = parseInput(method, rawInput);
  const session = options.session();
  if (session === null) throw new AppError('LOCKED', 'The vault is locked. Unlock it first.');
  const at = world.now().toISOString();
  assertAllowed(session, definition);
  const context: CallContext = {
    db: (compartment) => {
      if (!definition.compartments.includes(compartment))
        throw new Error(`${method} did not declare ${compartment}`);
      return session.database(compartment);
    },
    held: (compartment) => (session.vault.keys.has(compartment) ? session.database(compartment) : null),
    session,
    world,
    at,
  };
  // `Handlers` pairs each method with its own handler; indexing by a type parameter loses that pairing.
  const handler = options.handlers[method] as Handler<M>;
  // Figures count what was sealed until now.
  if (definition.compartments.includes('equality')) options.relay();
  const run: ImmediateHandler<M> =
    typeof handler === 'function' ? handler : await finishing(handler.prepare(context, input));
  const [home] = definition.compartments;
  const answer = inTransaction(session.database(home), (db) => {
    const output = definition.output.parse(run(context, input));
    appendAudit(
      db,
      { vaultId: session.vaultId, compartment: home },
      {
        at,
        person: session.person.personId,
        operation: definition.audit.operation,
        action: method,
        object: definition.audit.object?.(input, output) ?? null,
        recipient: definition.audit.recipient?.(input) ?? null,
      },
    );
    return output;
  });
  if (home === 'cases' && definition.audit.operation !== 'consultation') options.relay();
  return answer;
}

const finishing = async <M extends Method>(
  prepared: Promise<(context: CallContext) => OutputOf<M>>,
): Promise<ImmediateHandler<M>> => await prepared;

function parseInput<M extends Method>(method: M, rawInput: unknown): InputOf<M> {
  const parsed = definitionOf(method).input.safeParse(rawInput);
  // The schema of this very method has just produced it.
  if (parsed.success) return parsed.data as InputOf<M>;
  const issues: InputIssue[] = parsed.error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    // Zod's messages speak of types and limits, never of values; unknown names are the sender's own text and are not repeated.
    message: issue.code === 'unrecognized_keys' ? 'has a name that this method does not know' : issue.message,
  }));
  throw new AppError('VALIDATION', 'Some of that is missing or not of the right form. Nothing was saved.', {
    issues,
  });
}

function assertAllowed(session: Session, definition: ReturnType<typeof definitionOf>): void {
  const isAllowed =
    session.permissions.has(definition.permission) &&
    definition.compartments.every((compartment) => session.compartments.includes(compartment));
  if (!isAllowed) {
    throw new AppError(
      'FORBIDDEN',
      'Your roles do not allow that. Ask a custodian if you need it for your work.',
    );
  }
}

/** Everybody opens the office compartment, so a refusal can always be recorded there. */
function recordDenial({ session: openSession, world }: RouterOptions, method: Method): void {
  const session = openSession();
  if (session === null) return;
  const office = session.database('office');
  inTransaction(office, () =>
    appendAudit(
      office,
      { vaultId: session.vaultId, compartment: 'office' },
      {
        at: world.now().toISOString(),
        person: session.person.personId,
        operation: 'access',
        action: method,
        object: 'refused',
      },
    ),
  );
}

function asAppError(error: unknown, options: RouterOptions, method: unknown): AppError {
  if (error instanceof AppError) return error;
  const id = logDefect(error, options, method);
  return new AppError(
    'INTERNAL',
    `Strongroom met a defect and stopped what it was doing. Nothing was changed. Tell support this reference: ${id}.`,
    { cause: error },
  );
}

/** @returns the id by which the log line is found. */
function logDefect(error: unknown, options: RouterOptions, method: unknown): string {
  const id = options.world.randomUuid();
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  options.log(
    `INTERNAL ${id} ${isMethod(method) ? method : 'unknown method'} ${name} ${code} ${placeOf(error)}`,
  );
  return id;
}
