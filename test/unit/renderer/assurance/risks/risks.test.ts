import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newEntryId } from '../../../../../renderer/assurance/items/entry-ids.ts';
import {
  isAnyLeftHigh,
  riskFactsOf,
  risksAt,
  type RiskFact,
} from '../../../../../renderer/assurance/risks/risk-facts.ts';
import { leftInWords, remarkOn } from '../../../../../renderer/assurance/risks/risk-words.ts';
import type { ItemBody } from '../../../../../shared/domain/assurance/items.ts';
import type { AnyItem } from '../../../../../shared/domain/assurance/readiness.ts';
import type { Rating } from '../../../../../shared/domain/assurance/risk-scale.ts';
import { DEFAULT_SCALE as SCALE } from '../../../shared/domain/assurance/default-scale.ts';

const TODAY = '2026-11-23';
const YESTERDAY = '2026-11-22';

const rating = (likelihood: string, severity: string): Rating => ({ likelihood, severity });
const HIGH = rating('PROBABLE', 'SEVERE');
const LOW = rating('REMOTE', 'MINIMAL');

const risk = (itemId: string, more: Partial<ItemBody<'risk'>> = {}): AnyItem => ({
  kind: 'risk',
  itemId,
  body: {
    title: `Risk ${itemId}`,
    source: null,
    impact: 'Somebody is found.',
    isToPeople: true,
    inherent: HIGH,
    current: HIGH,
    residual: LOW,
    ...more,
  },
});

const measure = (itemId: string, more: Partial<ItemBody<'measure'>> = {}): AnyItem => ({
  kind: 'measure',
  itemId,
  body: {
    title: `Measure ${itemId}`,
    description: null,
    state: 'IN_PLACE',
    risks: ['r1'],
    control: null,
    ...more,
  },
});

const action = (itemId: string, more: Partial<ItemBody<'action'>> = {}): AnyItem => ({
  kind: 'action',
  itemId,
  body: { measure: 'm1', what: 'Do it', owner: 'A team', due: TODAY, doneOn: null, evidence: [], ...more },
});

const factsOf = (
  items: readonly AnyItem[],
  isWorking: boolean | null = null,
): ReturnType<typeof riskFactsOf> => riskFactsOf(SCALE, items, TODAY, () => isWorking);

const first = (items: readonly AnyItem[], isWorking: boolean | null = null): RiskFact => {
  const [fact] = factsOf(items, isWorking).risks;
  if (fact === undefined) throw new Error('There is no risk.');
  return fact;
};

describe('the ids of new entries', () => {
  it('are UUIDs that sort by the time at which they were made', () => {
    const ids = [1, 2, 1_800_000_000_000, 1_800_000_000_001].map(newEntryId);
    for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
  });
});

describe('the facts of risks', () => {
  it('number by id, wherever an entry stands in the list', () => {
    const { risks, measures } = factsOf([risk('r2'), measure('m2'), risk('r1'), measure('m1')]);
    expect(risks.map(({ number, risk: { itemId } }) => [number, itemId])).toEqual([
      ['R1', 'r1'],
      ['R2', 'r2'],
    ]);
    expect(measures.map(({ number, measure: { itemId } }) => [number, itemId])).toEqual([
      ['M1', 'm1'],
      ['M2', 'm2'],
    ]);
  });

  it('call an action overdue from the day after it was due, until it is done', () => {
    const { measures } = factsOf([
      measure('m1'),
      action('a1', { due: TODAY }),
      action('a2', { due: YESTERDAY }),
      action('a3', { due: YESTERDAY, doneOn: TODAY }),
    ]);
    expect(measures[0]?.actions.map(({ isOverdue }) => isOverdue)).toEqual([false, true, false]);
  });

  it('put a risk on the map where it is before the measures, and afterwards where it counts', () => {
    const planned = factsOf([risk('r1'), measure('m1', { state: 'PLANNED' })]).risks;
    expect(risksAt(planned, 'before', HIGH)).toHaveLength(1);
    expect(risksAt(planned, 'after', HIGH)).toHaveLength(1);
    expect(risksAt(planned, 'after', LOW)).toHaveLength(0);
    const inPlace = factsOf([risk('r1'), measure('m1')]).risks;
    expect(risksAt(inPlace, 'before', HIGH)).toHaveLength(1);
    expect(risksAt(inPlace, 'after', HIGH)).toHaveLength(0);
    expect(risksAt(inPlace, 'after', LOW)).toHaveLength(1);
  });
});

describe('the words for what is left', () => {
  it('count the risks by level, the highest first', () => {
    const { risks } = factsOf([
      risk('r1'),
      risk('r2'),
      risk('r3', { inherent: LOW, current: LOW }),
      measure('m1'),
    ]);
    expect(leftInWords(SCALE, risks)).toBe('3 risks to people are left: 1 High, 2 Low');
    expect(isAnyLeftHigh(SCALE, risks)).toBe(true);
  });

  it('speak of one risk, and of none', () => {
    const { risks } = factsOf([risk('r1'), measure('m1')]);
    expect(leftInWords(SCALE, risks)).toBe('1 risk to people is left: 1 Low');
    expect(isAnyLeftHigh(SCALE, risks)).toBe(false);
    expect(leftInWords(SCALE, [])).toBe('No risk to people is listed yet');
  });
});

describe('the remark on a rating', () => {
  it('is none where measures bear it out', () => {
    expect(remarkOn(SCALE, first([risk('r1'), measure('m1')]), 'residual')).toBeNull();
  });

  it('names the levels, the reason and the measures that do not count', () => {
    const fact = first([
      risk('r1'),
      measure('m1', { state: 'PLANNED' }),
      measure('m2'),
      measure('m3', { state: 'PLANNED' }),
    ]);
    expect(remarkOn(SCALE, fact, 'current')).toBeNull();
    expect(remarkOn(SCALE, fact, 'residual')).toEqual({
      words: 'Rated Low, counts as High',
      reasons: [{ words: 'a measure is only planned', measureIds: ['m1', 'm3'] }],
    });
  });

  it('has a reason for each kind of fault', () => {
    const fact = first(
      [
        risk('r1'),
        measure('m1'),
        action('a1', { due: YESTERDAY }),
        measure('m2', { control: 'BACKUP_VERIFIED' }),
      ],
      false,
    );
    expect(remarkOn(SCALE, fact, 'residual')?.reasons).toEqual([
      { words: 'an action is overdue', measureIds: ['m1'] },
      { words: 'a control that a measure relies on does not work', measureIds: ['m2'] },
    ]);
  });

  it('says what differs where the level does not', () => {
    const fact = first([risk('r1', { current: rating('POSSIBLE', 'SEVERE'), residual: HIGH })]);
    expect(remarkOn(SCALE, fact, 'current')?.words).toBe(
      'Rated likelihood possible, counts as likelihood probable',
    );
  });

  it('says that a rating rose, which counts', () => {
    const fact = first([risk('r1', { inherent: LOW, current: HIGH, residual: HIGH })]);
    expect(remarkOn(SCALE, fact, 'current')).toEqual({ words: 'Rated higher than before', reasons: [] });
    expect(fact.counted.current).toEqual(HIGH);
  });
});
