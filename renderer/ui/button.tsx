import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'link';
  /** Shown behind the words, such as `Ctrl+L`. */
  readonly shortcut?: string;
  /**
   * Stays in the tab order and says that it cannot be used; the id names the element that says why. A button that
   * vanishes, or cannot be reached, explains nothing.
   */
  readonly blockedBy?: string | undefined;
}

/** A button; never a link in disguise. */
export function Button({
  kind = 'primary',
  shortcut,
  blockedBy,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps): ReactNode {
  const isBlocked = blockedBy !== undefined;
  return (
    <button
      {...rest}
      type={type}
      className={classNames('app-button', kind !== 'primary' && `app-button--${kind}`, className)}
      {...(isBlocked ? { 'aria-disabled': true, 'aria-describedby': blockedBy } : {})}
      onClick={(event) => {
        if (isBlocked) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {shortcut !== undefined && <kbd className="app-key">{shortcut}</kbd>}
    </button>
  );
}
