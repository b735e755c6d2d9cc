import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../../../electron/sample/random.ts';
import { inspect, type Finding } from './inspect.ts';
import { wholeLines, type Operation, type Said, type Task } from './protocol.ts';
import { makeTemplate, type Template } from './templates.ts';
import { exchangeIsUnfinished } from './workplace.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** One kill and what it left. */
export interface Kill extends Finding {
  readonly operation: Operation;
  readonly seed: number;
  readonly killAfterMs: number;
  /** 2 when the unlock after it, which had something to finish or to undo, was killed too. */
  readonly times: 1 | 2;
  /** It hit the operation itself, not the wait after it. */
  readonly wasUnderWay: boolean;
  readonly acknowledged: number;
}

export interface Figures {
  readonly operation: Operation;
  /** How long the operation takes when nobody kills it. */
  readonly wholeMs: number;
  readonly seconds: number;
  readonly kills: readonly Kill[];
}

/** So many copies are worked on at a time. */
const LANES = 2;

/** Some kills come shortly after the end, when all of it is acknowledged and nothing is tidied up. */
const SHARE_OF_OPERATION = 1.2;

/** Moving the new files to their places takes a little less. */
const EXCHANGE_SPAN_MS = 15;

/** What an unlock finishes, it finishes before it derives a key. */
const UNLOCK_SPAN_MS = 30;

/**
 * Kills an operation many times, each time on a fresh copy of its vault and at another moment, which `seed` decides.
 *
 * @param home an empty folder on a real disk.
 */
export async function killMany(options: {
  readonly operation: Operation;
  readonly kills: number;
  readonly seed: number;
  readonly home: string;
}): Promise<Figures> {
  const { operation, home } = options;
  const started = performance.now();
  const template = await makeTemplate(operation, home);
  const wholeMs = await measure(template, options);
  const span = wholeMs * SHARE_OF_OPERATION;
  const kills: Kill[] = [];
  const left = Array.from({ length: options.kills }, (_, index) => options.seed + index);
  const work = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      kills.push(await killOnce(template, { home, seed, span }));
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return { operation, wholeMs, seconds: (performance.now() - started) / 1000, kills };
}

/** How long the operation takes beside as much other work as there will be. */
async function measure(
  template: Template,
  { home, seed }: { readonly home: string; readonly seed: number },
): Promise<number> {
  const runs = await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      const workplace = copyOf(template, home, `whole-${lane}`);
      const { operation } = template;
      const whole = { operation, from: 'beginning', killAfterMs: null } as const;
      const said = await runChild({ ...whole, workplace, seed });
      rmSync(workplace, { recursive: true });
      const ended = said.find((line) => line.said === 'ended');
      if (ended === undefined) throw new Error(`${template.operation} does not come to its end`);
      return ended.tookMs;
    }),
  );
  return Math.min(...runs);
}

async function killOnce(
  template: Template,
  { home, seed, span }: { readonly home: string; readonly seed: number; readonly span: number },
): Promise<Kill> {
  const { operation } = template;
  const random = randomFrom(seed);
  const within = (ms: number): number => (random.below(1_000_000) / 1_000_000) * ms;
  // Where an exchange is decided and carried out is a small part of it, and the part that matters.
  const from = operation === 'rotation' && random.chance(50) ? 'decision' : 'beginning';
  const killAfterMs = within(from === 'decision' ? EXCHANGE_SPAN_MS : span);
  const workplace = copyOf(template, home, `${seed}`);
  const said = await runChild({ operation, workplace, from, killAfterMs, seed });
  const writes = said.flatMap((line) => (line.said === 'acknowledged' ? [line.write] : []));
  const isHalfDone = operation === 'rotation' && exchangeIsUnfinished(workplace);
  if (isHalfDone) {
    const unlock = { operation: 'unlock', from: 'beginning', killAfterMs: within(UNLOCK_SPAN_MS) } as const;
    await runChild({ ...unlock, workplace, seed });
  }
  const finding = await inspect(workplace, template, writes);
  // What went wrong stays, to be looked at.
  if (finding.problems.length === 0) rmSync(workplace, { recursive: true });
  const wasUnderWay = !said.some((line) => line.said === 'ended');
  return {
    operation,
    seed,
    killAfterMs,
    times: isHalfDone ? 2 : 1,
    wasUnderWay,
    acknowledged: writes.length,
    ...finding,
  };
}

function copyOf(template: Template, home: string, name: string): string {
  const workplace = join(home, `${template.operation}-${name}`);
  cpSync(template.workplace, workplace, { recursive: true });
  return workplace;
}

/** @returns what it said. @throws Error when it ended in any way but the one that its task names. */
async function runChild(task: Task): Promise<readonly Said[]> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = await once(child, 'close');
  const isAsWanted = task.killAfterMs === null ? code === 0 : signal === 'SIGKILL';
  if (!isAsWanted) throw new Error(`A child ended by itself (${code ?? signal}): ${JSON.stringify(task)}`);
  return wholeLines(output);
}
