import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A part of a page that scrolls within itself: the keyboard reaches it, and a screen reader says what it is. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // What scrolls must be reachable by the keyboard: WCAG 2.1.1.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classNames('app-scroll', className)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
