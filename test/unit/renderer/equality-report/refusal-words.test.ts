import { expect, test } from 'vitest';
import { RemoteError } from '../../../../renderer/api/remote-error.ts';
import {
  characteristicIn,
  collisionsOf,
  inWords,
} from '../../../../renderer/equality-report/refusal-words.ts';

const REFUSAL =
  '"religion-belief=SIKH; service=OTHER" cannot be protected while "religion-belief=SIKH", "service=IDVA" must be published. It would help to merge SIKH and OTHER of religion-belief. A longer period, or a report on fewer characteristics, would also help.';

test('says a refusal in the words of the report', () => {
  expect(inWords(REFUSAL)).toBe(
    '“Religion or belief: Sikh, both services or undecided” cannot be protected while “Religion or belief: Sikh”, “IDVA” must be published.',
  );
});

test('names what stands in for an answer too, and leaves alone what it does not know', () => {
  expect(inWords('"age=PNS" and "form=NO_FORM" and "shift=NIGHT"')).toBe(
    '“Age: Prefer not to say” and “No form” and “shift=NIGHT”',
  );
});

test('names categories that are counted as one', () => {
  expect(inWords('"race=ASIAN or BLACK; service=IDVA"')).toBe(
    '“Race (ethnic group): Asian or Asian British + Black, Black British, Caribbean or African, IDVA”',
  );
  expect(inWords('"age=answered" or more')).toBe('“Age: Answered” or more');
});

test('suggests only a characteristic that was chosen and is named', () => {
  expect(characteristicIn(REFUSAL, ['age', 'religion-belief'])).toBe('religion-belief');
  expect(characteristicIn(REFUSAL, ['age'])).toBeUndefined();
  expect(characteristicIn('The audit could not be completed.', ['age'])).toBeUndefined();
});

test('finds the figures of earlier reports that stand in the way', () => {
  const refusal = new RemoteError({
    code: 'UNSAFE_REPORT',
    message: REFUSAL,
    issues: [
      { path: ['earlier', 'release-1'], message: 'It published "service=IDVA".' },
      { path: ['to'], message: 'Something else.' },
    ],
  });
  expect(collisionsOf(refusal)).toEqual([{ releaseId: 'release-1', words: 'It published "service=IDVA".' }]);
  expect(collisionsOf(new Error('another'))).toEqual([]);
});
