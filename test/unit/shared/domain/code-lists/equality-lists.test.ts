import { describe, expect, it } from 'vitest';
import { ageBandOf, workforceAgeBandOf } from '../../../../../shared/domain/code-lists/equality-lists.ts';

describe('age bands', () => {
  it.each([
    [15, undefined],
    [16, 'FROM_16_TO_24'],
    [24, 'FROM_16_TO_24'],
    [25, 'FROM_25_TO_34'],
    [34, 'FROM_25_TO_34'],
    [35, 'FROM_35_TO_44'],
    [45, 'FROM_45_TO_54'],
    [54, 'FROM_45_TO_54'],
    [55, 'FROM_55_TO_64'],
    [64, 'FROM_55_TO_64'],
    [65, 'FROM_65'],
    [99, 'FROM_65'],
  ])('put %d years in %s', (years, band) => {
    expect(ageBandOf(years)).toBe(band);
  });

  it.each([
    [25, 'UP_TO_25'],
    [26, 'FROM_26_TO_40'],
    [40, 'FROM_26_TO_40'],
    [41, 'FROM_41_TO_55'],
    [55, 'FROM_41_TO_55'],
    [56, 'OVER_55'],
  ])('of the workforce tables put %d years in %s', (years, band) => {
    expect(workforceAgeBandOf(years)).toBe(band);
  });
});
