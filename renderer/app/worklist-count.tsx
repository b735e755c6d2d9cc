import type { ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { useOpenReviews } from '../people/open-reviews.ts';

/** How many things need somebody today: what a click on the worklist shows at its top. */
export function WorklistCount(): ReactNode {
  // The counts alone: no list of clients is looked at only because the rail stands beside every page.
  const worklist = useAsk('worklist.get', { limit: 0 });
  const reviews = useOpenReviews();
  const today = worklist.data?.groups.find(({ group }) => group === 'today');
  const count = (today?.count ?? 0) + (reviews.data?.open ?? 0);
  if (count === 0) return null;
  return (
    <span className="app-rail__count">
      {count.toLocaleString('en-GB')}
      <span className="govuk-visually-hidden"> need you today</span>
    </span>
  );
}
