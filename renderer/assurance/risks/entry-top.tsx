import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/notice.tsx';
import { itemOf, useAssessment } from '../assessment.ts';
import { editButtonId, entryElementId } from '../items/entry-ids.ts';

/** The heading of a risk or a measure, and the button that opens its form. */
export function EntryTop({
  itemId,
  number,
  title,
  onEdit,
}: {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  /** Absent where nothing can be changed. */
  readonly onEdit: (() => void) | undefined;
}): ReactNode {
  const isBegun = itemOf(useAssessment(), 'draft', itemId) !== undefined;
  return (
    <div className="app-dpia__entry-top">
      <h3 className="govuk-heading-s app-entry__title" id={entryElementId(itemId)} tabIndex={-1}>
        <span className="app-number">{number}</span> {title}
      </h3>
      {onEdit !== undefined && (
        <span className="app-row">
          {isBegun && <Status tone="note">Changes not saved yet</Status>}
          <Button kind="link" id={editButtonId(itemId)} onClick={onEdit}>
            {isBegun ? 'Go on editing' : 'Edit'}
            <span className="govuk-visually-hidden">
              {' '}
              {number} {title}
            </span>
          </Button>
        </span>
      )}
    </div>
  );
}
