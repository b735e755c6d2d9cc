import { dateInWords } from '../../shared/domain/date-words.ts';
import {
  type Block,
  defined,
  type Definition,
  heading,
  marked,
  paragraph,
  plain,
  type Section,
  table,
} from './impact-assessment-blocks.ts';
import type { ItemOf, Sheet } from './impact-assessment-sheet.ts';
import { counted, OPERATION_REGIME_WORDS } from '../../shared/domain/assurance/words.ts';

/** What is done with data under which law, and where it goes. */
export function processingSections(sheet: Sheet): readonly Section[] {
  const operations = sheet.itemsOf('operation');
  const flows = sheet.itemsOf('flow');
  const written = (
    item: ItemOf<'operation' | 'flow'>,
    term: string,
    field: string,
    text: string | null,
  ): readonly Definition[] => {
    const said = sheet.said(item, field, text);
    return said === null ? [] : [{ term, said }];
  };
  return [
    {
      title: 'Processing operations',
      isPage: false,
      blocks:
        operations.length === 0
          ? [paragraph('No operation is listed yet.')]
          : operations.map((item, index) => ({
              kind: 'entry',
              number: `O${index + 1}`,
              title: item.body.title,
              said: null,
              rows: [
                ...written(item, 'Purpose', 'purpose', item.body.purpose),
                defined('Law', OPERATION_REGIME_WORDS[item.body.regime]),
              ],
            })),
    },
    {
      title: 'Data flows',
      isPage: false,
      blocks:
        flows.length === 0
          ? [paragraph('No flow is listed.')]
          : flows.map((item, index) => ({
              kind: 'entry',
              number: `F${index + 1}`,
              title: `From ${item.body.from} to ${item.body.to}`,
              said: null,
              rows: [
                ...written(item, 'What', 'what', item.body.what),
                ...written(item, 'How', 'how', item.body.how),
                ...written(item, 'Protection', 'protection', item.body.protection),
                defined('Leaves the country', item.body.leavesCountry ? 'Yes' : 'No'),
              ],
            })),
    },
  ];
}

/** What samples of logs were found to establish. Which gaps a log has is for those inside. */
export function logTestSection(sheet: Sheet): readonly Section[] {
  const tests = sheet.itemsOf('logTest');
  if (tests.length === 0 || sheet.isPublishable) return [];
  return [
    {
      title: 'Tests of logs',
      isPage: false,
      blocks: [
        paragraph('What samples of logs establish, held against section 62 of the Data Protection Act 2018.'),
        ...tests.flatMap(logTestBlocks),
      ],
    },
  ];
}

function logTestBlocks({ body: { system, testedAt, result } }: ItemOf<'logTest'>): readonly Block[] {
  const rows = result.operations.map(({ operation, entries, verdict }) => [
    plain(operation),
    plain(String(entries)),
    verdict === 'MET' ? plain(LOG_WORDS[verdict]) : marked('blank', LOG_WORDS[verdict]),
  ]);
  const found = table(`What the log of ${system} establishes`, LOG_COLUMNS, rows);
  return [
    heading(system),
    paragraph(
      `Tested on ${dateInWords(testedAt)}: ${counted(result.rows, 'row')}. ${result.isPassed ? 'Passed.' : 'Not passed.'}`,
    ),
    ...found,
  ];
}

const LOG_COLUMNS = [
  ['Operation', 34],
  ['Entries', 22],
  ['What was found', 44],
] as const;

const LOG_WORDS = {
  MET: 'All that the section asks for',
  GAPS: 'Something is missing in some entries',
  NO_ENTRY: 'No entry in the sample',
} as const;
