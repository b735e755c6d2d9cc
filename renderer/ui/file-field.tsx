import { useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { describedBy, GroupFrame, type FieldWords } from './field-frame.tsx';

/**
 * Chooses files in the system's own dialog, which the page reads: it never learns where they are. A button of our own stands for
 * the browser's, which is not to be read in every theme and shows the name of a file, which may be anybody's.
 */
export function FileField({
  accept,
  isMultiple = false,
  onChoose,
  ...words
}: FieldWords & {
  /** Endings, such as `.csv,.json`. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  /** At least one. */
  readonly onChoose: (files: readonly File[]) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const { id } = words;
  return (
    <GroupFrame {...words}>
      <Button
        kind="secondary"
        id={id}
        aria-describedby={describedBy(words)}
        onClick={() => input.current?.click()}
      >
        {isMultiple ? 'Choose files' : 'Choose a file'}
      </Button>
      <input
        id={`${id}-input`}
        type="file"
        hidden
        ref={input}
        accept={accept}
        multiple={isMultiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file, mended, may be chosen again.
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </GroupFrame>
  );
}
