import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryHistory, arbitraryTinyHistory, FORMS, SMALL } from './releases/arbitrary-history.ts';
import { createAttacker, exhaustively } from './releases/attacker.ts';
import { everyCaseload } from './releases/brute-force.ts';
import { attack, inWords, isNew } from './releases/findings.ts';
import { withHighs } from './releases/highs-attacker.ts';
import { knowledgeOf } from './releases/knowledge.ts';
import { printReleases } from './releases/print.ts';
import { questionsAbout, truthOf } from './releases/secrets.ts';
import { extremeByYalps } from './releases/yalps-attacker.ts';
import { valueOf } from './releases/sums.ts';

/*
 * Readers collect reports. The attacker has three of them, made at different times of nearly the same people, and reasons in
 * whole people about all of them together. He is built from the printed figures alone and shares no code with what hides them.
 * `npm run test:attack` has him attack thousands of histories, other ones each time, and larger ones.
 */

/** The same each time. One takes about a quarter of a second, nearly all of it to make its releases. */
const HISTORIES = { numRuns: 30, seed: 5 } as const;

describe('the attacker', () => {
  it.each(FORMS)('finds exactly what trying every caseload finds: %s', (form) => {
    fc.assert(
      fc.property(arbitraryTinyHistory(form), ({ history, printed }) => {
        const knowledge = knowledgeOf(history, printed);
        const truth = truthOf(history, knowledge);
        const attacker = createAttacker(knowledge, truth, exhaustively(knowledge, truth));
        const every = everyCaseload(history, printed);
        expect(every.caseloads).toBeGreaterThan(0);
        for (const { name, plus, minus, subject, terms } of questionsAbout(history, knowledge)) {
          const values = [...every.valuesOf(plus, minus, subject)];
          const range = { min: Math.min(...values), max: Math.max(...values) };
          expect([name, attacker.rangeOf(terms)]).toEqual([name, range]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(FORMS)(
    'finds what two solvers find in larger caseloads, wherever it begins to look: %s',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(arbitraryHistory(form, SMALL), fc.nat(), async (history, which) => {
          const { printed } = await printReleases(history, { remembers: false });
          const knowledge = knowledgeOf(history, printed);
          const { unknowns, sums } = knowledge;
          const truth = truthOf(history, knowledge);
          const own = createAttacker(knowledge, truth, exhaustively(knowledge, new Int32Array(unknowns)));
          const questions = questionsAbout(history, knowledge);
          await withHighs(knowledge, (ask) => {
            const other = createAttacker(knowledge, truth, ask);
            for (const { name, terms } of questions) {
              expect([name, own.rangeOf(terms)]).toEqual([name, other.rangeOf(terms)]);
            }
          });
          const { terms = [] } = questions[which % questions.length] ?? {};
          for (const [side, limit] of [
            ['lowest', own.rangeOf(terms).min],
            ['highest', own.rangeOf(terms).max],
          ] as const) {
            const numbers = extremeByYalps(unknowns, sums, terms, side);
            if (numbers !== 'beyond') expect(valueOf(terms, numbers)).toBe(limit);
          }
        }),
        { ...HISTORIES, numRuns: 5 },
      );
    },
  );
});

describe('three releases that know nothing of each other', () => {
  it.each(FORMS)('give a small count or change away in most histories: %s', async (form) => {
    const histories = fc.sample(arbitraryHistory(form, SMALL), HISTORIES);
    const known: string[] = [];
    for (const history of histories) {
      const { printed } = await printReleases(history, { remembers: false });
      const first = attack(history, printed).findings.find(({ learns }) => learns === 'the value');
      if (first !== undefined) known.push(inWords(first));
    }
    expect(known.length).toBeGreaterThan(histories.length / 3);
  });
});

describe('three releases that are made jointly', () => {
  it.each(FORMS)(
    'give no small count, change or set of records away, and are seldom refused: %s',
    async (form) => {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryHistory(form, SMALL), async (history) => {
          const { printed, refusal, boundBefore } = await printReleases(history, { remembers: true });
          const { findings } = attack(history, printed);
          expect(findings.filter((finding) => isNew(finding, boundBefore)).map(inWords)).toEqual([]);
          refused += refusal === null ? 0 : 1;
        }),
        HISTORIES,
      );
      expect(refused).toBeLessThan(HISTORIES.numRuns / 8);
    },
  );
});
