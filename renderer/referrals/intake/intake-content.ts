import type { DraftProgress } from '../../../shared/contract/drafts.ts';
import { isCode } from '../../../shared/domain/code-lists/code-list.ts';
import { SERVICE } from '../../../shared/domain/code-lists/referral-lists.ts';
import type { DateTime } from '../../../shared/domain/dates.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { textAt, type ReferralForm } from '../sections/form.ts';
import { readForm } from '../sections/read-form.ts';
import { pageOf, stepFrom, type Step } from './steps.ts';

/** What is kept of an intake until it is a record. */
export interface IntakeContent {
  readonly form: ReferralForm;
  /** The page that the person was on. */
  readonly step: Step;
}

/** An intake begins with the one thing that is known: a referral is arriving now. */
export const newIntake = (now: DateTime): IntakeContent => ({
  form: { route: { receivedAt: now } },
  step: 'service',
});

/** An intake as the vault kept it. */
export const intakeFrom = (content: JsonObject): IntakeContent => ({
  form: readForm(content['form']),
  step: stepFrom(content['step']),
});

/** The same as the plain JSON that the vault keeps, with what lists of drafts show of it. */
export const jsonOf = (content: IntakeContent): JsonObject => ({
  // A form is made of text, flags, lists and objects alone.
  form: content.form as JsonObject,
  step: content.step,
  progress: { ...progressOf(content) },
});

function progressOf({ form, step }: IntakeContent): DraftProgress {
  const service = textAt(form, 'route.service');
  return { service: isCode(SERVICE, service) ? service : null, ...pageOf(step, form) };
}
