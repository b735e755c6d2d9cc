import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Marking } from './marking.tsx';

/** A page while no vault is open, or it cannot be shown: the marking, and one column. Nothing on it comes from a record. */
export function LockedPage({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <header className="app-top">
        <Marking />
        <span className="app-top__name">Strongroom</span>
      </header>
      <main className="app-column">{children}</main>
    </>
  );
}

/** The heading of a page whose first field may take the focus in its place. */
export function ColumnHeading({
  caption,
  takesFocus,
  children,
}: {
  readonly caption?: ReactNode;
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 className="govuk-heading-l app-page__title" tabIndex={-1} ref={heading}>
      {caption !== undefined && <span className="app-page__caption">{caption}</span>}
      {children}
    </h1>
  );
}
