import type { ReactNode } from 'react';
import type { FormKind } from '../../../shared/domain/assurance/items.ts';
import { Button } from '../../ui/button.tsx';
import { isDraft, itemOf, useOpenAssessment } from '../assessment.ts';
import { editButtonId } from './entry-ids.ts';
import type { OneForm } from './use-one-form.ts';

/** What shows an entry, or the form for one. */
interface EntryParts<Entry extends { readonly itemId: string }> {
  readonly kind: FormKind;
  /** The one form of the page. */
  readonly one: OneForm;
  readonly entries: readonly Entry[];
  readonly renderEntry: (entry: Entry, edit: ReactNode) => ReactNode;
  readonly renderForm: (itemId: string) => ReactNode;
  readonly addWords: string;
  /** What an entry is called in "Edit …", for a screen reader. */
  readonly nameOf: (entry: Entry) => string;
}

/** Entries of one kind below one another, one of them as its form, and what somebody began and did not save on offer. */
export function Entries<Entry extends { readonly itemId: string }>({
  kind,
  one,
  entries,
  renderEntry,
  renderForm,
  addWords,
  nameOf,
}: EntryParts<Entry>): ReactNode {
  const open = useOpenAssessment();
  const form = one.form?.kind === kind ? one.form : null;
  const canWrite = isDraft(open);
  return (
    <>
      {entries.map((entry) =>
        entry.itemId === form?.itemId ? (
          <div key={entry.itemId}>{renderForm(entry.itemId)}</div>
        ) : (
          <div key={entry.itemId} className="app-dpia__entry">
            {renderEntry(
              entry,
              canWrite && (
                <Button
                  kind="link"
                  id={editButtonId(entry.itemId)}
                  onClick={() => one.edit(kind, entry.itemId)}
                >
                  {itemOf(open.assessment, 'draft', entry.itemId) === undefined ? 'Edit' : 'Go on editing'}
                  <span className="govuk-visually-hidden"> {nameOf(entry)}</span>
                </Button>
              ),
            )}
          </div>
        ),
      )}
      {form?.isNew === true && renderForm(form.itemId)}
      {canWrite && one.form === null && (
        <Button kind="secondary" id={`add-${kind}`} onClick={() => one.add(kind, `add-${kind}`)}>
          {one.isBegun(kind) ? `Go on with what you began: ${addWords.toLowerCase()}` : addWords}
        </Button>
      )}
    </>
  );
}
