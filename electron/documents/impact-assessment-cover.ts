import { coverageOf, isCovered, type CoveredElement } from '../../shared/domain/assurance/coverage.ts';
import { heldBy } from '../../shared/domain/assurance/readiness.ts';
import { REGIMES, type Regime } from '../../shared/domain/assurance/template.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { listInWords } from '../../shared/domain/list-words.ts';
import {
  type Block,
  defined,
  type Definition,
  marked,
  plain,
  type Said,
  table,
} from './impact-assessment-blocks.ts';
import { residualInWords } from './impact-assessment-risks.ts';
import { signedAt, type Sheet } from './impact-assessment-sheet.ts';
import { acceptanceOf, conditionsOn, isAgainst, spokenOn, versionOf } from './impact-assessment-sign-off.ts';
import {
  counted,
  COVERAGE_WORDS,
  inGroups,
  OUTCOME_WORDS,
  ROLE_WORDS,
  roleInSentence,
} from '../../shared/domain/assurance/words.ts';

/** The first page: what its reader came for. */
export interface Cover {
  readonly reference: string;
  readonly title: string;
  readonly subtitle: string;
  /** One word or two, in capitals. */
  readonly status: string;
  readonly statement: string;
  /** The whole hash of the version in groups; null for a draft. */
  readonly hash: string | null;
  readonly facts: readonly Definition[];
  readonly coverage: readonly Block[];
  readonly conditions: readonly Definition[];
}

export function coverOf(sheet: Sheet): Cover {
  const { content } = sheet;
  const { assessment, version } = content;
  const elements = coverageOf(sheet.template, heldBy(assessment.items));
  const { status, statement } = statusOf(sheet);
  return {
    reference: assessment.reference,
    title: assessment.title,
    subtitle: sheet.isPublishable
      ? 'Data protection impact assessment: published version'
      : 'Data protection impact assessment',
    status,
    statement,
    hash: version === null ? null : inGroups(version.hash),
    facts: [
      defined('Outcome', outcomeInWords(sheet)),
      defined('Risk that is left', residualInWords(sheet)),
      ...REGIMES.map((regime) => tickOf(regime, elements)),
      defined('Conditions', conditionsInWords(sheet)),
      defined('Written by', sheet.person(assessment.author, 'The author named in the full version')),
    ],
    coverage: coverageTable(sheet, elements),
    conditions: conditionsOn(sheet),
  };
}

function statusOf(sheet: Sheet): { readonly status: string; readonly statement: string } {
  const { content } = sheet;
  const { state } = content.signOff;
  const isAbandoned = state.stage === 'ABANDONED' && versionOf(content) === state.version;
  const signed = signedAt(content);
  if (isAbandoned) return { status: 'ABANDONED', statement: 'The work was ended. Nothing in it is agreed.' };
  if (content.version === null) {
    return {
      status: 'DRAFT',
      statement: `Work on version ${state.version}. Nothing in it is agreed, and it can change at any time.`,
    };
  }
  if (signed === null) {
    const next = state.nextRole === null ? '' : ` ${ROLE_WORDS[state.nextRole]} speaks next.`;
    return state.stage === 'UNDER_REVIEW' && state.version === content.version.number
      ? { status: 'UNDER REVIEW', statement: `Handed in, and not signed yet.${next}` }
      : { status: 'NOT SIGNED', statement: 'It was handed in, and was not signed.' };
  }
  const last = acceptanceOf(content);
  const when = dateInWords(londonDateOf(signed));
  if (last === null) return { status: 'SIGNED', statement: `Signed on ${when}.` };
  const role = roleInSentence(last.act.role);
  const who = sheet.person(last.person, role);
  return { status: 'SIGNED', statement: `Signed on ${when} by ${who === role ? role : `${who}, ${role}`}.` };
}

function outcomeInWords({ content }: Sheet): string {
  const acceptance = acceptanceOf(content);
  if (acceptance === null) return 'Not decided yet';
  const against = spokenOn(content).filter(isAgainst);
  const overruled =
    against.length === 0
      ? ''
      : `. Against the view of ${listInWords(against.map(({ act }) => roleInSentence(act.role)))}`;
  return `${OUTCOME_WORDS[acceptance.act.outcome]}${overruled}`;
}

function conditionsInWords(sheet: Sheet): string {
  const conditions = conditionsOn(sheet).length;
  const open = sheet.itemsOf('action').filter(({ body }) => body.doneOn === null);
  const overdue = open.filter(({ body }) => body.due < sheet.asAt).length;
  const next = open.map(({ body }) => body.due).sort()[0];
  const actions =
    open.length === 0 || next === undefined
      ? 'No action is open.'
      : `${counted(open.length, 'action')} open, the first due on ${dateInWords(next)}; ${overdue === 0 ? 'none' : overdue} overdue.`;
  const units = conditions === 0 ? 'No unit set any.' : `Set by ${counted(conditions, 'unit')}, see below.`;
  return `${units} ${actions}`;
}

/** Whether everything that a regime asks for is answered. It says that it was, not how well. */
function tickOf(regime: Regime, elements: readonly CoveredElement[]): Definition {
  const own = elements.filter((element) => element.regime === regime);
  const met = own.filter(({ isMet }) => isMet).length;
  const said: Said =
    own.length === 0
      ? plain('Does not apply: no operation falls under it')
      : isCovered(elements, regime)
        ? plain(`Yes: all ${own.length} elements are in it`)
        : marked('blank', `No: ${met} of ${own.length} elements are in it`);
  return { term: COVERAGE_WORDS[regime], said };
}

function coverageTable({ template }: Sheet, elements: readonly CoveredElement[]): readonly Block[] {
  const listWords = { OPERATIONS: 'operations', RISKS: 'risks to people', MEASURES: 'measures' } as const;
  return table(
    'What the law asks for, and whether it is in it',
    [
      ['Element', 13],
      ['What it is', 57],
      ['In it', 30],
    ],
    elements.map(({ element, isMet, missingAnswers, missingLists }) => {
      const missing = [
        ...(missingAnswers.length === 0 ? [] : [`answers ${listInWords(missingAnswers)}`]),
        ...missingLists.map((list) => listWords[list]),
      ];
      return [
        plain(element),
        plain(template.coverage.find(({ id }) => id === element)?.title ?? ''),
        isMet ? plain('Yes') : marked('blank', `No. Missing: ${missing.join('; ')}`),
      ];
    }),
  );
}
