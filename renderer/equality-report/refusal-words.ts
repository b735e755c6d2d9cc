import {
  NON_ANSWER_CATEGORIES,
  REPORT_CHARACTERISTICS,
  type ReportCharacteristicId,
} from '../../shared/domain/report-characteristics.ts';
import { RemoteError } from '../api/remote-error.ts';

/** A part of the name of a count, such as `age=FROM_16_TO_24`. */
const PART = /([a-z][a-z-]*)=(\w+(?: or [A-Z]\w+)*)/g;

const FORMS: Readonly<Record<string, string>> = {
  FORM_RETURNED: 'Form returned',
  FORM_DECLINED: 'Form declined',
  NO_FORM: 'No form',
};

/** What the engine advises whoever can change the categories. The screen says what an analyst can do. */
const ADVICE = / (?:It would help to merge|Merge categories|A longer period)[^.]*\./g;

/**
 * A refusal in words: the vault names counts by their codes, as its certificate does. What is not known stays as it is.
 */
export function inWords(message: string): string {
  return message
    .replaceAll(ADVICE, '')
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll(PART, (part, id: string, code: string) => {
      if (id === 'service') return code === 'OTHER' ? 'both services or undecided' : code;
      const found = REPORT_CHARACTERISTICS.find((each) => each.id === id);
      if (id === 'form') return FORMS[code] ?? part;
      const known = new Map([
        ...[...(found?.categories ?? []), ...NON_ANSWER_CATEGORIES].map(
          (each) => [each.code, each.label] as const,
        ),
        ['answered', 'Answered'] as const,
      ]);
      const labels = code.split(' or ').map((each) => known.get(each));
      return found === undefined || labels.includes(undefined)
        ? part
        : `${found.name}: ${labels.join(' + ')}`;
    })
    .replaceAll('; ', ', ');
}

/** The characteristic that a refusal is about: only to suggest leaving it out, so that none is no harm. */
export function characteristicIn(
  message: string,
  chosen: readonly ReportCharacteristicId[],
): ReportCharacteristicId | undefined {
  const named = new Set([...message.matchAll(PART)].map(([, id]) => id));
  return chosen.find((id) => named.has(id));
}

/** A figure of an earlier report that stands in the way. */
export interface Collision {
  readonly releaseId: string;
  readonly words: string;
}

/** The figures of earlier reports that a refusal names. */
export function collisionsOf(error: unknown): readonly Collision[] {
  if (!(error instanceof RemoteError)) return [];
  return error.issues.flatMap(({ path: [about, releaseId], message }) =>
    about === 'earlier' && typeof releaseId === 'string' ? [{ releaseId, words: message }] : [],
  );
}
