import { ABUSE_TYPE, SEVERITY, TREND } from '../code-lists/abuse-lists.ts';
import { REVIEW_POINT } from '../code-lists/outcome-lists.ts';
import { joinValues, splitValues } from './cell-format.ts';
import type { CellFormat } from './cell-format.ts';

/** A time of the week at which a channel is safe. */
interface Window {
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
}

const WINDOW = /^([A-Z]{3}) (\d\d:\d\d)-(\d\d:\d\d)$/;

/** Times of the week, `MON 09:00-12:30; TUE 18:00-20:00`. */
export const WINDOWS: CellFormat<readonly Window[]> = {
  accepts: 'times of the week such as `MON 09:00-12:30; TUE 18:00-20:00`',
  read: (text) => {
    const windows = splitValues(text.toUpperCase()).map((part) => {
      const [, weekday, from, to] = WINDOW.exec(part) ?? [];
      return weekday === undefined ? undefined : { weekday, from, to };
    });
    return windows.includes(undefined)
      ? { problem: 'Give times such as MON 09:00-12:30, separated by semicolons.' }
      : { value: windows };
  },
  write: (windows) => joinValues(windows.map(({ weekday, from, to }) => `${weekday} ${from}-${to}`)),
};

/** How bad one type of abuse was at one review point. */
interface SeverityRow {
  readonly reviewPoint: string;
  readonly type: string;
  readonly severity: string;
  readonly severityTrend?: string;
  readonly frequencyTrend?: string;
}

/** Stands for a trend that is left out although the one after it is given. */
const LEFT_OUT = '-';

/** Severities by review point and type of abuse, `INTAKE PHYSICAL HIGH ESCALATING SAME; WEEK_4 PHYSICAL STANDARD`. */
export const SEVERITIES: CellFormat<readonly SeverityRow[]> = {
  accepts:
    'codes of CL-50 (review point), CL-22 (type) and CL-26 (severity), then those of CL-26T for the trends of severity ' +
    'and frequency if known, such as `INTAKE PHYSICAL HIGH ESCALATING SAME; WEEK_4 PHYSICAL STANDARD`; ' +
    `\`${LEFT_OUT}\` stands for a trend that is left out`,
  lists: [REVIEW_POINT, ABUSE_TYPE, SEVERITY, TREND],
  read: (text) => {
    const rows = splitValues(text.toUpperCase()).map(readSeverity);
    return rows.includes(undefined)
      ? { problem: 'Give severities such as INTAKE PHYSICAL HIGH ESCALATING SAME, separated by semicolons.' }
      : { value: rows };
  },
  write: (rows) => joinValues(rows.map(writeSeverity)),
};

function readSeverity(text: string): SeverityRow | undefined {
  const [reviewPoint, type, severity, severityTrend = LEFT_OUT, frequencyTrend = LEFT_OUT, ...more] =
    text.split(/\s+/);
  if (reviewPoint === undefined || type === undefined || severity === undefined || more.length > 0)
    return undefined;
  return {
    reviewPoint,
    type,
    severity,
    ...(severityTrend === LEFT_OUT ? {} : { severityTrend }),
    ...(frequencyTrend === LEFT_OUT ? {} : { frequencyTrend }),
  };
}

function writeSeverity({ reviewPoint, type, severity, severityTrend, frequencyTrend }: SeverityRow): string {
  const trends = frequencyTrend === undefined ? [severityTrend] : [severityTrend ?? LEFT_OUT, frequencyTrend];
  return [reviewPoint, type, severity, ...trends].filter((part) => part !== undefined).join(' ');
}
