import type { ReferralForm } from '../sections/form.ts';
import { isSectionAsked } from '../sections/question.ts';
import { mustAskForChildren } from '../sections/questions/conditions.ts';
import { sectionOf, type SectionId } from '../sections/sections.ts';

/** The last page, on which everything is looked over and saved. */
export const CHECK = 'check';

export type Step = SectionId | typeof CHECK;

/** The pages in the order in which a call usually goes. */
const PAGES: readonly SectionId[] = [
  'service',
  'arrival',
  'reasons',
  'client',
  'children',
  'employment',
  'safe-contact',
  'people-alleged',
  'abuse',
  'sexual-violence',
  'consent',
  'told',
  'access',
];

/** Asked of nobody, and offered on the last page. */
const OFFERED: readonly SectionId[] = ['children', 'needs'];

/** The pages that this referral needs, as far as the answers tell. */
export const stepsOf = (form: ReferralForm): readonly SectionId[] =>
  PAGES.filter(
    (id) => isSectionAsked(sectionOf(id), form) && (id !== 'children' || mustAskForChildren(form)),
  );

/** Where a page stands in the row of pages, counted from one; null for the last page and for those that it offers. */
export function pageOf(
  step: Step,
  form: ReferralForm,
): { readonly page: number | null; readonly pages: number } {
  const steps: readonly Step[] = stepsOf(form);
  const at = steps.indexOf(step);
  return { page: at === -1 ? null : at + 1, pages: steps.length };
}

/** What the last page shows: the pages, and what may be added. */
export function checkedSections(form: ReferralForm): readonly SectionId[] {
  const steps = stepsOf(form);
  return [...steps, ...OFFERED.filter((id) => !steps.includes(id))];
}

/** A step as an address or a draft names it; the first page for anything else. */
export function stepFrom(name: unknown): Step {
  const known: readonly Step[] = [...PAGES, ...OFFERED, CHECK];
  return known.find((step) => step === name) ?? 'service';
}

/** The page before, or null on the first. A page that is not in the row of pages belongs to the last one. */
export function stepBefore(step: Step, form: ReferralForm): Step | null {
  const steps: readonly Step[] = [...stepsOf(form), CHECK];
  const at = steps.indexOf(step);
  return at === -1 ? CHECK : (steps[at - 1] ?? null);
}

/** The page after. */
export function stepAfter(step: Step, form: ReferralForm): Step {
  const steps: readonly Step[] = [...stepsOf(form), CHECK];
  const at = steps.indexOf(step);
  return at === -1 ? CHECK : (steps[at + 1] ?? CHECK);
}
