import { expect, test } from 'vitest';
import { PART_IDS } from '../../../../renderer/referrals/record/part-ids.ts';
import { partOf, RECORD_PARTS } from '../../../../renderer/referrals/record/record-parts.ts';
import { SECTIONS } from '../../../../renderer/referrals/sections/sections.ts';
import { NEED_PARTS } from '../../../../renderer/worklist/need-words.ts';

test('every section of questions is in exactly one part of the record', () => {
  expect(RECORD_PARTS.flatMap(({ sectionIds }) => sectionIds).toSorted()).toEqual(
    SECTIONS.map(({ id }) => id).toSorted(),
  );
});

test('the parts come in the order of the work, and the history last', () => {
  expect([...RECORD_PARTS.map(({ id }) => id), 'history']).toEqual(PART_IDS);
});

test('a part that an older page named is the first one', () => {
  expect(partOf('gone').id).toBe('safe-contact');
});

test('each reason of the worklist leads to a part that is there', () => {
  for (const part of Object.values(NEED_PARTS)) expect(PART_IDS).toContain(part);
});
