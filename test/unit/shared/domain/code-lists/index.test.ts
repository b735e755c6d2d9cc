import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../../../shared/domain/code-lists/code-list.ts';
import {
  OFFICER_RANK,
  RANK_GROUP,
  SPECIAL_RANK,
  STAFF_BAND,
  STAFF_BAND_GROUP,
} from '../../../../../shared/domain/code-lists/employment-lists.ts';
import {
  MARITAL_STATUS,
  MARITAL_STATUS_GROUP,
} from '../../../../../shared/domain/code-lists/equality-lists.ts';
import { CODE_LISTS } from '../../../../../shared/domain/code-lists/index.ts';
import { RELATIONSHIP } from '../../../../../shared/domain/code-lists/abuse-lists.ts';
import { DASH_ITEM } from '../../../../../shared/domain/code-lists/risk-lists.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/domain/code-lists');

const isCodeList = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'codes' in value && 'version' in value;

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `CL-${String(first + index).padStart(2, '0')}`);

const lists = [...CODE_LISTS.values()];

describe('the code lists', () => {
  it('are all there: CL-01 to CL-55 and CL-60 to CL-71', () => {
    const missing = [...range(1, 55), ...range(60, 71)].filter((id) => !CODE_LISTS.has(id));
    expect(missing).toEqual([]);
  });

  it('are registered one and all, each under an id of its own', async () => {
    const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts'));
    const modules: Record<string, unknown>[] = await Promise.all(
      files.map((file) => import(join(FOLDER, file))),
    );
    const exported = modules.flatMap((module) => Object.values(module)).filter(isCodeList);
    expect(exported).toHaveLength(CODE_LISTS.size);
    expect(new Set(exported)).toEqual(new Set(lists));
  });

  it.each(lists)('$id: version, source, well-formed codes and unique labels', (list) => {
    expect(list.version).toMatch(/^\d{4}-\d{2}$|^18\+1$/);
    expect(list.source).not.toBe('');
    expect(list.codes.length).toBeGreaterThan(0);
    for (const { code } of list.codes) expect(code).toMatch(/^[A-Z0-9][A-Z0-9_]*$/);
    const labels = list.codes.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^\S(.*\S)?$/);
  });

  it.each(lists)('$id: calls the person alleged neither offender nor perpetrator', (list) => {
    const words = list.codes.map(({ label }) => label).join(' ');
    expect(words).not.toMatch(/offender|perpetrator|abuser/i);
  });

  it.each([
    ['CL-02', 23],
    ['CL-06', 13],
    ['CL-09', 15],
    ['CL-10', 11],
    ['CL-11', 28],
    ['CL-18', 18],
    ['CL-23', 14],
    ['CL-24', 23],
    ['CL-27', 18],
    ['CL-41', 20],
    ['CL-48', 20],
    ['CL-62', 19],
  ])('%s has the %d answers of the dictionary', (id, count) => {
    expect(CODE_LISTS.get(id)?.codes).toHaveLength(count);
  });

  it('count the first fourteen relationships as personally connected', () => {
    const connected = RELATIONSHIP.codes.filter(({ group }) => group === 'Personally connected');
    expect(connected).toEqual(RELATIONSHIP.codes.slice(0, 14));
  });

  it('name the 24 items of the Dash in order', () => {
    expect(DASH_ITEM.codes.map(({ code }) => code)).toEqual(
      Array.from({ length: 24 }, (_, index) => String(index + 1)),
    );
  });

  it('give every rank, band and marital status a group to be printed under', () => {
    const groupsOf = {
      rank: OFFICER_RANK.codes.map(({ code }) => rollUp(OFFICER_RANK, RANK_GROUP, code)),
      special: SPECIAL_RANK.codes.map(({ code }) => rollUp(SPECIAL_RANK, RANK_GROUP, code)),
      band: STAFF_BAND.codes.map(({ code }) => rollUp(STAFF_BAND, STAFF_BAND_GROUP, code)),
      marital: MARITAL_STATUS.codes.map(({ code }) => rollUp(MARITAL_STATUS, MARITAL_STATUS_GROUP, code)),
    };
    expect(new Set(groupsOf.rank).size).toBe(RANK_GROUP.codes.length);
    expect(new Set(groupsOf.special).size).toBe(RANK_GROUP.codes.length);
    expect(new Set(groupsOf.band).size).toBe(STAFF_BAND_GROUP.codes.length);
    expect(groupsOf.marital).toEqual([
      'NEITHER',
      ...Array.from({ length: 4 }, () => 'MARRIED_OR_CIVIL_PARTNER'),
      ...Array.from({ length: 4 }, () => 'NEITHER'),
    ]);
  });
});
