import { createAttacker, exhaustively, type Ask } from './attacker.ts';
import { withHighs } from './highs-attacker.ts';
import { untilRelease, type History } from './history.ts';
import { knowledgeOf, type Knowledge } from './knowledge.ts';
import type { Printed } from './print.ts';
import { secretsOf, truthOf, type Secret } from './secrets.ts';

/** What a reader can say of a secret: it is `min` at least and `max` at most, and both are possible. */
export interface Finding {
  readonly secret: Secret;
  readonly min: number;
  readonly max: number;
  /** Of a count no reader may know even that it is not 0, or that it is below the threshold. */
  readonly learns: 'the value' | 'that it is small' | 'a side' | 'that all are alike';
}

/** What the reader of these releases of a history can find out, and among how many secrets. */
export interface Attack {
  readonly secrets: number;
  readonly findings: readonly Finding[];
}

/**
 * Tries to find out every secret of a history from its releases, by trying everything.
 *
 * @param printed the first releases of the history, or all.
 */
export function attack(history: History, printed: readonly Printed[]): Attack {
  const soFar = untilRelease(history, printed.length);
  const knowledge = knowledgeOf(soFar, printed);
  return attackWith(soFar, knowledge, exhaustively(knowledge, truthOf(soFar, knowledge)));
}

/** The same by linear programming and branching, for caseloads that are too large to try everything. */
export function attackBySolver(history: History, printed: readonly Printed[]): Promise<Attack> {
  const soFar = untilRelease(history, printed.length);
  const knowledge = knowledgeOf(soFar, printed);
  return withHighs(knowledge, (ask) => attackWith(soFar, knowledge, ask));
}

function attackWith(history: History, knowledge: Knowledge, ask: Ask): Attack {
  const attacker = createAttacker(knowledge, truthOf(history, knowledge), ask);
  const secrets = secretsOf(history, knowledge);
  const findings = secrets.flatMap((secret): Finding[] => {
    const { value } = secret;
    const { kind, terms } = secret.question;
    if (kind === 'group') {
      const canBeSomebody = attacker.canReach(terms, { side: 'highest', value: 1 });
      return canBeSomebody ? [] : [{ secret, min: 0, max: 0, learns: 'that all are alike' }];
    }
    const [towardsNone, away] =
      value > 0 ? (['lowest', 'highest'] as const) : (['highest', 'lowest'] as const);
    const large = value > 0 ? history.threshold : -history.threshold;
    const canBeNone = attacker.canReach(terms, { side: towardsNone, value: 0 });
    const canBeLarge = attacker.canReach(terms, { side: away, value: large });
    const isKept = kind === 'count' ? canBeNone && canBeLarge : canBeNone || canBeLarge;
    if (isKept) return [];
    const { min, max } = attacker.rangeOf(terms);
    const learns = min === max ? 'the value' : canBeNone || canBeLarge ? 'a side' : 'that it is small';
    return [{ secret, min, max, learns }];
  });
  return { secrets: secrets.length, findings };
}

/** Whether the release that has the count told it: not what readers of the earlier ones knew before. */
export const isNew = ({ secret, learns }: Finding, boundBefore: ReadonlySet<string>): boolean =>
  learns === 'the value' || learns === 'that it is small' || !boundBefore.has(secret.question.name);

/** Such as "release 2: q1=q1a; service=IDVA is from 1 to 3". */
export const inWords = ({ secret, min, max }: Finding): string =>
  min === max ? `${secret.question.name} is ${min}` : `${secret.question.name} is from ${min} to ${max}`;
