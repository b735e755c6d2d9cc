/**
 * What must not be in a published assessment and can be told by its form, or because the name is known. It finds what was overlooked;
 * it cannot prove that nothing was: whoever publishes reads it all the same.
 */
export const LEAK_KINDS = ['EMAIL', 'PHONE', 'POSTCODE', 'RECORD', 'NAME'] as const;
export type LeakKind = (typeof LEAK_KINDS)[number];

/** What each kind is, and what to do about it. They never quote what was found. */
export const LEAK_WORDS: Readonly<Record<LeakKind, string>> = {
  EMAIL: 'There is an email address. Take it out, or mark the answer as not for publication.',
  PHONE: 'There is a telephone number. Take it out, or mark the answer as not for publication.',
  POSTCODE: 'There is a postcode. Take it out, or mark the answer as not for publication.',
  RECORD:
    'There is the number of a record, a warrant or an officer. Take it out, or mark the answer as not for publication.',
  NAME: 'There is a person’s name. Name the role instead, or mark the answer as not for publication.',
};

/** A text that would be published, and where it stands: names of properties, from the outside inwards. */
export interface Passage {
  readonly path: readonly string[];
  readonly text: string;
}

/** That a passage gives something away: where and of which kind, never what. */
export interface Leak {
  readonly path: readonly string[];
  readonly kind: LeakKind;
}

/**
 * Everything in the passages that gives somebody away, once for each place and kind.
 *
 * @param names of people that are known, as {@link personNamesIn} finds them.
 */
export function findLeaks(passages: readonly Passage[], names: readonly string[]): readonly Leak[] {
  const texts = passages.map(({ text }) => plainly(text));
  const patterns = [...PATTERNS, ...namePatterns(names, texts)];
  return passages.flatMap(({ path }, index) => {
    const text = texts[index] ?? '';
    const found = new Set(patterns.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind));
    return [...found].map((kind) => ({ path, kind }));
  });
}

/** One form for characters that look alike: full-width letters, hard spaces and hyphens, and what is not seen at all. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/[\u2018\u2019\u02BC]/gu, "'")
    .replaceAll(/\s+/gu, ' ');

const RANK = String.raw`(?:PC|DC|PS|DS|Sgt|Insp|DI|CI|DCI|Supt|DSU|PCSO|SC|Constable|Sergeant|Inspector)`;

const PATTERNS: readonly (readonly [LeakKind, RegExp])[] = [
  ['EMAIL', /[\p{L}\d._%+-]+ ?@ ?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/u],
  // National with its 0, or international with its +: ten digits or more, with whatever people put between them.
  ['PHONE', /(?<![\p{L}\d])(?:\+ ?|00 ?)[1-9](?:[ ().-]*\d){8,13}(?!\d)/u],
  ['PHONE', /(?<![\p{L}\d.])\(?0[1-9](?:[ ().-]*\d){7,9}(?!\d)/u],
  ['PHONE', /\b(?:ext\.?|extension) ?\d{3,6}\b/iu],
  ['POSTCODE', /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/u],
  ['POSTCODE', /\b[a-pr-uwyz][a-hk-y]?\d[a-z\d]? \d(?!st\b|nd\b|rd\b|th\b)[abd-hjlnp-uw-z]{2}\b/u],
  // References of this application and of its like, other than those of assessments.
  ['RECORD', /\b(?!DPIA-)[A-Z]{2,8}-\d{4}-\d{3,6}\b/u],
  // Unique reference numbers of case files, numbers of crimes and incidents.
  ['RECORD', /\b\d{2} ?[A-Z]{1,3} ?\/ ?\d{3,7} ?\/ ?\d{2}\b/u],
  ['RECORD', /\b\d{5,8}\/\d{2,4}\b/u],
  [
    'RECORD',
    /\b(?:URN|CRN|PNC|CRIS|CAD|collar|warrant|shoulder|payroll|badge)(?: card)?(?: (?:no\.?|number|id|ref(?:erence)?))?[ :#-]{0,3}[A-Z\d/-]*\d{3}/iu,
  ],
  ['RECORD', new RegExp(String.raw`\b${RANK} ?\d{2,6}[A-Z]{0,2}\b`, 'u')],
];

/** What stands before a name, and is none. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev pc dc ps ds sgt insp di ci dci dsupt supt dsu dcs acc dcc pcso chief detective constable sergeant inspector superintendent'.split(
    ' ',
  ),
);

/** What a post or a unit is called by: a text with one of these names nobody. */
const POST_WORDS = new Set(
  'head officer officers unit team lead leader manager director deputy assistant adviser advisor reviewer approver analyst coordinator custodian author owner secretary administrator engineer architect tester representative representatives association associations department directorate division branch desk group panel board committee service services office legal security information assurance rights data protection commissioner commercial procurement supplier standards professional police force staff human resources finance training support project programme risk asset senior principal authority council company limited ltd plc'.split(
    ' ',
  ),
);

const PARTICLES = new Set('de da di del della der den van von la le el al bin ibn ap ab y'.split(' '));

/**
 * The names in what was typed where a person or a post is asked for: "Jane Doe (Information Assurance)" has one, "Head of the
 * unit" has none.
 */
export function personNamesIn(text: string): readonly string[] {
  return plainly(text)
    .split(/[,;/&()]|\band\b/u)
    .flatMap((part) => {
      const words = part.split(' ').filter((word) => word !== '');
      const start = words.findIndex((word) => !TITLES.has(bare(word)));
      const name = start === -1 ? [] : words.slice(start);
      const isName =
        name.length >= (start > 0 ? 1 : 2) &&
        name.length <= 5 &&
        name.every((word) => (/^\p{Lu}[\p{L}'.-]*$/u.test(word) || PARTICLES.has(word)) && !isPost(word));
      return isName ? [name.join(' ')] : [];
    });
}

/** Whether a name is that of a post or a unit and of nobody: such as some give to an account. */
export const isPostOnly = (name: string): boolean =>
  name.split(' ').every((word) => isPost(word) || /^(?:of|the|for|in|and)$/u.test(word));

const bare = (word: string): string => word.toLowerCase().replaceAll(/[.']/gu, '');
const isPost = (word: string): boolean => POST_WORDS.has(bare(word));

/**
 * A name as a whole, in both orders, and the last part of it by itself where it is no ordinary word of these very texts: somebody
 * called Law is found as "Alex Law" and not in "the Law".
 */
function namePatterns(
  names: readonly string[],
  texts: readonly string[],
): readonly (readonly [LeakKind, RegExp])[] {
  const ordinary = new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}[\p{L}'-]*/gu) ?? []));
  return [...new Set(names.map((name) => plainly(name).trim()))].filter(Boolean).flatMap((name) => {
    const words = name.split(' ');
    const last = words.at(-1) ?? '';
    const turned = words.length > 1 ? [`${last},? ${words.slice(0, -1).map(escaped).join(' ')}`] : [];
    const whole = new RegExp(bounded([escaped(name), ...turned].join('|')), 'iu');
    const isTelling = personNamesIn(name).length > 0 && last.length > 2 && !ordinary.has(last.toLowerCase());
    const patterns = isTelling ? [whole, new RegExp(bounded(escaped(last)), 'u')] : [whole];
    return patterns.map((pattern) => ['NAME', pattern] as const);
  });
}

const bounded = (pattern: string): string => String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`;
const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
