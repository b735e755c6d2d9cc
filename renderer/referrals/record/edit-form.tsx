import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { messagesByField } from '../sections/problems.ts';
import { isSectionAsked } from '../sections/question.ts';
import { SectionEditor } from '../sections/section-editor.tsx';
import { sectionOf, SECTIONS, type SectionId } from '../sections/sections.ts';
import { useOnceFieldsAreReady } from '../sections/use-pending-field.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { LoggedLook } from './logged-look.tsx';
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
  const save = useOnceFieldsAreReady((isReady) => {
    if (isReady) edit.save();
  });
  // What the field in which the keyboard is cannot get an answer to is not worth staying for.
  const leave = useOnceFieldsAreReady(edit.leave);
  useEscape(leave);
  const errors = useMemo(() => messagesByField(problems), [problems]);
  const cancel = (): void => {
    if (!isChanged) edit.discard();
    else if (!edit.isSaving) setIsAsking(true);
  };
  const noteFocus = useFocusReturned(edit.isSaving);
  const editorOf = (id: SectionId): ReactNode => (
    <SectionEditor section={sectionOf(id)} form={form} errors={errors} onChange={edit.change} />
  );
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key is for the form as a whole */}
      <form
        className="app-edit"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          noteFocus();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (!event.repeat) event.currentTarget.requestSubmit();
        }}
      >
        {editing.isRebased && (
          <Notice tone="warn" title="Somebody changed this record while you were typing">
            <p>The form now has their changes and yours. Together they need another look before you save.</p>
          </Notice>
        )}
        <ErrorSummary problems={problems} />
        {edit.error !== null && <ErrorState error={edit.error} />}
        {shownSections(editing).map((id, index) => (
          <fieldset className="app-edit__section" key={id} disabled={edit.isSaving}>
            <legend className={index === 0 ? 'govuk-visually-hidden' : 'govuk-heading-s'}>
              {sectionOf(id).title}
            </legend>
            {showsHidden(id) ? (
              <LoggedLook referralId={editing.base.referralId}>{editorOf(id)}</LoggedLook>
            ) : (
              editorOf(id)
            )}
          </fieldset>
        ))}
        <div className="app-button-group">
          <Button type="submit">{edit.isSaving ? 'Saving' : 'Save'}</Button>
          <Button kind="secondary" onClick={cancel}>
            Cancel
          </Button>
          <SavedMark state={edit.saveState} />
        </div>
      </form>
      {/* Not in the form, whose keys are not meant for it. */}
      {isAsking && (
        <DiscardDialog
          draftId={editing.draftId}
          onDiscard={edit.dropUnkept}
          onDiscarded={edit.discard}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
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

/**
 * Gives the keyboard back to where it was when saving was asked for, when it was refused and nothing else has asked for it:
 * fields that are switched off lose it.
 *
 * @returns what notes where it was.
 */
function useFocusReturned(isSaving: boolean): () => void {
  const noted = useRef<Element | null>(null);
  useEffect(() => {
    if (isSaving) return;
    const isLost = document.activeElement === document.body;
    if (isLost && noted.current instanceof HTMLElement) noted.current.focus();
    noted.current = null;
  }, [isSaving]);
  return () => {
    noted.current = document.activeElement;
  };
}
