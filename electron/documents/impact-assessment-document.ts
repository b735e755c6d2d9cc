import { findLeaks, LEAK_WORDS, type Leak, type Passage } from '../../shared/domain/assurance/leaks.ts';
import { namesKnownTo, passagesToPublish } from '../../shared/domain/assurance/publishable.ts';
import { AppError } from '../../shared/result.ts';
import { breakable, printable, withTexts } from './impact-assessment-characters.ts';
import type { ImpactAssessmentContent, ImpactAssessmentOptions } from './impact-assessment-content.ts';
import { type ImpactAssessmentView, viewOfImpactAssessment } from './impact-assessment-view.ts';
import { compilePdf } from './typst.ts';

/**
 * An assessment as an accessible PDF (PDF/UA-1).
 *
 * @throws AppError `VALIDATION` when it is to be published and gives somebody away, with the places and never what stands there;
 *   `INTERNAL` as {@link compilePdf}.
 */
export function makeImpactAssessmentPdf(
  content: ImpactAssessmentContent,
  options: ImpactAssessmentOptions,
): Uint8Array {
  const view = withTexts(checkedView(content, options), printable);
  const { cover, sections } = view;
  return compilePdf({
    template: 'impact-assessment.typ',
    // Not in the frame nor in the last section: whoever copies a hash or a head from there gets it whole.
    view: { ...view, cover: withTexts(cover, breakable), sections: withTexts(sections, breakable) },
  });
}

/**
 * The same for Word and LibreOffice.
 *
 * @throws AppError `VALIDATION` as above.
 */
export async function makeImpactAssessmentDocx(
  content: ImpactAssessmentContent,
  options: ImpactAssessmentOptions,
): Promise<Uint8Array> {
  const view = checkedView(content, options);
  // Only when asked for: its library takes longer to load than all that starts the program's other documents.
  const { writeImpactAssessmentDocx } = await import('./impact-assessment-docx.ts');
  return writeImpactAssessmentDocx(view);
}

/** What keeps the publishable version from being made, for whoever is to put it right. */
export function leaksOf(content: ImpactAssessmentContent): readonly Leak[] {
  const view = viewOfImpactAssessment(content, { publishable: true });
  const names = namesOf(content);
  const leaks = findLeaks(passagesToPublish(content.assessment), names);
  // The second door: whatever is about to be printed, wherever it came from.
  return leaks.length > 0 ? leaks : findLeaks(passagesOf(view), names);
}

function checkedView(
  content: ImpactAssessmentContent,
  options: ImpactAssessmentOptions,
): ImpactAssessmentView {
  if (options.publishable) refuseLeaks(leaksOf(content));
  return viewOfImpactAssessment(content, options);
}

function refuseLeaks(leaks: readonly Leak[]): void {
  if (leaks.length === 0) return;
  throw new AppError(
    'VALIDATION',
    `It cannot be published yet: ${leaks.length === 1 ? 'one place gives' : `${leaks.length} places give`} something away. Put right what is listed, and try again.`,
    { issues: leaks.map(({ path, kind }) => ({ path, message: LEAK_WORDS[kind] })) },
  );
}

function namesOf({ assessment, nameOf }: ImpactAssessmentContent): readonly string[] {
  const advisers = assessment.decisions.flatMap(({ dpoView }) => (dpoView === null ? [] : [dpoView.name]));
  return namesKnownTo(assessment.items, Object.values(nameOf), advisers);
}

/** Everything that is printed, by where it is: but for hashes and heads, which nobody wrote. */
function passagesOf({ cover, sections }: ImpactAssessmentView): readonly Passage[] {
  const { title, statement, facts, coverage, conditions } = cover;
  const parts = [
    { title: 'First page', blocks: [title, statement, facts, coverage, conditions] },
    ...sections,
  ];
  return parts.flatMap((part) => textsIn(part.blocks).map((text) => ({ path: [part.title], text })));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
