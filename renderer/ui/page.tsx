import { useLayoutEffect, useRef, type ReactNode } from 'react';

/**
 * A page with its one heading. The heading takes the focus when the page opens, so that the keyboard and the screen reader
 * start where the eye does.
 */
export function Page({
  title,
  caption,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly caption?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      <div className="app-page__top">
        <PageHeading caption={caption}>{title}</PageHeading>
        {actions !== undefined && <div className="app-page__actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}

/** The page's h1 alone, for pages with a shape of their own. Give it a `key` per step to move the focus again. */
export function PageHeading({
  caption,
  children,
}: {
  readonly caption?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the page is painted: a key that is pressed at its first sight lands in it.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h1 className="govuk-heading-l app-page__title" tabIndex={-1} ref={heading}>
      {caption !== undefined && <span className="app-page__caption">{caption}</span>}
      {children}
    </h1>
  );
}

/** Gives the keyboard to the page's heading, when whatever had it is gone. */
export const focusPageHeading = (): void => document.querySelector<HTMLElement>('.app-page__title')?.focus();
