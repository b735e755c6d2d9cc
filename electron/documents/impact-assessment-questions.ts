import { isAsked } from '../../shared/domain/assurance/condition.ts';
import { circumstancesOf } from '../../shared/domain/assurance/readiness.ts';
import type { Question } from '../../shared/domain/assurance/template.ts';
import { dateInWords, momentInWords } from '../../shared/domain/date-words.ts';
import {
  type Block,
  defined,
  type Definition,
  listed,
  marked,
  paragraph,
  plain,
  type Said,
  type Section,
  table,
} from './impact-assessment-blocks.ts';
import type { ItemOf, Sheet } from './impact-assessment-sheet.ts';
import {
  inTwoLines,
  NEED_WORDS,
  SCREENING_ANSWER_WORDS,
  SCREENING_WORDS,
  unitInWords,
  VERDICT_WORDS,
} from '../../shared/domain/assurance/words.ts';

/** A section for each step that asks anything, with every question that is asked, answered or not. */
export function stepSections(sheet: Sheet): readonly Section[] {
  const circumstances = circumstancesOf(sheet.content.assessment.items);
  return sheet.template.steps.flatMap(({ title, lead, questions }) => {
    const asked = questions.filter((question) => isAsked(question, circumstances));
    if (asked.length === 0) return [];
    return [
      { title, isPage: false, blocks: [paragraph(lead), ...asked.map((each) => questionEntry(sheet, each))] },
    ];
  });
}

function questionEntry(sheet: Sheet, question: Question): Block {
  const answer = sheet.itemsOf('answer').find(({ itemId }) => itemId === question.id);
  const isOpen = answer?.body.isComplete === false;
  return {
    kind: 'entry',
    number: question.id,
    title: question.text,
    said: answer === undefined ? marked('blank', unanswered(question)) : answerSaid(sheet, question, answer),
    rows: [
      ...(isOpen ? [defined('State', 'Not complete yet')] : []),
      ...sheet
        .itemsOf('verdict')
        .filter(({ body }) => body.question === question.id)
        .map((item) => verdictRow(sheet, item)),
      // Comments are how a version came to be: they are for those who work on it.
      ...(sheet.isPublishable ? [] : commentRows(sheet, question.id)),
    ],
  };
}

const unanswered = ({ isOptional }: Question): string =>
  isOptional ? 'No answer. None is needed.' : 'No answer yet';

function answerSaid(sheet: Sheet, { answer }: Question, item: ItemOf<'answer'>): Said {
  const { value } = item.body;
  const options = answer.kind === 'choice' ? answer.options : [];
  const lines =
    value.kind === 'codes'
      ? value.codes.map((code) => options.find((each) => each.code === code)?.label ?? code)
      : [value.kind === 'date' ? dateInWords(value.date) : value.words];
  const said = sheet.said(item, 'value', lines.join('\n')) ?? marked('blank', 'No answer yet');
  return value.kind === 'codes' && said.mark === 'plain' ? listed(lines) : said;
}

function verdictRow(sheet: Sheet, item: ItemOf<'verdict'>): Definition {
  const { unit, verdict, text } = item.body;
  const why = sheet.said(item, 'text', text)?.lines ?? [];
  return {
    term: unitInWords(unit),
    said: { lines: [VERDICT_WORDS[verdict], ...why], mark: 'plain' },
  };
}

function commentRows(sheet: Sheet, question: string): readonly Definition[] {
  return sheet
    .itemsOf('comment')
    .filter(({ body }) => body.question === question)
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : 0))
    .map(({ changedAt, changedBy, body: { isQuery, isResolved, text } }) => {
      const state = isQuery ? (isResolved ? ', settled' : ', open') : '';
      return {
        term: `${isQuery ? 'Query' : 'Comment'}${state}`,
        said: plain(`${text}\n${sheet.person(changedBy, '')}, ${momentInWords(changedAt)}`),
      };
    });
}

/** What was answered in screening, which rules that fired, and what was decided on it. */
export function screeningSection(sheet: Sheet): Section {
  const { screening } = sheet.template;
  const answers = new Map(sheet.itemsOf('screening').map((item) => [item.itemId, item]));
  return {
    title: 'Screening: is an assessment needed?',
    isPage: true,
    blocks: [
      ...decisions(sheet),
      ...screening.sets.flatMap(({ title, questions }) => {
        const rows = questions.map((question) => screeningRow(sheet, question, answers.get(question.id)));
        return table(title, SCREENING_COLUMNS, rows);
      }),
    ],
  };
}

const SCREENING_COLUMNS = [
  ['No.', 7],
  ['Question', 43],
  ['Answer', 12],
  ['Note', 38],
] as const;

function screeningRow(
  sheet: Sheet,
  { id, text }: { readonly id: string; readonly text: string },
  item: ItemOf<'screening'> | undefined,
): readonly Said[] {
  if (item === undefined) return [plain(id), plain(text), marked('blank', 'Not answered'), plain('\u2013')];
  const { answer, note } = item.body;
  return [
    plain(id),
    plain(text),
    plain(SCREENING_ANSWER_WORDS[answer]),
    sheet.said(item, 'note', note) ?? plain('\u2013'),
  ];
}

function decisions(sheet: Sheet): readonly Block[] {
  const { screening } = sheet.template;
  const decision = sheet.content.assessment.decisions.at(-1);
  if (decision === undefined) return [paragraph('Nothing has been decided yet.')];
  const { dpoView, expiresOn, endedAt, endedByQuestion, fired } = decision;
  return [
    {
      kind: 'definitions',
      rows: [
        defined('Decision', SCREENING_WORDS[decision.outcome]),
        { term: 'Why', said: sheet.unmarked(decision.reason) },
        defined(
          'Decided',
          `${momentInWords(decision.decidedAt)}, by ${sheet.person(decision.decidedBy, 'a reviewer')}`,
        ),
        ...(dpoView === null
          ? []
          : [
              defined(
                'Data protection officer',
                `${sheet.isPublishable ? '' : `${dpoView.name}, `}${dateInWords(dpoView.givenOn)}: ${dpoView.agrees ? 'agrees' : 'does not agree'}`,
              ),
              { term: 'Their view', said: sheet.unmarked(dpoView.view) },
            ]),
        defined('Good until', expiresOn === null ? 'No end: an assessment is made' : dateInWords(expiresOn)),
        ...(endedAt === null
          ? []
          : [
              defined(
                'Ended',
                `${momentInWords(endedAt)}, by a later answer${endedByQuestion === null ? '' : ` to question ${endedByQuestion}`}`,
              ),
            ]),
        ...(sheet.isPublishable ? [] : [defined('Seal', inTwoLines(decision.hash))]),
      ],
    },
    ...table(
      'Rules that asked for an assessment, and the answers that made them',
      [
        ['Rule', 14],
        ['Version', 9],
        ['What it says', 35],
        ['So', 24],
        ['Because of yes to', 18],
      ],
      fired.map(({ rule, version, need, because }) => [
        plain(rule),
        plain(String(version)),
        plain(screening.rules.find(({ id }) => id === rule)?.text ?? ''),
        plain(NEED_WORDS[need]),
        plain(because.map((each) => `${each.question} (version ${each.version})`).join('\n')),
      ]),
    ),
    ...(fired.length === 0 ? [paragraph('No rule asked for an assessment.')] : []),
  ];
}
