import { isProtectable } from '../optimise/optimise.ts';
import { jointProblem } from '../releases/joint-problem.ts';
import type { Watch } from '../watch.ts';
import type { Tables } from './input.ts';
import { allowedMerges, mergeCodes, type Merge } from './merge.ts';
import { tablesProblem, type TablesProblem } from './problem.ts';

const MOST_TRIED = 24;
const MOST_OFFERED = 3;

/**
 * Merges of two codes after which a report that cannot be protected can be, as words: `"asian" with "black"
 * (ethnicity)`. Only codes of the count that cannot be protected are tried, each with the others of its variable.
 */
export async function helpfulMerges(
  input: Tables,
  problem: TablesProblem,
  subject: number,
  watch: Watch,
): Promise<readonly string[]> {
  const helpful: string[] = [];
  for (const merge of mergesOf(input, problem, subject).slice(0, MOST_TRIED)) {
    const merged = mergeCodes(input, merge);
    if (merged === undefined) continue;
    const alone = tablesProblem(merged);
    const joint = merged.releases.length === 0 ? alone : await jointProblem(merged, alone, watch);
    if (!(await isProtectable(joint, watch))) continue;
    helpful.push(`"${merge.codes[0]}" with "${merge.codes[1]}" (${merge.variable})`);
    if (helpful.length === MOST_OFFERED) break;
  }
  return helpful;
}

function mergesOf(input: Tables, { tables }: TablesProblem, subject: number): readonly Merge[] {
  const merges = tables.flatMap(({ variables, cells }) => {
    const at = cells.find(({ cell }) => cell === subject)?.at ?? [];
    return variables.flatMap((variable, position) =>
      allowedMerges(input, variable).filter(({ codes }) => codes.includes(at[position] ?? '')),
    );
  });
  return [...new Map(merges.map((merge) => [JSON.stringify(merge), merge])).values()];
}
