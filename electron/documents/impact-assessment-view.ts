import { printedHead, unnumberedHead } from '../../shared/domain/audit-head.ts';
import { dateInWords, datePartsOf, momentInWords, timeInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { defined, marked, paragraph, plain, type Section, table } from './impact-assessment-blocks.ts';
import { NOT_IN_FONT } from './impact-assessment-characters.ts';
import { consultationSections } from './impact-assessment-consultation.ts';
import type { ImpactAssessmentContent, ImpactAssessmentOptions } from './impact-assessment-content.ts';
import { coverOf, type Cover } from './impact-assessment-cover.ts';
import { screeningSection, stepSections } from './impact-assessment-questions.ts';
import { logTestSection, processingSections } from './impact-assessment-processing.ts';
import { measureSection, riskSection } from './impact-assessment-risks.ts';
import { sheetOf, type Sheet } from './impact-assessment-sheet.ts';
import { signOffSection, versionOf } from './impact-assessment-sign-off.ts';
import { inTwoLines } from '../../shared/domain/assurance/words.ts';
import type { PageFrame } from './page-frame.ts';

/** An assessment as it is set, on pages or as a .docx: every decision taken, every code in words. */
export interface ImpactAssessmentView {
  readonly frame: PageFrame;
  readonly cover: Cover;
  /** How to read it. */
  readonly key: readonly string[];
  /** The same of what only paper has. */
  readonly keyOfPaper: readonly string[];
  readonly sections: readonly Section[];
  /** How this very print can be told and checked. */
  readonly print: Section;
}

/** Turns an assessment into what is printed. Pure: the same content is the same view, so the same bytes. */
export function viewOfImpactAssessment(
  content: ImpactAssessmentContent,
  { publishable }: ImpactAssessmentOptions,
): ImpactAssessmentView {
  const sheet = sheetOf(content, publishable);
  return {
    frame: frameOf(sheet),
    cover: coverOf(sheet),
    key: keyOf(sheet),
    keyOfPaper: KEY_OF_PAPER,
    sections: [
      signOffSection(sheet),
      ...consultationSections(sheet),
      screeningSection(sheet),
      ...stepSections(sheet),
      ...processingSections(sheet),
      riskSection(sheet),
      measureSection(sheet),
      ...logTestSection(sheet),
    ],
    print: printSection(sheet),
  };
}

function frameOf(sheet: Sheet): PageFrame {
  const { content, isPublishable } = sheet;
  const { assessment, version, printId, copy, printedAt } = content;
  return {
    // No title of anybody's making: the window of a reader shows this one.
    title: `Data protection impact assessment ${assessment.reference}`,
    marking: isPublishable ? 'OFFICIAL' : 'OFFICIAL-SENSITIVE',
    handling: isPublishable
      ? 'For publication. What is withheld is marked.'
      : 'For those who review or approve it. Do not photograph or forward.',
    date: datePartsOf(printedAt),
    identity: [
      `Print ${printId}`,
      `copy ${copy.number} of ${copy.of}`,
      version === null ? `draft of ${timeInWords(printedAt)}` : `version ${version.number}`,
      ...(version === null ? [] : [`hash ${version.hash}`]),
    ],
    auditHeads: headsOf(sheet),
  };
}

const headsOf = ({ content, isPublishable }: Sheet): readonly string[] =>
  content.auditHeads.map(isPublishable ? unnumberedHead : printedHead);

function keyOf({ isPublishable }: Sheet): readonly string[] {
  return [
    'A text in a dashed frame is missing: a question without an answer, a unit that was not asked, a rating that no measure explains. Blanks are shown on purpose.',
    ...(isPublishable
      ? [
          'A text in a dotted frame that begins “Withheld” stands for one that is not published. Names of people are replaced by their roles, and what reviewers wrote to the author is left out.',
        ]
      : []),
  ];
}

const KEY_OF_PAPER = [
  'Slanting lines mark a level at which the regulator is consulted before anything is processed, dots a level between, an empty square the lowest. The word stands beside each.',
  `The sign ${NOT_IN_FONT} stands for a character that the font of this print does not have.`,
] as const;

function printSection(sheet: Sheet): Section {
  const { content, isPublishable, template } = sheet;
  const { signOff, version, printId, copy, printedAt } = content;
  const versions = signOff.versions.filter(({ number }) => number <= versionOf(content));
  return {
    title: 'This print and how to check it',
    isPage: false,
    blocks: [
      paragraph(
        version === null
          ? 'This is a draft: it has no hash, and nothing proves what it says.'
          : 'A version that is handed in is sealed by a hash (SHA-256) over everything in it. Two prints with the same hash are of the same version. Whoever holds the vault can make the hash again from the version that is kept there; the audit log has it too.',
      ),
      {
        kind: 'definitions',
        rows: [
          defined('Question set', `${template.title}, version ${template.version}`),
          defined('Printed', momentInWords(printedAt)),
          defined('Print', `${printId}, copy ${copy.number} of ${copy.of}`),
          ...(version === null ? [] : [defined('Hash of the version', inTwoLines(version.hash))]),
          defined('Audit heads', headsOf(sheet).join(', ')),
          defined(
            'To check the log',
            'strongroom verify --against, with any of these heads, shows whether all that led to this print is still in it',
          ),
        ],
      },
      ...table(
        'Versions that were handed in',
        [
          ['Version', 9],
          ['Handed in', 24],
          ['Signed', 21],
          ['Hash', 46],
        ],
        versions.map(({ number, submittedAt, submittedBy, signedAt, hash }) => [
          plain(String(number)),
          plain(
            `${dateInWords(londonDateOf(submittedAt))}${isPublishable ? '' : `, ${sheet.person(submittedBy, '')}`}`,
          ),
          signedAt === null ? marked('blank', 'Not signed') : plain(dateInWords(londonDateOf(signedAt))),
          plain(inTwoLines(hash)),
        ]),
      ),
    ],
  };
}
