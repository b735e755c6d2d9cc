import { referralDraftSchema, type ReferralDraft } from '../../../shared/domain/referral.ts';
import { WEEKDAYS } from '../../../shared/domain/referral/safe-contact.ts';
import type { DateTime } from '../../../shared/domain/dates.ts';
import { candidateOf } from './candidate.ts';
import { formFrom, type ReferralForm, type TimesForm } from './form.ts';
import { suggestedPriority, type SafeContactForm } from './questions/conditions.ts';
import { problemsOf, problemsOfRefusal, type Problem } from './problems.ts';

/** A form as the record that it describes, or everything that keeps it from being one. */
export type DraftResult =
  | { readonly ok: true; readonly draft: ReferralDraft }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes of a form the record that it describes: what is asked, as answered, and nothing else. */
export function draftOf(form: ReferralForm, now: DateTime): DraftResult {
  const problems = problemsOf(form, now);
  if (problems.length > 0) return { ok: false, problems };
  const parsed = referralDraftSchema.safeParse(candidateOf(form).draft);
  if (parsed.success) return { ok: true, draft: parsed.data };
  return {
    ok: false,
    problems: problemsOfRefusal(
      form,
      parsed.error.issues.map(({ path, message }) => ({
        path: path.filter((part) => typeof part !== 'symbol'),
        message,
      })),
    ),
  };
}

/**
 * A record as the form to change it in: `draftOf` gives the same record back.
 *
 * A priority that is the one the facts suggest, and that nobody gave a reason for, goes on following the facts.
 */
export function formOf(draft: ReferralDraft): ReferralForm {
  const { route, client, safeContacts } = draft;
  const { priority, ...otherRoute } = route;
  const isSuggested = priority === suggestedPriority(draft) && route.priorityRationale === undefined;
  const { children, ...otherClient } = client;
  return formFrom({
    ...draft,
    route: isSuggested ? otherRoute : route,
    client: {
      ...otherClient,
      ...(children && {
        children: {
          number: String(children.number),
          ...(children.agesYears && { agesYears: children.agesYears.join(', ') }),
        },
      }),
    },
    safeContacts: safeContacts.map(contactFormOf),
  });
}

type SafeContact = ReferralDraft['safeContacts'][number];

const contactFormOf = ({ safeWindows, ...contact }: SafeContact): SafeContactForm =>
  safeWindows === undefined ? contact : { ...contact, safeWindows: timesOf(safeWindows) };

type Window = NonNullable<SafeContact['safeWindows']>[number];

/** Windows at the same times on later and later days of the week are one row. */
function timesOf(windows: readonly Window[]): readonly TimesForm[] {
  const rows: { days: readonly string[]; from: string; to: string; last: number }[] = [];
  for (const { weekday, from, to } of windows) {
    const [open, day] = [rows.at(-1), WEEKDAYS.indexOf(weekday)];
    if (open !== undefined && open.from === from && open.to === to && open.last < day) {
      rows.splice(-1, 1, { ...open, days: [...open.days, weekday], last: day });
    } else {
      rows.push({ days: [weekday], from, to, last: day });
    }
  }
  return rows.map(({ days, from, to }) => ({ days, from, to }));
}
