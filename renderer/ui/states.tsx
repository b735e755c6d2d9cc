import type { ReactNode } from 'react';
import { errorInWords } from '../api/remote-error.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { Page } from './page.tsx';

/** While an answer is on its way. Said to a screen reader, and not flashed at anybody for a few milliseconds. */
export function LoadingState({ words = 'Opening' }: { readonly words?: string }): ReactNode {
  return (
    <p className="app-loading app-quiet" role="status">
      {words}…
    </p>
  );
}

/** The same while a whole page is on its way: there is nothing else on it, so this is its heading. */
export function LoadingPage({ words = 'Opening' }: { readonly words?: string }): ReactNode {
  return (
    <div role="status">
      <h1 className="govuk-heading-l app-page__title app-loading">{words}…</h1>
    </div>
  );
}

/** What went wrong, that nothing is lost where so, and what to do. */
export function ErrorState({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactNode {
  const { title, detail } = errorInWords(error);
  return (
    <div role="alert" className="app-text">
      <Notice tone="bad" title={title}>
        <p>{detail}</p>
        {onRetry !== undefined && (
          <Button kind="secondary" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Notice>
    </div>
  );
}

/** The same in place of a whole page, with its heading. */
export function ErrorPage({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): ReactNode {
  const { title, detail } = errorInWords(error);
  return (
    <Page title={title}>
      <p className="govuk-body app-text">{detail}</p>
      <Button onClick={onRetry}>Try again</Button>
    </Page>
  );
}

/** An empty place says what it is for, and offers the first thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="app-panel app-text">
      <h2 className="govuk-heading-m">{title}</h2>
      <div className="govuk-body">{children}</div>
      {action}
    </div>
  );
}
