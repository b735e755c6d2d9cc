import type { ReactNode } from 'react';
import { entryElementId, goToEntry } from '../items/entry-ids.ts';

/** Leads to a risk or a measure on this page: by its number, with its title for those who do not see what it stands beside. */
export function EntryLink({
  itemId,
  number,
  title,
  isTitleShown = false,
}: {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  readonly isTitleShown?: boolean;
}): ReactNode {
  return (
    <a
      className="govuk-link app-entry-link"
      href={`#${entryElementId(itemId)}`}
      onClick={(event) => {
        event.preventDefault();
        goToEntry(itemId);
      }}
    >
      {number}
      {isTitleShown ? ` ${title}` : <span className="govuk-visually-hidden"> {title}</span>}
    </a>
  );
}
