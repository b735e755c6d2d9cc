import { useEffect, useRef, useState } from 'react';
import type { FormKind } from '../../../shared/domain/assurance/items.ts';
import { useSession } from '../../app/session.ts';
import { focusPageHeading } from '../../ui/page.tsx';
import { itemsOf, useAssessment } from '../assessment.ts';
import type { Fields } from './form-fields.ts';
import { editButtonId, newEntryId } from './entry-ids.ts';

/** The one form that is open on the page. */
interface OpenForm {
  readonly kind: FormKind;
  readonly itemId: string;
  /** Whether the entry is not there yet. */
  readonly isNew: boolean;
  /** What a new entry belongs to: the risk of a measure, the measure of an action. */
  readonly about: string | null;
}

export interface OneForm {
  readonly form: OpenForm | null;
  readonly edit: (kind: FormKind, itemId: string) => void;
  /** Begins an entry, or goes on with one that was begun. `buttonId`: where the keyboard goes back to if it is not kept. */
  readonly add: (kind: FormKind, buttonId: string, about?: string) => void;
  readonly close: () => void;
  /** Whether a new entry of the kind was begun and not saved. */
  readonly isBegun: (kind: FormKind, about?: string) => boolean;
}

/**
 * Of the forms of a page one is open at a time, so that Escape means that one. When it closes, the keyboard goes to the Edit button
 * of the entry, or back to where it was, or to the heading of the page.
 */
export function useOneForm(): OneForm {
  const assessment = useAssessment();
  const { personId } = useSession();
  const [form, setForm] = useState<OpenForm | null>(null);
  const returnTo = useRef<readonly string[]>([]);
  useEffect(() => {
    if (form !== null || returnTo.current.length === 0) return;
    const target = returnTo.current.map((id) => document.getElementById(id)).find((found) => found !== null);
    returnTo.current = [];
    if (target === undefined) focusPageHeading();
    else target?.focus();
  }, [form]);

  const begun = (kind: FormKind, about?: string): string | undefined =>
    itemsOf(assessment, 'draft').find(
      ({ itemId, changedBy, body }) =>
        body.of === kind &&
        changedBy === personId &&
        !itemsOf(assessment, kind).some((entry) => entry.itemId === itemId) &&
        (about === undefined || isAbout(kind, body.fields, about)),
    )?.itemId;
  return {
    form,
    edit: (kind, itemId) => {
      returnTo.current = [editButtonId(itemId)];
      setForm({ kind, itemId, isNew: false, about: null });
    },
    add: (kind, buttonId, about) => {
      const itemId = begun(kind, about) ?? newEntryId();
      returnTo.current = [editButtonId(itemId), buttonId];
      setForm({ kind, itemId, isNew: true, about: about ?? null });
    },
    close: () => setForm(null),
    isBegun: (kind, about) => begun(kind, about) !== undefined,
  };
}

/** Whether a draft belongs to an entry: a measure to its risks, an action to its measure. */
function isAbout(kind: FormKind, fields: Fields, about: string): boolean {
  const value = fields[kind === 'measure' ? 'risks' : 'measure'];
  return Array.isArray(value) ? value.includes(about) : value === about;
}
