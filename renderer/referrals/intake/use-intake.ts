import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { codeOf } from '../../api/remote-error.ts';
import { beforeLock } from '../../app/locking.ts';
import type { ReferralForm } from '../sections/form.ts';
import type { FormChange } from '../sections/section-editor.tsx';
import { createDraftSaver, type SaveState } from './draft-saver.ts';
import { intakeFrom, jsonOf, newIntake, type IntakeContent } from './intake-content.ts';
import type { Step } from './steps.ts';

export type IntakeStart =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly content: IntakeContent };

/** What the vault holds of a draft, or a new intake when it holds nothing; asked once, since from then on the page knows better. */
export function useIntakeStart(draftId: string): { readonly start: IntakeStart; readonly retry: () => void } {
  const [start, setStart] = useState<IntakeStart>({ kind: 'loading' });
  useEffect(() => {
    void startOf(draftId).then(setStart);
  }, [draftId]);
  const retry = (): void => {
    setStart({ kind: 'loading' });
    void startOf(draftId).then(setStart);
  };
  return { start, retry };
}

async function startOf(draftId: string): Promise<IntakeStart> {
  try {
    const { content } = await call('drafts.get', { draftId });
    return { kind: 'ready', content: intakeFrom(content) };
  } catch (error) {
    if (codeOf(error) !== 'NOT_FOUND') return { kind: 'failed', error };
    return { kind: 'ready', content: newIntake(new Date().toISOString()) };
  }
}

export interface Intake {
  readonly form: ReferralForm;
  readonly saveState: SaveState;
  readonly change: (change: FormChange) => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** The draft has become a record: nothing of it may be saved again. */
  readonly finish: () => void;
}

/** The form of an intake, kept in the vault as it is filled in. */
export function useIntake(draftId: string, start: IntakeContent, step: Step): Intake {
  const [form, setForm] = useState(start.form);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'nothing to save' });
  const latest = useRef({ form: start.form, step: start.step, isTouched: false });
  const [saver] = useState(() =>
    createDraftSaver<IntakeContent>({
      save: async (content) => {
        const saved = await call('drafts.save', {
          draftId,
          subject: { kind: 'intake' },
          content: jsonOf(content),
        });
        // Whoever left the page before this came through sees the draft all the same.
        void queryClient.invalidateQueries({ queryKey: ['drafts.list'] });
        return saved.savedAt;
      },
      onState: setSaveState,
    }),
  );
  useEffect(() => beforeLock(saver.flush), [saver]);
  useEffect(() => () => void saver.flush(), [saver]);
  useEffect(() => {
    // A page that is left is saved at once, and the draft opens where the person stopped; one without an answer is no draft.
    latest.current = { ...latest.current, step };
    const { form: current, isTouched } = latest.current;
    if (!isTouched) return;
    saver.offer({ form: current, step });
    void saver.flush();
  }, [saver, step]);
  const change = useCallback(
    (update: FormChange) => {
      const next = update(latest.current.form);
      latest.current = { ...latest.current, form: next, isTouched: true };
      setForm(next);
      saver.offer({ form: next, step: latest.current.step });
    },
    [saver],
  );
  return { form, saveState, change, flush: saver.flush, finish: saver.end };
}
