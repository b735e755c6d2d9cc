import { unnumberedHead } from '../../shared/domain/audit-head.ts';
import { assertNever } from '../../shared/result.ts';
import { type CsvValue, writeCsv } from './csv.ts';
import {
  type EqualityReportContent,
  parseEqualityReportContent,
  type ReportCell,
  type ReportCharacteristic,
} from './equality-report-content.ts';
import { columnsOf, type ReportColumn, type ReportRow, rowsOf } from './equality-report-rows.ts';
import { HIDDEN_SYMBOL } from './equality-report-words.ts';
import { type Percentage, percentageOf, SMALLEST_PERCENTAGE_BASE } from './percentage.ts';
import { periodInWords } from '../../shared/domain/date-words.ts';

/** The metadata names the file that it describes, so the pair has fixed names. */
export const EQUALITY_CSV_FILE = 'report.csv';
export const EQUALITY_CSV_METADATA_FILE = `${EQUALITY_CSV_FILE}-metadata.json`;

/** GSS symbols: confidential; not applicable; rounds to nothing but is not nothing. */
const NOT_APPLICABLE_SYMBOL = '[z]';
const LOW_SYMBOL = '[low]';

/** What one line of the file is about: one figure. */
interface Figure {
  readonly content: EqualityReportContent;
  readonly characteristic: ReportCharacteristic;
  readonly row: ReportRow;
  readonly column: ReportColumn;
}

interface CsvColumn {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly datatype: 'date' | 'string' | 'integer' | 'decimal';
  /** What stands for "there is no number here". */
  readonly symbols?: readonly string[];
  readonly valueOf: (figure: Figure) => CsvValue;
}

/** Header, lines and metadata all follow from this list, so that none can leave out a column. */
const COLUMNS: readonly CsvColumn[] = [
  {
    name: 'period_from',
    title: 'Period from',
    description: 'First day of the period that the report covers.',
    datatype: 'date',
    valueOf: ({ content }) => content.period.from,
  },
  {
    name: 'period_to',
    title: 'Period to',
    description: 'Last day of the period that the report covers.',
    datatype: 'date',
    valueOf: ({ content }) => content.period.to,
  },
  {
    name: 'characteristic',
    title: 'Characteristic code',
    description: 'Code of the protected characteristic (Equality Act 2010, section 4).',
    datatype: 'string',
    valueOf: ({ characteristic }) => characteristic.id,
  },
  {
    name: 'characteristic_label',
    title: 'Characteristic',
    description: 'Name of the characteristic as printed.',
    datatype: 'string',
    valueOf: ({ characteristic }) => characteristic.name,
  },
  {
    name: 'answer_code',
    title: 'Answer code',
    description: 'Code of the answer, or of the line that adds answers up.',
    datatype: 'string',
    valueOf: ({ row }) => row.code,
  },
  {
    name: 'answer_label',
    title: 'Answer',
    description: 'Words of the answer as printed.',
    datatype: 'string',
    valueOf: ({ row }) => row.label,
  },
  {
    name: 'answer_kind',
    title: 'Kind of line',
    description:
      'answer: one answer. group: the sum of the answers below it. answered: the sum of all answers. prefer-not-to-say, not-known, not-asked: a form was returned, without an answer about this characteristic. form-declined: the client preferred not to answer any question. no-form: there is no form, or nothing on it was asked. total: all referrals. Add up one kind at a time, or answered and the five after it, which make total. The lines form-declined, no-form and total are the same for every characteristic.',
    datatype: 'string',
    valueOf: ({ row }) => row.kind,
  },
  {
    name: 'service',
    title: 'Service code',
    description: 'Code of the service, or total for all services together.',
    datatype: 'string',
    valueOf: ({ column }) => column.code,
  },
  {
    name: 'service_label',
    title: 'Service',
    description: 'Name of the service as printed.',
    datatype: 'string',
    valueOf: ({ column }) => column.label,
  },
  {
    name: 'count',
    title: 'Referrals',
    description: `Number of referrals. ${HIDDEN_SYMBOL}: not published, because it is small or would give away a small number. ${NOT_APPLICABLE_SYMBOL}: not applicable. 0 is a true zero.`,
    datatype: 'integer',
    symbols: [HIDDEN_SYMBOL, NOT_APPLICABLE_SYMBOL],
    valueOf: ({ row, column }) => countOf(column.cellOf(row.figures)),
  },
  {
    name: 'share',
    title: 'Share of all referrals of the service',
    // A proportion, not a percentage: nobody who scans the file for small numbers can take a share for a count.
    description: `The count as a proportion of the total line of the same service, to two decimal places, worked out from published counts. ${HIDDEN_SYMBOL}: the count is not published. ${NOT_APPLICABLE_SYMBOL}: none is given, because there is no count or the total is not published or below ${SMALLEST_PERCENTAGE_BASE}. ${LOW_SYMBOL}: more than zero, and rounds to zero.`,
    datatype: 'decimal',
    symbols: [HIDDEN_SYMBOL, NOT_APPLICABLE_SYMBOL, LOW_SYMBOL],
    valueOf: ({ content, row, column }) =>
      shareOf(percentageOf(column.cellOf(row.figures), column.cellOf(content.referrals))),
  },
];

/**
 * The figures of the report as tidy data: one line for each characteristic, answer and service.
 *
 * @returns the text of `report.csv`, and of its metadata in the vocabulary of the W3C's CSV on the Web.
 * @throws AppError `UNSAFE_REPORT` when the content holds anything that may not be shown.
 */
export function writeEqualityReportCsv(unchecked: EqualityReportContent): {
  readonly csv: string;
  readonly metadata: string;
} {
  const content = parseEqualityReportContent(unchecked);
  const columns = columnsOf(content);
  const figures = content.characteristics.flatMap((characteristic) =>
    rowsOf(content, characteristic).flatMap((row) =>
      columns.map((column): Figure => ({ content, characteristic, row, column })),
    ),
  );
  return {
    csv: writeCsv(
      COLUMNS.map((column) => column.name),
      figures.map((figure) => COLUMNS.map((column) => column.valueOf(figure))),
    ),
    metadata: `${JSON.stringify(metadataOf(content), null, 2)}\n`,
  };
}

function countOf(cell: ReportCell): CsvValue {
  switch (cell.kind) {
    case 'count':
      return cell.value;
    case 'hidden':
      return HIDDEN_SYMBOL;
    case 'not-applicable':
      return NOT_APPLICABLE_SYMBOL;
    default:
      return assertNever(cell);
  }
}

function shareOf(percentage: Percentage): CsvValue {
  switch (percentage.kind) {
    case 'percent':
      return (percentage.value / 100).toFixed(2);
    case 'low':
      return LOW_SYMBOL;
    case 'hidden':
      return HIDDEN_SYMBOL;
    case 'not-given':
      return NOT_APPLICABLE_SYMBOL;
    default:
      return assertNever(percentage);
  }
}

/** See https://www.w3.org/TR/tabular-metadata/ */
function metadataOf(content: EqualityReportContent): object {
  const { marking, certificate } = content;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: EQUALITY_CSV_FILE,
    'dc:title': `${content.title}, ${periodInWords(content.period)}`,
    'dc:description': content.population,
    'dc:publisher': content.publisher,
    'dc:identifier': content.printId,
    'dc:created': content.producedAt,
    'dc:accessRights': `${marking.classification}. ${marking.handling}`,
    notes: [
      `Data as at ${content.dataAsAt}.`,
      `Counts from 1 to ${content.threshold - 1} are not published, nor are counts that would give one of those away: ${certificate.hiddenCells} of ${certificate.cells}.`,
      `SHA-256 of the protected figures: ${certificate.figuresHash}.`,
      `Audit heads: ${content.auditHeads.map(unnumberedHead).join(', ')}.`,
    ],
    dialect: {
      encoding: 'utf-8',
      header: true,
      delimiter: ',',
      lineTerminators: ['\r\n'],
      doubleQuote: true,
    },
    tableSchema: {
      columns: COLUMNS.map(({ name, title, description, datatype, symbols }) => ({
        name,
        // CSV on the Web matches a header line against the titles: ours is the line of names.
        titles: [name, title],
        'dc:description': description,
        datatype,
        required: symbols === undefined,
        null: symbols,
      })),
      primaryKey: ['characteristic', 'answer_code', 'service'],
    },
  };
}
