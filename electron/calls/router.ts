import {
  definitionOf,
  isMethod,
  type CallInputOf,
  type InputOf,
  type Method,
  type OutputOf,
} from '../../shared/contract/index.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import type { ReportProgress } from '../../shared/progress.ts';
import { AppError, type ErrorCode, type Result } from '../../shared/result.ts';
import { readSettings } from '../office/settings.ts';
import { appendAudit } from '../store/audit.ts';
import { asStoreError, inLongTransaction, inTransaction, type WritableDb } from '../store/connection.ts';
import type { VaultWorld } from '../vault/vault.ts';
import { createWork, type Work } from '../work.ts';
import { answerWith, refuse } from './answer.ts';
import { parseInput } from './parse-input.ts';
import { hasLocked, noSuchMethod } from './refusals.ts';
import type { Session } from './session.ts';
import { assertMayOpen, SealedRecordError } from './wall.ts';

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
  /** Tells how far long work has come, and learns whether anybody still wants it. */
  readonly work: Work;
}

/** A handler that does all its work inside the call's transaction. */
type ImmediateHandler<M extends Method> = (context: CallContext, input: InputOf<M>) => OutputOf<M>;

/** The part of a prepared handler that runs inside the transaction. It may wait, but only to let messages in. */
type Finish<M extends Method> = (context: CallContext) => OutputOf<M> | Promise<OutputOf<M>>;

/**
 * A handler that must wait for something (a key derivation, a solver) before it changes anything: it works first, and
 * returns what remains to be done inside the transaction.
 */
interface PreparedHandler<M extends Method> {
  readonly prepare: (context: CallContext, input: InputOf<M>) => Promise<Finish<M>>;
}

/**
 * A handler that puts other files in the place of the vault's, or rewrites one as a whole. No transaction is open: it writes the
 * call's entry itself, into the database in which the change comes into force.
 */
interface ExchangingHandler<M extends Method> {
  readonly exchange: (
    context: CallContext,
    input: InputOf<M>,
    record: (home: WritableDb, output: OutputOf<M>) => void,
  ) => Promise<OutputOf<M>>;
}

export type Handler<M extends Method> = ImmediateHandler<M> | PreparedHandler<M> | ExchangingHandler<M>;
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
  /** Hears how far the call under way has come. */
  readonly progress?: ReportProgress;
}

export interface Router {
  /** The one way in. Never throws; `method` and `input` may be anything at all. */
  readonly call: (method: unknown, input: unknown) => Promise<Result<unknown>>;
  /** The same, with types, for callers inside the process. */
  readonly invoke: <M extends Method>(method: M, input: CallInputOf<M>) => Promise<Result<OutputOf<M>>>;
  /**
   * Asks the call under way to stop: if it can, it answers CANCELLED and nothing of it is kept. Does nothing when none is
   * under way, or when it is already done; calls that wait their turn are not touched.
   */
  readonly cancel: () => void;
  /** Resolves when every call that was made so far has been answered. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes the router: own-property method, schema, lock state, permission, handler in a transaction with its audit entry,
 * output, `Result`. Calls run one after another, so a prepared handler never sees another call's half.
 */
export function createRouter(options: RouterOptions): Router {
  let queue: Promise<unknown> = Promise.resolve();
  let underWay: AbortController | null = null;
  const answerNext = async (method: unknown, input: unknown): Promise<Result<unknown>> => {
    underWay = new AbortController();
    try {
      return await answerOne(options, method, input, underWay.signal);
    } finally {
      underWay = null;
    }
  };
  const call: Router['call'] = (method, input) => {
    const answer = queue.then(() => answerNext(method, input));
    queue = answer;
    return answer;
  };
  return {
    call,
    invoke: async <M extends Method>(method: M, input: CallInputOf<M>) =>
      // answerOne parses the value with the output schema of this very method.
      (await call(method, input)) as Result<OutputOf<M>>,
    cancel: () => underWay?.abort(),
    settled: async () => {
      await queue;
    },
  };
}

/** What the log has as an attempt, at once: somebody may have tried what is not theirs. */
const DENIALS: ReadonlySet<ErrorCode> = new Set(['FORBIDDEN', 'WRONG_PASSPHRASE', 'TOO_SOON']);

async function answerOne(
  options: RouterOptions,
  method: unknown,
  input: unknown,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  if (!isMethod(method)) return refuse(noSuchMethod());
  const work = async (): Promise<unknown> => {
    try {
      return await handle(options, method, input, signal);
    } catch (error) {
      if (error instanceof AppError && DENIALS.has(error.code)) recordDenial(options, method, error);
      throw asStoreError(error, definitionOf(method).compartments[0]);
    }
  };
  const { log, world } = options;
  return await answerWith(method, work, { log, randomUuid: world.randomUuid, isUndone: true });
}

async function handle<M extends Method>(
  options: RouterOptions,
  method: M,
  rawInput: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const definition = definitionOf(method);
  // The schema of this very method produces it.
  const input = parseInput(definition.input, rawInput) as InputOf<M>;
  const session = options.session();
  if (session === null) throw hasLocked();
  assertAllowed(session, definition);
  const context = contextOf(method, session, options, createWork(signal, options.progress));
  const behindWall = definition.wall?.(input) ?? null;
  if (behindWall !== null) assertMayOpen(context, behindWall);
  const reason = reasonFor(definition, session, input);
  // `Handlers` pairs each method with its own handler; indexing by a type parameter loses that pairing.
  const handler = options.handlers[method] as Handler<M>;
  // Figures count what was sealed until now.
  if (definition.compartments.includes('equality')) options.relay();
  const [home] = definition.compartments;
  const record = (db: WritableDb, output: unknown): void =>
    audit(db, method, session, { at: context.at, input, output, reason });
  if (typeof handler === 'object' && 'exchange' in handler) {
    return definition.output.parse(await handler.exchange(context, input, record));
  }
  // Asked for each time: while a handler waited, its file may have been closed and opened again.
  const homeDb = (): WritableDb => session.database(home);
  const complete = (unchecked: unknown): unknown => {
    const output = definition.output.parse(unchecked);
    record(homeDb(), output);
    return output;
  };
  let answer: unknown;
  if (typeof handler === 'function') {
    answer = inTransaction(homeDb(), () => complete(handler(context, input)));
  } else {
    const finish = await handler.prepare(context, input);
    await context.work.breathe();
    answer = await inLongTransaction(homeDb(), async () => complete(await finish(context)));
  }
  if (home === 'cases' && definition.audit.operation !== 'consultation') options.relay();
  return answer;
}

function contextOf(method: Method, session: Session, { world }: RouterOptions, work: Work): CallContext {
  return {
    db: (compartment) => {
      if (!definitionOf(method).compartments.includes(compartment))
        throw new Error(`${method} did not declare ${compartment}`);
      return session.database(compartment);
    },
    held: (compartment) => (session.vault.keys.has(compartment) ? session.database(compartment) : null),
    session,
    world,
    at: world.now().toISOString(),
    work,
  };
}

/** Adds the call to the chain of its home compartment, unless its line of the contract says that it was logged already. */
function audit(
  db: WritableDb,
  method: Method,
  session: Session,
  call: {
    readonly at: string;
    readonly input: unknown;
    readonly output: unknown;
    readonly reason: string | null;
  },
): void {
  const { audit: entry, compartments } = definitionOf(method);
  const { input, output } = call;
  if (entry.when?.(input, output) === false) return;
  appendAudit(
    db,
    { vaultId: session.vaultId, compartment: compartments[0] },
    {
      at: call.at,
      person: session.person.personId,
      operation: entry.operation,
      action: method,
      object: entry.object?.(input, output) ?? null,
      reason: call.reason,
      recipient: entry.recipient?.(input, output) ?? null,
    },
  );
}

/**
 * Why the call is made, as the log keeps it.
 *
 * @throws AppError REASON_NEEDED for opening a record without a reason, where the office asks for one.
 */
function reasonFor(
  { opensRecord, audit: { reason } }: ReturnType<typeof definitionOf>,
  session: Session,
  input: unknown,
): string | null {
  if (opensRecord === undefined) return reason?.(input) ?? null;
  const { recordId, reason: given } = opensRecord(input);
  const isNeeded = () => readSettings(session.database('office')).readReason === 'each record';
  return session.readReasons.reasonFor(recordId, { given, isNeeded });
}

/** What somebody has to do before their roles count. */
const FIRST: Readonly<Record<NonNullable<Session['mustFirst']>, string>> = {
  'change passphrase':
    'Choose a passphrase of your own first: the one that you were given is for that alone (session.changePassphrase).',
  recover:
    'The recovery code only gives somebody a new passphrase (session.recover). Do that first, then unlock with it.',
};

function assertAllowed(session: Session, definition: ReturnType<typeof definitionOf>): void {
  const isAllowed =
    session.permissions.has(definition.permission) &&
    definition.compartments.every((compartment) => session.compartments.includes(compartment));
  if (!isAllowed) {
    if (session.mustFirst !== null) throw new AppError('FORBIDDEN', FIRST[session.mustFirst]);
    throw new AppError(
      'FORBIDDEN',
      'Your roles do not allow that. Ask a custodian if you need it for your work.',
    );
  }
}

/** Everybody opens the office compartment, so a refusal can always be recorded there. */
function recordDenial(
  { session: openSession, world }: RouterOptions,
  method: Method,
  refusal: AppError,
): void {
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
        object: refusal instanceof SealedRecordError ? `refused ${refusal.referralId}` : 'refused',
      },
    ),
  );
}
