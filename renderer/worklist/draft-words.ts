import type { DraftSummary } from '../../shared/contract/drafts.ts';
import { londonDateOf, londonTimeOf, type DateTime } from '../../shared/domain/dates.ts';
import { partOf } from '../referrals/record/record-parts.ts';
import { SERVICE_WORDS } from '../referrals/referral-words.ts';
import { dayFromToday } from '../ui/relative-days.ts';

/** What a draft is: "Unfinished IDVA referral", "Unfinished change to IDVA-2526-0031 Heron". */
export function draftTitle({ subject, reference, pseudonym, progress }: DraftSummary): string {
  if (subject.kind === 'edit') {
    return `Unfinished change to ${[reference, pseudonym].filter((part) => part !== null).join(' ')}`;
  }
  const service = progress?.service ?? null;
  if (service === 'TRIAGE') return 'Unfinished referral, service undecided';
  return service === null ? 'Unfinished referral' : `Unfinished ${SERVICE_WORDS[service]} referral`;
}

/**
 * Where the person stopped, by the page or the part alone, and when: "at page 3 of 12, last saved 10:42". What they wrote there
 * is not for a list.
 */
export function draftDetails(draft: DraftSummary, now: DateTime): string {
  const saved = `last saved ${savedInWords(draft.savedAt, now)}`;
  const where = whereStopped(draft);
  return where === null ? saved : `${where}, ${saved}`;
}

function whereStopped({ subject, progress }: DraftSummary): string | null {
  if (subject.kind === 'edit') return `in “${partOf(subject.section).title}”`;
  if (progress === null) return null;
  return progress.page === null ? 'at “Check your answers”' : `at page ${progress.page} of ${progress.pages}`;
}

/** "10:42" today, and with the day when it was another one. */
function savedInWords(savedAt: DateTime, now: DateTime): string {
  const day = dayFromToday(londonDateOf(savedAt), londonDateOf(now));
  return day === 'today' ? londonTimeOf(savedAt) : `${day} at ${londonTimeOf(savedAt)}`;
}
