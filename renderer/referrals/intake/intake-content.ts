import type { DateTime } from '../../../shared/domain/dates.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { ReferralForm } from '../sections/form.ts';
import { readForm } from '../sections/read-form.ts';
import { stepFrom, type Step } from './steps.ts';

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

/** The same as the plain JSON that the vault keeps. */
export const jsonOf = ({ form, step }: IntakeContent): JsonObject => ({
  // A form is made of text, flags, lists and objects alone.
  form: form as JsonObject,
  step,
});
