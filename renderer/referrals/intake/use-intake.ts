import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { codeOf } from '../../api/remote-error.ts';
import type { SaveState } from '../../saving/draft-saver.ts';
import { overDrafts } from '../drafts/over-drafts.ts';
import { useDraftSaver } from '../drafts/use-draft-saver.ts';
import { useLeaveGuard, type LeaveGuard } from '../drafts/use-leave-guard.ts';
import type { ReferralForm } from '../sections/form.ts';
import type { FormChange } from '../sections/section-editor.tsx';
import { intakeFrom, jsonOf, newIntake, type IntakeContent } from './intake-content.ts';
import type { Step } from './steps.ts';

export type IntakeStart =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** It became a referral, or was discarded. */
  | { readonly kind: 'over' }
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
  if (overDrafts.has(draftId)) return { kind: 'over' };
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
  readonly flush: () => Promise<boolean>;
  /** Asked before the intake is left. */
  readonly guard: LeaveGuard;
  /** The draft has become a record: nothing of it may be saved again. */
  readonly finish: () => void;
}

/** The form of an intake, kept in the vault as it is filled in. */
export function useIntake(draftId: string, start: IntakeContent, step: Step): Intake {
  const [form, setForm] = useState(start.form);
  const latest = useRef({ form: start.form, step: start.step, isTouched: false });
  const { saver, state } = useDraftSaver();
  const offer = useCallback(
    (content: IntakeContent) =>
      saver.offer({ draftId, subject: { kind: 'intake' }, content: jsonOf(content) }),
    [draftId, saver],
  );
  useEffect(() => {
    // A page that is left is saved at once, and the draft opens where the person stopped; one without an answer is no draft.
    latest.current = { ...latest.current, step };
    const { form: current, isTouched } = latest.current;
    if (!isTouched) return;
    offer({ form: current, step });
    void saver.flush();
  }, [offer, saver, step]);
  const change = useCallback(
    (update: FormChange) => {
      const next = update(latest.current.form);
      latest.current = { ...latest.current, form: next, isTouched: true };
      setForm(next);
      offer({ form: next, step: latest.current.step });
    },
    [offer],
  );
  const finish = (): void => {
    overDrafts.add(draftId);
    saver.end();
  };
  const guard = useLeaveGuard(saver.flush, saver.end);
  return { form, saveState: state, change, flush: saver.flush, guard, finish };
}
