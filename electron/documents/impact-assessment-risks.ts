import { levelOf, type Rating } from '../../shared/domain/assurance/risk-scale.ts';
import type { RiskScale } from '../../shared/domain/assurance/template.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { listInWords } from '../../shared/domain/list-words.ts';
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
import { type ItemOf, levelSaid, ratingInWords, type Sheet } from './impact-assessment-sheet.ts';
import { counted, HONESTY_WORDS, MEASURE_WORDS } from '../../shared/domain/assurance/words.ts';

type RiskItem = ItemOf<'risk'>;

/** Risks as they were before any measure, as they are and as they will be, on maps and one by one. */
export function riskSection(sheet: Sheet): Section {
  const risks = sheet.itemsOf('risk');
  const toPeople = risks.filter(({ body }) => body.isToPeople);
  const toForce = risks.filter(({ body }) => !body.isToPeople);
  return {
    title: 'Risks',
    isPage: true,
    blocks: [
      paragraph(
        `Rated on the scale “${sheet.scale.title}”, as at ${dateInWords(sheet.asAt)}. A rating that is lower than the one before counts only as far as measures that work bear it out. A measure that is only planned, or has an overdue action, lowers nothing.`,
      ),
      ...(risks.length === 0 ? [paragraph('No risk is listed yet.')] : []),
      ...(toPeople.length === 0
        ? []
        : [
            ...riskMap(sheet, 'Before any measure', toPeople, ({ body }) => body.inherent),
            ...riskMap(sheet, 'When all measures count', toPeople, (risk) => sheet.honest(risk).residual),
            ...overview(sheet, 'Risks to people', toPeople),
          ]),
      ...overview(sheet, 'Risks to the force alone', toForce),
      ...risks.map((risk) => riskEntry(sheet, risk)),
    ],
  };
}

const numberOf = (sheet: Sheet, risk: string): string =>
  String(sheet.itemsOf('risk').findIndex(({ itemId }) => itemId === risk) + 1);

/** Severity by likelihood, the worst in the top right corner. Each cell says its level and which risks are there. */
function riskMap(
  sheet: Sheet,
  caption: string,
  risks: readonly RiskItem[],
  ratingOf: (risk: RiskItem) => Rating,
): readonly Block[] {
  const { scale } = sheet;
  const share = Math.floor(78 / scale.likelihoods.length);
  return table(
    `Risk map: ${caption.toLowerCase()}`,
    [
      ['Severity', 22],
      ...scale.likelihoods.map(({ label }) => [`Likelihood: ${label.toLowerCase()}`, share] as const),
    ],
    scale.severities.toReversed().map((severity) => mapRow(sheet, severity, risks, ratingOf)),
  );
}

function mapRow(
  sheet: Sheet,
  severity: RiskScale['severities'][number],
  risks: readonly RiskItem[],
  ratingOf: (risk: RiskItem) => Rating,
): readonly Said[] {
  const cells = sheet.scale.likelihoods.map((likelihood): Said => {
    const there = risks
      .filter((risk) => {
        const rating = ratingOf(risk);
        return rating.likelihood === likelihood.code && rating.severity === severity.code;
      })
      .map(({ itemId }) => numberOf(sheet, itemId));
    const which =
      there.length === 0 ? 'No risk' : `${there.length === 1 ? 'Risk' : 'Risks'} ${there.join(', ')}`;
    const level = levelSaid(sheet.scale, { likelihood: likelihood.code, severity: severity.code });
    return { lines: level.lines.concat(which), mark: level.mark };
  });
  return [plain(severity.label), ...cells];
}

function overview(sheet: Sheet, caption: string, risks: readonly RiskItem[]): readonly Block[] {
  return table(
    caption,
    [
      ['No.', 6],
      ['Risk', 42],
      ['Before measures', 20],
      ['As it is', 16],
      ['What is left', 16],
    ],
    risks.map((risk) => {
      const { current, residual } = sheet.honest(risk);
      return [
        plain(numberOf(sheet, risk.itemId)),
        plain(risk.body.title),
        levelSaid(sheet.scale, risk.body.inherent),
        levelSaid(sheet.scale, current),
        levelSaid(sheet.scale, residual),
      ];
    }),
  );
}

function riskEntry(sheet: Sheet, risk: RiskItem): Block {
  const { body } = risk;
  const measures = sheet.itemsOf('measure').filter((measure) => measure.body.risks.includes(risk.itemId));
  const source = sheet.said(risk, 'source', body.source);
  const impact = sheet.said(risk, 'impact', body.impact);
  const honest = sheet.honest(risk);
  const remarks = honest.findings.map(({ finding, of, measureId }) => {
    const title = measures.find(({ itemId }) => itemId === measureId)?.body.title;
    const rating = of === 'current' ? 'As it is' : 'What is left';
    return `${rating}: ${HONESTY_WORDS[finding]}${title === undefined ? '' : ` (${title})`}.`;
  });
  const rated = (term: string, claimed: Rating, counts: Rating): Definition => {
    const words = ratingInWords(sheet.scale, claimed);
    const isSame = counts.likelihood === claimed.likelihood && counts.severity === claimed.severity;
    const instead = isSame ? '' : `\nCounts as ${ratingInWords(sheet.scale, counts)}`;
    return defined(term, `${words}${instead}`);
  };
  return {
    kind: 'entry',
    number: `Risk ${numberOf(sheet, risk.itemId)}`,
    title: body.title,
    said: impact,
    rows: [
      ...(source === null ? [] : [{ term: 'Where it comes from', said: source }]),
      defined('Before measures', ratingInWords(sheet.scale, body.inherent)),
      rated('As it is', body.current, honest.current),
      rated('What is left', body.residual, honest.residual),
      {
        term: 'Measures',
        said:
          measures.length === 0
            ? marked('blank', 'None')
            : listed(
                measures.map(
                  ({ body: each }) => `${each.title} (${MEASURE_WORDS[each.state].toLowerCase()})`,
                ),
              ),
      },
      ...(remarks.length === 0 ? [] : [{ term: 'Honesty check', said: listed(remarks) }]),
    ],
  };
}

/** Measures with the risks that they lower, and what is still to be done for them. */
export function measureSection(sheet: Sheet): Section {
  const measures = sheet.itemsOf('measure');
  const actions = sheet.itemsOf('action');
  return {
    title: 'Measures and actions',
    isPage: false,
    blocks: [
      ...(measures.length === 0 ? [paragraph('No measure is listed yet.')] : []),
      ...measures.map((item, index): Block => {
        const { title, description, state, risks } = item.body;
        const numbers = risks.map((risk) => Number(numberOf(sheet, risk))).sort((a, b) => a - b);
        return {
          kind: 'entry',
          number: `M${index + 1}`,
          title,
          said: sheet.said(item, 'description', description),
          rows: [
            defined('State', MEASURE_WORDS[state]),
            numbers.length === 0
              ? { term: 'Lowers', said: marked('blank', 'No risk') }
              : defined('Lowers', `${numbers.length === 1 ? 'Risk' : 'Risks'} ${listInWords(numbers)}`),
          ],
        };
      }),
      ...table(
        counted(actions.length, 'action'),
        [
          ['For', 8],
          ['What is to be done', 40],
          ['Who', 22],
          ['Due', 15],
          ['Done', 15],
        ],
        actions.map((item) => {
          const { measure, what, owner, due, doneOn } = item.body;
          const isOverdue = doneOn === null && due < sheet.asAt;
          const state = doneOn === null ? (isOverdue ? 'Overdue' : 'Open') : dateInWords(doneOn);
          return [
            plain(`M${measures.findIndex(({ itemId }) => itemId === measure) + 1}`),
            sheet.said(item, 'what', what) ?? plain(''),
            sheet.said(item, 'owner', owner) ?? plain(''),
            plain(dateInWords(due)),
            isOverdue ? marked('blank', state) : plain(state),
          ];
        }),
      ),
    ],
  };
}

/** The risks to people by what is left of them, highest first: "Medium. Of 3 risks to people 2 are medium and 1 is low." */
export function residualInWords(sheet: Sheet): string {
  const { scale } = sheet;
  const levels = sheet
    .itemsOf('risk')
    .filter(({ body }) => body.isToPeople)
    .map((risk) => levelOf(scale, sheet.honest(risk).residual));
  if (levels.length === 0) return 'No risk to people is listed yet';
  const parts = scale.levels.toReversed().flatMap(({ code, label }) => {
    const count = levels.filter((level) => level === code).length;
    return count === 0 ? [] : [{ label, count }];
  });
  const each = parts.map(
    ({ label, count }) => `${count} ${count === 1 ? 'is' : 'are'} ${label.toLowerCase()}`,
  );
  return `${parts[0]?.label ?? 'Not on the scale'}. Of ${counted(levels.length, 'risk')} to people ${listInWords(each)}.`;
}
