import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReferralChange } from '../../../shared/contract/referrals.ts';
import { applyChoices, type Choice } from '../../../shared/domain/merge-changes.ts';
import { call } from '../../api/client.ts';
import { RemoteError } from '../../api/remote-error.ts';
import type { SaveState } from '../../saving/draft-saver.ts';
import type { Draft } from '../drafts/use-draft-saver.ts';
import { useLeaveGuard, type LeaveGuard } from '../drafts/use-leave-guard.ts';
import { draftOf, formOf } from '../sections/draft.ts';
import { problemsOf, problemsOfRefusal, type Problem } from '../sections/problems.ts';
import type { FormChange } from '../sections/section-editor.tsx';
import { contentOfEdit, subjectOfEdit, type EditBegun } from './edit-draft.ts';
import { saveChange, saveMerged, type SaveOutcome } from './save-change.ts';
import { useKeptDraft } from './use-kept-draft.ts';

export type Conflict = Extract<SaveOutcome, { readonly kind: 'conflict' }>;

/** One part of the record being changed. */
export interface Editing extends EditBegun {
  readonly begunAtVersion: number;
  /** Whether anything was typed, now or before. */
  readonly isChanged: boolean;
  readonly problems: readonly Problem[];
  /** Others changed the record too, and together the changes break a rule: the form shows both. */
  readonly isRebased: boolean;
  /** Not null while somebody must choose between theirs and mine. */
  readonly conflict: Conflict | null;
  /** Where somebody has chosen between theirs and mine. */
  readonly chosenPaths: readonly string[];
}

export interface UseEditing {
  readonly editing: Editing | null;
  readonly begin: (edit: EditBegun) => void;
  /** Takes up an edit that was left, or that a draft has kept, as it was. */
  readonly resume: (edit: EditBegun) => void;
  readonly change: (change: FormChange) => void;
  readonly save: () => void;
  readonly choose: (choices: ReadonlyMap<string, Choice>) => void;
  /** Back from the choice to the editor, with everything as it was typed. */
  readonly backToEditor: () => void;
  /** Closes the editor; what was typed stays as a draft, unless it cannot be kept and the person gives it up. */
  readonly leave: () => void;
  /** Asked before the editor is left. */
  readonly guard: LeaveGuard;
  /** Forgets what is typed and not kept yet, before the draft itself is thrown away. */
  readonly dropUnkept: () => void;
  /** Closes the editor and forgets what was typed. */
  readonly discard: () => void;
  /** Whether what is typed is safe in the vault. */
  readonly saveState: SaveState;
  readonly isSaving: boolean;
  /** Why it could not be saved, when no field is to blame. */
  readonly error: unknown;
}

/**
 * The change of one part at a time: what is typed, what is wrong with it, and how it is saved although somebody else may
 * have been faster.
 *
 * @param hears.onSaved what others changed in the meantime.
 * @param hears.onLeft that the editor was closed with something typed in it, which is a draft now.
 */
export function useEditing({
  onSaved,
  onLeft,
}: {
  readonly onSaved: (edit: Editing, meanwhile: readonly ReferralChange[]) => void;
  readonly onLeft: (edit: Editing) => void;
}): UseEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  // The same, known at once: a field may answer when the page is about to go, or gone.
  const latest = useRef(editing);
  const show = (next: Editing | null): void => {
    latest.current = next;
    setEditing(next);
  };
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: async (attempt: () => Promise<SaveOutcome>) => await attempt(),
    onSuccess: async (outcome) => {
      // First what is on the screen becomes true, then the editor makes way for it.
      if (outcome.kind === 'saved') await client.invalidateQueries();
      if (editing === null) return;
      if (outcome.kind === 'saved') {
        keptDraft.forget();
        show(null);
        onSaved(editing, outcome.meanwhile);
      } else show(afterOutcome(editing, outcome));
    },
    onError: (error) => {
      if (editing === null || !(error instanceof RemoteError) || error.issues.length === 0) return;
      show({ ...editing, conflict: null, problems: problemsOfRefusal(editing.form, error.issues) });
    },
  });
  const keptDraft = useKeptDraft(
    editing !== null && editing.isChanged && !saving.isPending ? draftToKeep(editing) : null,
  );
  const guard = useLeaveGuard(keptDraft.flush, keptDraft.forget);
  const leave = async (): Promise<void> => {
    // What is being saved is neither a draft nor a record yet: wait which it will be.
    if (saving.isPending) return;
    const leaving = await guard.mayLeave();
    if (leaving === 'stays') return;
    // With what was typed while it was being kept.
    if (leaving === 'kept' && latest.current?.isChanged === true) onLeft(latest.current);
    show(null);
  };

  const save = (): void => {
    if (editing === null || saving.isPending) return;
    const made = draftOf(editing.form, new Date().toISOString());
    if (!made.ok) {
      show({ ...editing, problems: made.problems });
      return;
    }
    saving.mutate(async () => {
      // In the vault as a draft first: whatever becomes of the saving, nothing is lost. The record takes the draft's place.
      await keptDraft.flush();
      return await saveChange({ ...editing, mine: made.draft }, call);
    });
  };
  const choose = (choices: ReadonlyMap<string, Choice>): void => {
    if (editing === null || editing.conflict === null || saving.isPending) return;
    const { theirs, merge } = editing.conflict;
    const merged = applyChoices(merge, choices);
    show({
      ...editing,
      chosenPaths: [...editing.chosenPaths, ...merge.conflicts.map(({ path }) => path)],
    });
    saving.mutate(async () => await saveMerged({ ...editing, theirs, merged }, call));
  };
  return {
    editing,
    begin: (edit) => {
      saving.reset();
      show(begun(edit, { isChanged: false }));
    },
    resume: (edit) => {
      saving.reset();
      show(begun(edit, { isChanged: true }));
    },
    change: (change) => {
      if (latest.current === null) return;
      const next = { ...latest.current, isChanged: true, form: change(latest.current.form) };
      show(next);
      if (!saving.isPending) keptDraft.offer(draftToKeep(next));
    },
    save,
    choose,
    backToEditor: () => {
      if (!saving.isPending && latest.current !== null) show({ ...latest.current, conflict: null });
    },
    leave: () => void leave(),
    guard,
    dropUnkept: keptDraft.forget,
    discard: () => {
      if (saving.isPending) return;
      keptDraft.forget();
      show(null);
    },
    saveState: keptDraft.state,
    isSaving: saving.isPending,
    error: saving.error instanceof RemoteError && saving.error.issues.length > 0 ? null : saving.error,
  };
}

const draftToKeep = (edit: Editing): Draft => ({
  draftId: edit.draftId,
  subject: subjectOfEdit(edit),
  content: contentOfEdit(edit),
});

const begun = (edit: EditBegun, { isChanged }: Pick<Editing, 'isChanged'>): Editing => ({
  ...edit,
  begunAtVersion: edit.base.version,
  isChanged,
  problems: [],
  isRebased: false,
  conflict: null,
  chosenPaths: [],
});

function afterOutcome(editing: Editing, outcome: Exclude<SaveOutcome, { readonly kind: 'saved' }>): Editing {
  if (outcome.kind === 'conflict') return { ...editing, conflict: outcome, problems: [] };
  const form = formOf(outcome.merged);
  const problems = problemsOf(form, new Date().toISOString());
  return { ...editing, base: outcome.theirs, form, problems, isRebased: true, conflict: null };
}
