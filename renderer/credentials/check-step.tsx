import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { TextArea } from '../ui/text-fields.tsx';
import { LockedQuestion } from '../ui/locked-question.tsx';
import { compareCode, comparisonInWords } from './compare-code.ts';

/** The code typed back from paper: the only proof that the paper is right. */
export function CheckStep({
  caption,
  code,
  onShowAgain,
  onDone,
  onLeave,
}: {
  /** Where the page stands among the others. */
  readonly caption: string;
  readonly code: string;
  readonly onShowAgain: () => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  return (
    <LockedQuestion
      caption={caption}
      title="Type the code back from your paper"
      problems={problems}
      onBack={onShowAgain}
      continueLabel="Check the code"
      onContinue={() => {
        const message = comparisonInWords(compareCode(typed, code));
        setProblems(message === null ? [] : [{ fieldId: 'code', message }]);
        if (message === null) onDone();
      }}
    >
      <div className="app-code-entry">
        <TextArea
          id="code"
          label="Recovery code"
          hint="Seven groups of four. Capitals, spaces and hyphens do not matter. The letters I, L, O and U never occur: I and L are read as 1, and O as 0."
          error={problems[0]?.message}
          rows={2}
          value={typed}
          // Two lines only where the window is narrow; a code has one.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="app-row app-code-links">
        <Button kind="link" onClick={onShowAgain}>
          Show it again
        </Button>
        <Button kind="link" onClick={onLeave}>
          Leave without checking the code
        </Button>
      </div>
    </LockedQuestion>
  );
}
