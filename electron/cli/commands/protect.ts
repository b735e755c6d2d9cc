import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  checkProtected,
  checkRounded,
  protectJj,
  protectTables,
  ROUNDING_BASES,
  roundedTablesSchema,
  roundTables,
  suggestMerges,
  type Suggestions,
} from '../../protection/index.ts';
import { writeFileAtomically } from '../../vault/atomic-write.ts';
import { assertMayHoldDocument } from '../../vault/vault-folder.ts';
import { UsageError, type Command } from '../command.ts';
import { fromJson } from '../json.ts';

export const protectCommand: Command = {
  name: 'protect',
  summary: 'Protect tables of counts, or prove again that a result is safe',
  positionals: [],
  options: {
    in: { value: 'FILE', required: true, meaning: 'the tables, as JSON, or a problem in the .jj format' },
    out: { value: 'FILE', meaning: 'where the protected result goes' },
    check: { value: 'FILE', meaning: 'a result to prove again from its witnesses alone, without a solver' },
    suggest: { meaning: 'say which categories to merge so that readers see more; writes nothing' },
    round: { value: '3|5', meaning: 'print all counts as multiples that add up, instead of hiding some' },
  },
  run: async (args, { say }) => {
    const file = args.text('in');
    const text = readFileSync(file, 'utf8');
    const check = args.optionalText('check');
    const out = args.optionalText('out');
    const isSuggesting = args.flag('suggest');
    const wanted = [check !== undefined, out !== undefined, isSuggesting].filter(Boolean).length;
    if (wanted !== 1) throw new UsageError('Name one of --out, --check and --suggest.');
    if (isSuggesting) {
      if (file.endsWith('.jj')) throw new UsageError('--suggest takes tables as JSON.');
      const suggestions = await suggestMerges(fromJson(text));
      saySuggestions(suggestions, say);
      return suggestions;
    }
    if (out !== undefined) assertMayHoldDocument(dirname(out));
    if (check !== undefined) {
      const given = fromJson(readFileSync(check, 'utf8'));
      if (roundedTablesSchema.safeParse(given).success) {
        const { cells } = checkRounded(given, inputOf(file, text));
        say(`The ${cells} figures are multiples near to the counts, and add up.`);
        return { safe: true, cells };
      }
      const proved = checkProtected(given, inputOf(file, text));
      say('The result is safe: every promise is proved by its witnesses.');
      return { safe: true, ...proved };
    }
    const isJj = file.endsWith('.jj');
    const round = args.optionalText('round');
    if (round !== undefined) {
      const base = ROUNDING_BASES.find((known) => `${known}` === round);
      if (base === undefined || isJj) throw new UsageError('--round takes 3 or 5, and tables as JSON.');
      const rounded = await roundTables(fromJson(text), base);
      writeFileAtomically(args.text('out'), `${JSON.stringify(rounded, null, 2)}\n`);
      const { cells, meanChange, largestChange, fewestPossible } = rounded.summary;
      say(
        `${cells} figures, ${meanChange.toFixed(1)} from the counts on average and at most ${largestChange}; of each small count a reader must think at least ${fewestPossible} possible.`,
      );
      return rounded.summary;
    }
    const result = isJj ? await protectJj(text) : await protectTables(fromJson(text));
    writeFileAtomically(args.text('out'), `${JSON.stringify(result, null, 2)}\n`);
    const { summary } = result;
    say(
      `${summary.cells} cells: ${summary.primary} primary, ${summary.secondary} secondary` +
        `${summary.optimal ? ', and no safe pattern hides less' : ''}; proved in ${Math.round(summary.milliseconds)} ms.`,
    );
    return summary;
  },
};

function saySuggestions({ now, merges }: Suggestions, say: (line: string) => void): void {
  say(
    now === null
      ? 'No safe choice of figures exists as it is.'
      : `Now ${now.published} of ${now.published + now.hidden} counts are shown, sums apart.`,
  );
  if (merges.length === 0) say('Merging two categories would not show more.');
  for (const { merge, published, hidden } of merges) {
    const [first, second] = merge.codes;
    say(`  merge "${first}" with "${second}" (${merge.variable}): ${published} of ${published + hidden}`);
  }
}

/** A .jj problem is text; tables are JSON. */
const inputOf = (file: string, text: string): unknown => (file.endsWith('.jj') ? text : fromJson(text));
