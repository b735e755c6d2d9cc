import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  certificateOf,
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
import { listInWords } from '../../../shared/domain/list-words.ts';
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
    certificate: {
      value: 'FILE',
      meaning: 'where what readers may have of the proof goes, with what insiders could work out',
    },
    explain: { meaning: 'add to the result why each count is hidden, and what insiders could work out' },
    check: { value: 'FILE', meaning: 'a result to prove again from its witnesses alone, without a solver' },
    suggest: { meaning: 'say which categories to merge so that readers see more; writes nothing' },
    round: { value: '3|5', meaning: 'print all counts as multiples that add up, instead of hiding some' },
  },
  run: async (args, { say }) => {
    const file = args.text('in');
    const given: Given = { file, text: readFileSync(file, 'utf8'), isJj: file.endsWith('.jj') };
    const [check, out] = [args.optionalText('check'), args.optionalText('out')];
    const isSuggesting = args.flag('suggest');
    if ([check !== undefined, out !== undefined, isSuggesting].filter(Boolean).length !== 1) {
      throw new UsageError('Name one of --out, --check and --suggest.');
    }
    const wanted = {
      certificate: args.optionalText('certificate'),
      isExplained: args.flag('explain'),
    };
    const isMore = wanted.isExplained || wanted.certificate !== undefined;
    const round = args.optionalText('round');
    if (isMore && (out === undefined || round !== undefined || given.isJj)) {
      throw new UsageError('--explain and --certificate go with --out, and take tables as JSON.');
    }
    if (check !== undefined) return checkAgain(given, check, say);
    if (out === undefined) return await suggest(given, say);
    for (const document of [out, wanted.certificate]) {
      if (document !== undefined) assertMayHoldDocument(dirname(document));
    }
    return round === undefined
      ? await protect(given, out, wanted, say)
      : await roundAll(given, out, round, say);
  },
};

interface Given {
  readonly file: string;
  readonly text: string;
  readonly isJj: boolean;
}

type Say = (line: string) => void;

async function suggest({ text, isJj }: Given, say: Say): Promise<Suggestions> {
  if (isJj) throw new UsageError('--suggest takes tables as JSON.');
  const suggestions = await suggestMerges(fromJson(text));
  saySuggestions(suggestions, say);
  return suggestions;
}

function checkAgain(given: Given, result: string, say: Say): unknown {
  const output = fromJson(readFileSync(result, 'utf8'));
  if (roundedTablesSchema.safeParse(output).success) {
    const { cells } = checkRounded(output, inputOf(given));
    say(`The ${cells} figures are multiples near to the counts, and add up.`);
    return { safe: true, cells };
  }
  const proved = checkProtected(output, inputOf(given));
  say('The result is safe: every promise is proved by its witnesses.');
  return { safe: true, ...proved };
}

async function roundAll({ text, isJj }: Given, out: string, round: string, say: Say): Promise<unknown> {
  const base = ROUNDING_BASES.find((known) => `${known}` === round);
  if (base === undefined || isJj) throw new UsageError('--round takes 3 or 5, and tables as JSON.');
  const rounded = await roundTables(fromJson(text), base);
  writeJson(out, rounded);
  const { cells, meanChange, largestChange, fewestPossible } = rounded.summary;
  say(
    `${cells} figures, ${meanChange.toFixed(1)} from the counts on average and at most ${largestChange}; of each small count a reader must think at least ${fewestPossible} possible.`,
  );
  return rounded.summary;
}

async function protect(
  { text, isJj }: Given,
  out: string,
  wanted: { readonly certificate: string | undefined; readonly isExplained: boolean },
  say: Say,
): Promise<unknown> {
  const result = isJj
    ? await protectJj(text)
    : await protectTables(fromJson(text), {
        withCertificate: wanted.isExplained || wanted.certificate !== undefined,
        withReasons: wanted.isExplained,
      });
  writeJson(out, result);
  if (wanted.certificate !== undefined && 'tables' in result) {
    writeJson(wanted.certificate, certificateOf(result));
  }
  const { summary } = result;
  say(
    `${summary.cells} cells: ${summary.primary} primary, ${summary.secondary} secondary` +
      `${summary.optimal ? ', and no safe pattern hides less' : `, not proved minimal (they cost ${summary.cost}, and no safe pattern less than ${summary.bound})`}; proved in ${Math.round(summary.milliseconds)} ms.`,
  );
  return summary;
}

const writeJson = (file: string, value: unknown): void =>
  writeFileAtomically(file, `${JSON.stringify(value, null, 2)}\n`);

function saySuggestions({ now, everybody, suggestions }: Suggestions, say: Say): void {
  say(
    now === null
      ? 'No safe choice of figures exists as it is.'
      : `Now ${now.people} of ${everybody} people are in counts that are shown, sums apart.`,
  );
  if (suggestions.length === 0) say('Merging categories would not show more of them.');
  for (const { merges, people } of suggestions) {
    const words = merges.map(({ variable, codes }) => `"${codes[0]}" with "${codes[1]}" (${variable})`);
    say(`  ${people} if you merge ${listInWords(words)}`);
  }
}

/** A .jj problem is text; tables are JSON. */
const inputOf = ({ text, isJj }: Given): unknown => (isJj ? text : fromJson(text));
