import { describe, expect, it } from 'vitest';
import {
  markingOf,
  namesKnownTo,
  passagesToPublish,
  withheldBecause,
} from '../../../../../shared/domain/assurance/publishable.ts';
import { ITEM_KINDS } from '../../../../../shared/domain/assurance/items.ts';
import { anImpactAssessmentContent } from '../../../../builders/impact-assessment-content.ts';

const { assessment, nameOf } = anImpactAssessmentContent();
const { template, items } = assessment;
const theAnswer = (id: string) => {
  const found = items.find((item) => item.kind === 'answer' && item.itemId === id);
  if (found?.kind !== 'answer') throw new Error(`There is no answer to ${id}`);
  return found;
};

describe('what of an assessment is published', () => {
  it('is an answer by its own marking, or else by that of its question', () => {
    const answer = theAnswer('H6');
    expect(markingOf(template, answer)).toBe('PUBLISHABLE');
    expect(withheldBecause(template, answer, 'value')).toBeNull();
    const marked = { ...answer, body: { ...answer.body, marking: 'SUPPLIER' } } as const;
    expect(withheldBecause(template, marked, 'value')).toBe('SUPPLIER');
    expect(withheldBecause(template, { ...answer, itemId: 'no such' }, 'value')).toBe('INTERNAL');
  });

  it('is of everything else only what names it: a field that is not known is withheld', () => {
    for (const item of items.filter(({ kind }) => kind !== 'answer')) {
      expect(withheldBecause(template, item, 'something new')).toBe('NOT_MARKED');
    }
    const kinds = new Set(items.map(({ kind }) => kind));
    expect(ITEM_KINDS.filter((kind) => !kinds.has(kind))).toEqual(['draft', 'logTest']);
  });

  it('is listed with its places, and without codes and dates', () => {
    const paths = passagesToPublish(assessment).map(({ path }) => path.join(' '));
    expect(paths[0]).toBe('title');
    expect(paths).toContain('answer H6 value');
    expect(paths.some((path) => /^answer (?:S1|R7|H9) /u.test(path))).toBe(false);
    expect(paths.filter((path) => /^(?:action|comment|consultation|verdict|screening) /u.test(path))).toEqual(
      [],
    );
  });
});

it('knows the names of users and of those who are named in it, and takes posts for nobody', () => {
  const users = [...Object.values(nameOf), 'Data protection officer'];
  const known = namesKnownTo(items, users, ['Dr Jane Doe', 'The adviser']);
  const named = ['Florence Abernathy', 'Gwilym Hathersage', 'Jane Doe'];
  expect(known.toSorted()).toEqual([...Object.values(nameOf), ...named].sort());
});
