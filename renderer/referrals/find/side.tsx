import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';

/** Saved views and filters: beside the results where there is room, and otherwise folded away above them. */
export function Side({
  filterCount,
  children,
}: {
  readonly filterCount: number;
  readonly children: ReactNode;
}): ReactNode {
  const [isUnfolded, setIsUnfolded] = useState(false);
  return (
    <aside className="app-find__side" aria-label="Filters and saved views">
      {/* find.scss knows whether there is room: then this button is not there, and nothing is folded. */}
      <Button
        kind="secondary"
        className="app-find__toggle"
        aria-expanded={isUnfolded}
        aria-controls="find-side"
        onClick={() => setIsUnfolded(!isUnfolded)}
      >
        Filters and saved views{filterCount > 0 && ` (${filterCount} set)`}
      </Button>
      <div
        className={classNames('app-find__content', !isUnfolded && 'app-find__content--folded')}
        id="find-side"
      >
        {children}
      </div>
    </aside>
  );
}
