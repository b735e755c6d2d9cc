import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { whenFieldsAreReady } from '../sections/pending-fields.ts';
import { SavedMark } from '../intake/saved-mark.tsx';
import { messagesByField } from '../sections/problems.ts';
import { isSectionAsked } from '../sections/question.ts';
import { SectionEditor } from '../sections/section-editor.tsx';
import { sectionOf, SECTIONS, type SectionId } from '../sections/sections.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { partOf, showsHidden } from './record-parts.ts';
import type { Editing, UseEditing } from './use-editing.ts';

/**
 * The editor of one part, in its place. Ctrl+Enter saves from anywhere in it, Escape leaves and keeps what was typed as a
 * draft, and Cancel asks before it throws anything away.
 */
export function EditForm({
  editing,
  edit,
}: {
  readonly editing: Editing;
  readonly edit: UseEditing;
}): ReactNode {
  const { isChanged, problems, form } = editing;
  const [isAsking, setIsAsking] = useState(false);
  /** What is typed by the time that it is saved, and not by the time that saving was asked for. */
  const latest = useRef(edit);
  useEffect(() => {
    latest.current = edit;
  });
  useEscape(edit.leave);
  const errors = useMemo(() => messagesByField(problems), [problems]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key is for the form as a whole
    <form
      className="app-edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A field may still be asking the vault about what it holds.
        void whenFieldsAreReady().then(() => latest.current.save());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (event.repeat) return;
        // What a field does when it is left happens before the part is saved.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        event.currentTarget.requestSubmit();
      }}
    >
      {editing.isRebased && (
        <Notice tone="warn" title="Somebody changed this record while you were typing">
          <p>The form now has their changes and yours. Together they need another look before you save.</p>
        </Notice>
      )}
      <ErrorSummary problems={problems} />
      {edit.error !== null && <ErrorState error={edit.error} />}
      {showsHidden(editing.partId) && (
        <p className="govuk-hint">This shows what is hidden elsewhere. That you opened it is logged.</p>
      )}
      {shownSections(editing).map((id, index) => (
        <fieldset className="app-edit__section" key={id} disabled={edit.isSaving}>
          <legend className={index === 0 ? 'govuk-visually-hidden' : 'govuk-heading-s'}>
            {sectionOf(id).title}
          </legend>
          <SectionEditor section={sectionOf(id)} form={form} errors={errors} onChange={edit.change} />
        </fieldset>
      ))}
      <div className="app-button-group">
        <Button type="submit">{edit.isSaving ? 'Saving' : 'Save'}</Button>
        <Button kind="secondary" onClick={() => (isChanged ? setIsAsking(true) : edit.discard())}>
          Cancel
        </Button>
        <SavedMark state={edit.saveState} />
      </div>
      {isAsking && (
        <DiscardDialog
          draftId={editing.draftId}
          onDiscard={edit.dropUnkept}
          onDiscarded={edit.discard}
          onClose={() => setIsAsking(false)}
        />
      )}
    </form>
  );
}

/** The sections of the part, and any other in which the change has made something necessary. */
function shownSections({ partId, problems, form }: Editing): readonly SectionId[] {
  const own = partOf(partId).sectionIds;
  const needed = new Set(problems.map(({ sectionId }) => sectionId));
  return SECTIONS.map(({ id }) => id).filter(
    (id) => (own.includes(id) && isSectionAsked(sectionOf(id), form)) || needed.has(id),
  );
}
