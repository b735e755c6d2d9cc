import { SIGN_OFF_ROLES, type SignOffRole } from '../../shared/domain/assurance/sign-off.ts';
import { dateInWords, momentInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { listInWords } from '../../shared/domain/list-words.ts';
import {
  type Block,
  defined,
  type Definition,
  heading,
  marked,
  paragraph,
  plain,
  type Said,
  type Section,
  table,
} from './impact-assessment-blocks.ts';
import type { ImpactAssessmentContent } from './impact-assessment-content.ts';
import { signedAt, type Sheet } from './impact-assessment-sheet.ts';
import { OUTCOME_WORDS, ROLE_WORDS, roleInSentence } from '../../shared/domain/assurance/words.ts';

type SaidAct = ImpactAssessmentContent['signOff']['acts'][number];
type Act = SaidAct['act'];
type Spoken = SaidAct & { readonly act: Extract<Act, { act: 'OPINION' | 'ADVICE' | 'ACCEPT' }> };

/** The version that is printed, or that the draft will be. */
export const versionOf = ({ version, signOff }: ImpactAssessmentContent): number =>
  version?.number ?? signOff.state.version;

const isSpoken = (said: SaidAct): said is Spoken =>
  said.act.act === 'OPINION' || said.act.act === 'ADVICE' || said.act.act === 'ACCEPT';

/** What was done about the printed version since it was last handed in. Of a draft that is nothing. */
function actsOnVersion(content: ImpactAssessmentContent): readonly SaidAct[] {
  if (content.version === null) return [];
  const own = content.signOff.acts.filter(({ version }) => version === content.version?.number);
  return own.slice(own.findLastIndex(({ act }) => act.act === 'SUBMIT') + 1);
}

/** What each role said of the printed version, in their order; what still stands from a version before counts. */
export function spokenOn(content: ImpactAssessmentContent): readonly Spoken[] {
  const own = actsOnVersion(content).filter(isSpoken);
  const number = versionOf(content);
  const earlier = content.signOff.acts.filter(isSpoken).filter(({ version }) => version < number);
  const { state } = content.signOff;
  const stands = (role: SignOffRole): boolean =>
    content.version !== null &&
    (number === state.version ? state.standing.includes(role) : signedAt(content) !== null);
  return SIGN_OFF_ROLES.flatMap((role): readonly Spoken[] => {
    const ofRole = ({ act }: Spoken): boolean => act.role === role;
    const said = own.findLast(ofRole) ?? (stands(role) ? earlier.findLast(ofRole) : undefined);
    return said === undefined ? [] : [said];
  });
}

/** What it was accepted as; null while nobody has. */
export function acceptanceOf(content: ImpactAssessmentContent) {
  const accepted = spokenOn(content).flatMap(({ act, ...said }) =>
    act.act === 'ACCEPT' ? [{ ...said, act }] : [],
  );
  return accepted.at(-1) ?? null;
}

export const isAgainst = ({ act }: Spoken): boolean =>
  act.act === 'OPINION' ? !act.isInFavour : act.act === 'ADVICE' ? !act.mayProceed : false;

/** What the units made their consent depend on. Nobody ticks conditions off: they stand until the next version. */
export function conditionsOn({ content, unmarked }: Sheet): readonly Definition[] {
  return spokenOn(content).flatMap(({ act }) =>
    act.act === 'OPINION' && act.conditions !== null
      ? [{ term: ROLE_WORDS[act.role], said: unmarked(act.conditions) }]
      : [],
  );
}

export function signOffSection(sheet: Sheet): Section {
  const { content } = sheet;
  const spoken = spokenOn(content);
  const rows = SIGN_OFF_ROLES.map((role): readonly Said[] => {
    const said = spoken.find(({ act }) => act.role === role);
    if (said !== undefined) {
      const stands =
        said.version < versionOf(content) ? ` (of version ${said.version}, and still stands)` : '';
      return [
        plain(ROLE_WORDS[role]),
        plain(sheet.person(said.person, ROLE_WORDS[role])),
        plain(dateInWords(londonDateOf(said.at))),
        plain(`${verdictInWords(said.act)}${stands}`),
      ];
    }
    return [plain(ROLE_WORDS[role]), plain('\u2013'), plain('\u2013'), silenceOf(sheet, role)];
  });
  return {
    title: 'Who signed it',
    isPage: true,
    blocks: [
      paragraph(
        'Five roles speak, in this order. Nobody approves what they wrote, and nobody speaks in two roles. The data protection officer advises and does not approve.',
      ),
      ...table(
        `Sign-off of version ${versionOf(content)}`,
        [
          ['Role', 25],
          ['Who', 25],
          ['When', 18],
          ['What they decided', 32],
        ],
        rows,
      ),
      ...disagreements(sheet, spoken),
      ...spoken.map((said) => entryOf(sheet, said)),
      ...regulator(sheet),
      ...history(sheet),
    ],
  };
}

/** Why somebody has not spoken. */
function silenceOf({ content }: Sheet, role: SignOffRole): Said {
  if (role !== 'SIRO') return marked('blank', 'Has not spoken');
  const { isHighRisk, against } = content.signOff.state;
  if (content.version === null) return plain('Asked about a high risk, or where somebody is against it');
  return isHighRisk || against.length > 0
    ? marked('blank', 'Has not spoken')
    : plain('Not needed: no high risk is left, and nobody is against it');
}

function verdictInWords(act: Spoken['act']): string {
  switch (act.act) {
    case 'OPINION':
      return `${act.isInFavour ? 'Agrees' : 'Does not agree'}${act.conditions === null ? '' : ', with conditions'}`;
    case 'ADVICE':
      return `${act.mayProceed ? 'Advises that it may go on' : 'Advises that it should not go on'}${act.consultRegulator ? ', and to consult the regulator first' : ''}`;
    case 'ACCEPT':
      return `Accepts the risk that is left. ${OUTCOME_WORDS[act.outcome]}${act.overruling === null ? '' : '. Overrules who is against it'}`;
  }
}

function disagreements(sheet: Sheet, spoken: readonly Spoken[]): readonly Block[] {
  const against = spoken.filter(isAgainst).map(({ act }) => ROLE_WORDS[act.role]);
  if (against.length === 0) return [paragraph('Nobody is against it.')];
  const overruled = spoken.flatMap(({ act }) =>
    act.act === 'ACCEPT' && act.overruling !== null
      ? [{ term: ROLE_WORDS[act.role], said: sheet.unmarked(act.overruling) }]
      : [],
  );
  return [
    heading('Disagreement'),
    paragraph(
      `${listInWords(against)} ${against.length === 1 ? 'is' : 'are'} against it.${overruled.length === 0 ? ' Nobody has overruled that.' : ' It was overruled, with these reasons.'}`,
    ),
    ...(overruled.length === 0 ? [] : [{ kind: 'definitions', rows: overruled } as const]),
  ];
}

function entryOf({ unmarked }: Sheet, { act }: Spoken): Block {
  const conditions = act.act === 'OPINION' ? act.conditions : null;
  return {
    kind: 'entry',
    number: '',
    title: `What ${roleInSentence(act.role)} wrote`,
    said: unmarked(act.text),
    rows: conditions === null ? [] : [{ term: 'Conditions', said: unmarked(conditions) }],
  };
}

function regulator({ content, unmarked }: Sheet): readonly Block[] {
  const asked = actsOnVersion(content).flatMap(({ act }) => (act.act === 'REGULATOR' ? [act] : []));
  return asked.map((act) => ({
    kind: 'entry',
    number: '',
    title: 'The regulator was consulted',
    said: unmarked(act.text),
    rows: [
      defined('Asked on', dateInWords(act.askedOn)),
      defined('Replied on', dateInWords(act.repliedOn)),
      { term: 'Their reference', said: unmarked(act.reference) },
    ],
  }));
}

function history(sheet: Sheet): readonly Block[] {
  const number = versionOf(sheet.content);
  const acts = sheet.content.signOff.acts.filter(({ version }) => version <= number);
  if (acts.length === 0) return [paragraph('Nobody has handed it in yet.')];
  return [
    heading('Everything that was done, oldest first'),
    {
      kind: 'definitions',
      rows: acts.map(({ at, person, version, act }) => {
        const { role, done, why } = doneInWords(act);
        const lines = [`Version ${version}: ${sheet.person(person, role)} ${done}.`];
        const because = why === null ? [] : sheet.unmarked(why).lines;
        return {
          term: momentInWords(at),
          said: { lines: [...lines, ...because], mark: 'plain' },
        };
      }),
    },
  ];
}

/** Somebody's role, what they did, and why where that stands nowhere else. */
function doneInWords(act: Act): {
  readonly role: string;
  readonly done: string;
  readonly why: string | null;
} {
  switch (act.act) {
    case 'SUBMIT':
      return { role: 'The author', done: 'handed it in', why: act.note };
    case 'WITHDRAW':
      return { role: 'The author', done: 'withdrew it', why: act.reason };
    case 'OPINION': {
      const done = `${act.isInFavour ? 'agreed' : 'did not agree'} for ${roleInSentence(act.role)}`;
      return { role: 'A reviewer', done, why: null };
    }
    case 'ADVICE': {
      const done = `advised as data protection officer that it ${act.mayProceed ? 'may' : 'should not'} go on`;
      return { role: 'The adviser', done, why: null };
    }
    case 'REGULATOR':
      return { role: 'The author', done: 'recorded what the regulator said', why: null };
    case 'ACCEPT':
      return {
        role: 'The approver',
        done: `accepted what is left of the risk as ${roleInSentence(act.role)}`,
        why: null,
      };
    case 'RETURN':
      return {
        role: 'A reviewer',
        done: `returned it for ${roleInSentence(act.role)}`,
        why: act.reason,
      };
    case 'ABANDON':
      return { role: 'The author', done: 'abandoned it', why: act.reason };
    case 'REVISE':
      return { role: 'The author', done: 'began a revision', why: act.reason };
  }
}
