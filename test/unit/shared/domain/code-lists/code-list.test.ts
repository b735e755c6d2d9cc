import { describe, expect, it } from 'vitest';
import {
  codeList,
  codeSchema,
  codesOf,
  isCode,
  labelOf,
  rollUp,
} from '../../../../../shared/domain/code-lists/code-list.ts';

const COLOUR = codeList({
  id: 'CL-T',
  title: 'Colour',
  version: '1',
  source: 'this test',
  codes: {
    RED: { label: 'Red', group: 'Warm' },
    ORANGE: { label: 'Orange', group: 'Warm', withdrawn: '1' },
    BLUE: { label: 'Blue', group: 'Cold' },
    CLEAR: 'Clear',
  },
});
const TEMPERATURE = codeList({
  id: 'CL-TG',
  title: 'Temperature',
  version: '1',
  source: 'this test',
  codes: { WARM: 'Warm', COLD: 'Cold' },
});

describe('a code list', () => {
  it('keeps the order in which it was written', () => {
    expect(codesOf(COLOUR)).toEqual(['RED', 'ORANGE', 'BLUE', 'CLEAR']);
  });

  it('gives the label of a code', () => {
    expect(labelOf(COLOUR, 'CLEAR')).toBe('Clear');
  });

  it('cannot be changed by whoever imports it', () => {
    expect(Object.isFrozen(COLOUR)).toBe(true);
    expect(Object.isFrozen(COLOUR.codes)).toBe(true);
    expect(COLOUR.codes.every((entry) => Object.isFrozen(entry))).toBe(true);
  });

  it('tells its codes from anything else, inherited names included', () => {
    expect(isCode(COLOUR, 'RED')).toBe(true);
    expect(['red', 'toString', '', undefined, 3].filter((value) => isCode(COLOUR, value))).toEqual([]);
  });

  it('accepts its own codes only, and still the withdrawn ones', () => {
    const schema = codeSchema(COLOUR);
    expect(schema.parse('ORANGE')).toBe('ORANGE');
    expect(schema.safeParse('NK').success).toBe(false);
    expect(schema.safeParse('__proto__').success).toBe(false);
  });

  it('names the list in its message, never the value', () => {
    const [issue] = codeSchema(COLOUR).safeParse('somebody').error?.issues ?? [];
    expect(issue?.message).toBe('Choose one of the answers of CL-T (Colour).');
  });

  it('rolls a code up to the group that its entry names', () => {
    expect(rollUp(COLOUR, TEMPERATURE, 'ORANGE')).toBe('WARM');
    expect(() => rollUp(COLOUR, TEMPERATURE, 'CLEAR')).toThrow(RangeError);
  });
});
