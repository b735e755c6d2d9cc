import type { Tables } from './input.ts';

/** Two interior codes of one variable to be counted as one. */
export interface Merge {
  readonly variable: string;
  readonly codes: readonly [string, string];
}

/** The interior codes of a variable that say something about people. */
export function tellingCodes(input: Tables, variable: string): readonly string[] {
  const { codes = [], groupAttributeExempt = [] } = input.variables[variable] ?? {};
  return codes.filter((code) => !groupAttributeExempt.includes(code));
}

/** The pairs of those codes that may be counted as one. */
export function allowedMerges(input: Tables, variable: string): readonly Merge[] {
  const { mergeable, merged } = input.variables[variable] ?? {};
  const telling = tellingCodes(input, variable);
  const atomsOf = (code: string): readonly string[] => merged?.[code] ?? [code];
  const isAllowed = (first: string, second: string): boolean => {
    if (mergeable === undefined) return true;
    if (mergeable === 'neighbours') return telling.indexOf(second) - telling.indexOf(first) === 1;
    const atoms = [...atomsOf(first), ...atomsOf(second)];
    return mergeable.some((list) => atoms.every((atom) => list.includes(atom)));
  };
  return telling.flatMap((first, place) =>
    telling
      .slice(place + 1)
      .filter((second) => isAllowed(first, second))
      .map((second): Merge => ({ variable, codes: [first, second] })),
  );
}

/**
 * The same report with two codes counted as one. What must be published about either alone is dropped, because the
 * merged report does not have it. The merged code lists the codes of other releases that it stands for.
 *
 * `undefined` where the two cannot be merged: a subtotal contains one of them only, or a code of another variable stands
 * for the people of one of them.
 */
export function mergeCodes(input: Tables, { variable, codes: [first, second] }: Merge): Tables | undefined {
  const merged = `${first} or ${second}`;
  const isOne = (code: string | undefined): boolean => code === first || code === second;
  const definition = input.variables[variable];
  if (definition === undefined) return undefined;
  const subtotals = Object.entries(definition.subtotals ?? {});
  if (subtotals.some(([, parts]) => parts.filter(isOne).length === 1)) return undefined;
  const equals = Object.entries(input.variables).flatMap(([own, { sameAs = {} }]) =>
    Object.entries(sameAs).flatMap(([code, other]) => [{ variable: own, code }, other]),
  );
  if (equals.some((equal) => equal.variable === variable && isOne(equal.code))) return undefined;
  const mergeList = (codes: readonly string[]): string[] =>
    codes.flatMap((code) => (code === first ? [merged] : code === second ? [] : [code]));
  const atoms = definition.merged ?? {};
  const exempt = definition.groupAttributeExempt ?? [];
  return {
    ...input,
    // A release that relied on the variables of the new report means them as they were.
    releases: input.releases.map((release) =>
      release.variables === undefined ? Object.assign({}, release, { variables: input.variables }) : release,
    ),
    variables: {
      ...input.variables,
      [variable]: {
        ...definition,
        codes: mergeList(definition.codes),
        merged: {
          ...Object.fromEntries(Object.entries(atoms).filter(([code]) => !isOne(code))),
          [merged]: [first, second].flatMap((code) => atoms[code] ?? [code]),
        },
        subtotals: Object.fromEntries(subtotals.map(([code, parts]) => [code, mergeList(parts)])),
        // "Not asked, or white" tells something.
        groupAttributeExempt:
          exempt.filter(isOne).length === 2 ? mergeList(exempt) : exempt.filter((code) => !isOne(code)),
      },
    },
    tables: input.tables.map(({ name, variables, cells }) => {
      const position = variables.indexOf(variable);
      const counts = new Map<string, { readonly at: string[]; readonly count: number }>();
      for (const { at, count } of cells) {
        const place = at.map((code, index) => (index === position && isOne(code) ? merged : code));
        const key = place.join(';');
        counts.set(key, { at: place, count: count + (counts.get(key)?.count ?? 0) });
      }
      return { name, variables, cells: [...counts.values()] };
    }),
    publish: input.publish.filter(
      ({ variables, at }) => !variables.some((own, index) => own === variable && isOne(at[index])),
    ),
  };
}
