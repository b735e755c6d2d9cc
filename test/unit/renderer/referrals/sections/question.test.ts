import { describe, expect, it } from 'vitest';
import {
  isMarkedOptional,
  labelOf,
  type RowQuestion,
} from '../../../../../renderer/referrals/sections/question.ts';
import { withValue, type ReferralForm } from '../../../../../renderer/referrals/sections/form.ts';
import { SECTIONS } from '../../../../../renderer/referrals/sections/sections.ts';
import { REFERRAL_FIELDS } from '../../../../../shared/domain/field-labels/referral-fields.ts';

interface Place {
  readonly path: string;
  readonly question: RowQuestion;
}

/** Every question, with those about the first row of whatever can be there several times. */
function* placesOf(questions: readonly RowQuestion[], before = ''): Generator<Place> {
  for (const question of questions) {
    const path = `${before}${question.path}`;
    if (question.kind !== 'kept') yield { path, question };
    if (question.kind === 'rows') yield* placesOf(question.questions, `${path}.0.`);
  }
}

const PLACES = [...placesOf(SECTIONS.flatMap(({ questions }): readonly RowQuestion[] => questions))];
const questionAt = (wanted: string): RowQuestion => {
  const place = PLACES.find(({ path }) => path === wanted);
  if (place === undefined) throw new RangeError(wanted);
  return place.question;
};

describe('what stands above a field', () => {
  it.each(PLACES.map(({ path, question }) => [path, question] as const))(
    'of %s asks, or is what the field is called in the record, its history and a conflict',
    (path, question) => {
      if (question.label !== undefined) {
        expect(question.label).toMatch(/\?$/);
        return;
      }
      const label = REFERRAL_FIELDS.get(path.replaceAll(/\.0(?=\.|$)/g, '.#'))?.label ?? '';
      expect(labelOf(question, path).toLowerCase()).toBe(label.toLowerCase());
    },
  );

  it.each(PLACES.flatMap(({ path, question }) => (question.kind === 'choice' ? [[path, question]] : [])))(
    'of %s offers the words that are read elsewhere',
    (path, question) => {
      const value = REFERRAL_FIELDS.get(path.replaceAll(/\.0(?=\.|$)/g, '.#'))?.value;
      const said = value?.kind === 'words' ? Object.entries(value.words) : [];
      expect(question.kind === 'choice' && question.choices.map((each) => [each.value, each.label])).toEqual(
        said,
      );
    },
  );

  it('says that a field may be left empty, for as long as it may', () => {
    const isOptional = (path: string, form: ReferralForm = {}): boolean =>
      isMarkedOptional(questionAt(path), form, form);
    expect(isOptional('route.service')).toBe(false);
    expect(isOptional('client.language')).toBe(true);
    expect(isOptional('client.name.full')).toBe(true);
    expect(isOptional('client.name.full', { safeContacts: [{ channel: 'LETTER' }] })).toBe(false);
    expect(isOptional('route.priority')).toBe(false);
    const other = withValue<ReferralForm>({}, 'route.priority', 'P1');
    expect(isOptional('route.priorityRationale', other)).toBe(false);
  });
});
