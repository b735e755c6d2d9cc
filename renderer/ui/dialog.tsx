import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

/** The one thing that stands above a page: a question that must be answered first. Escape closes it. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed while it still is on the page: otherwise the keyboard is not given back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      className="app-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="govuk-heading-m" id={titleId}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
