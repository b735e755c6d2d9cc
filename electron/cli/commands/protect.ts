import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkProtected, protectJj, protectTables } from '../../protection/index.ts';
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
  },
  run: async (args, { say }) => {
    const file = args.text('in');
    const text = readFileSync(file, 'utf8');
    const check = args.optionalText('check');
    const out = args.optionalText('out');
    if ((check === undefined) === (out === undefined)) throw new UsageError('Name either --out or --check.');
    if (out !== undefined) assertMayHoldDocument(dirname(out));
    if (check !== undefined) {
      const proved = checkProtected(fromJson(readFileSync(check, 'utf8')), inputOf(file, text));
      say('The result is safe: every promise is proved by its witnesses.');
      return { safe: true, ...proved };
    }
    const isJj = file.endsWith('.jj');
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

/** A .jj problem is text; tables are JSON. */
const inputOf = (file: string, text: string): unknown => (file.endsWith('.jj') ? text : fromJson(text));
