import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAsk } from '../../api/hooks.ts';
import { usePermission } from '../../app/session.ts';
import { Page } from '../../ui/page.tsx';
import { focusFirstRow, moveAmongRows } from '../../ui/row-keys.ts';
import { Filters } from './filters.tsx';
import { filterCountOf, filterOf, type FindSearch } from './find-search.ts';
import { PAGE_SIZE, Results } from './results.tsx';
import { SavedViews } from './saved-views.tsx';
import { SearchBox } from './search-box.tsx';
import { Side } from './side.tsx';
import { useAddressText } from './use-address-text.ts';
import './find.scss';

const route = getRouteApi('/framed/referrals');

const HERE = '/referrals';

/** Finds a referral by what is typed and by filters, both at once. */
export function FindPage(): ReactNode {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(address);
  const mayDispose = usePermission('referral.dispose');
  const goTo = (next: FindSearch): void => void navigate({ search: next, replace: true });
  const router = useRouter();
  const { text, setText, writeNow } = useAddressText(address.search ?? '', (search) => {
    // Another page may be on its way: this must not take its place.
    if (router.latestLocation.pathname === HERE) goTo({ ...filter, search });
  });
  const [asked, setAsked] = useState(text);
  // Another text has other results: the page of the last ones says nothing about them.
  const offset = asked === (address.search ?? '') ? (address.offset ?? 0) : 0;
  const answer = useAsk(
    'referrals.list',
    { search: asked, filter, offset, limit: PAGE_SIZE },
    { keepPrevious: true },
  );
  // One question at a time, and the next one as soon as the last is answered: the first key does not wait, and keys that come
  // faster than answers make one question.
  if (asked !== text && !answer.isFetching) setAsked(text);

  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const isCurrent = text === asked && !answer.isPlaceholderData && !answer.isPending;
  /** The way into the results was asked for before they were there. */
  const isGoingDown = useRef(false);
  const goDown = (): void => {
    isGoingDown.current = !isCurrent;
    if (isCurrent) focusFirstRow(results.current);
  };
  useEffect(() => {
    if (!isGoingDown.current || !isCurrent) return;
    isGoingDown.current = false;
    focusFirstRow(results.current);
  });
  return (
    <Page
      title="Find a referral"
      actions={
        mayDispose && (
          <Link className="app-button app-button--secondary" to="/referrals/disposals">
            What was disposed of
          </Link>
        )
      }
    >
      <div className="app-find">
        <SearchBox
          text={text}
          input={input}
          onType={(typed) => {
            isGoingDown.current = false;
            setText(typed);
          }}
          onDown={goDown}
        />
        <Side filterCount={filterCountOf(filter)}>
          <SavedViews
            current={{ search: text, filter }}
            onPick={(view) => goTo({ ...view.filter, search: view.search })}
          />
          <Filters filter={filter} onChange={(next) => goTo({ ...next, search: text })} />
        </Side>
        {/* The results are links: the arrow keys are a shorter way among them. */}
        <div
          className="app-find__results"
          role="presentation"
          aria-busy={!isCurrent}
          tabIndex={-1}
          ref={results}
          onClickCapture={writeNow}
          onKeyDown={(event) => moveAmongRows(event, () => input.current?.focus())}
        >
          <Results
            answer={answer}
            offset={offset}
            hasText={text.trim() !== ''}
            filter={filter}
            onPage={(next) => {
              goTo({ ...filter, search: text, ...(next > 0 ? { offset: next } : {}) });
              window.scrollTo(0, 0);
              results.current?.focus({ preventScroll: true });
            }}
            onClearText={() => {
              setText('');
              input.current?.focus();
            }}
            onClearFilters={() => {
              goTo({ search: text });
              input.current?.focus();
            }}
          />
        </div>
      </div>
    </Page>
  );
}
