import { describe, expect, it } from 'vitest';
import type { LogSampleColumns } from '../../../../shared/contract/log-tests.ts';
import type { OperationTest } from '../../../../shared/domain/assurance/log-test.ts';
import {
  fieldInWords,
  loggedInWords,
  meaningsInWords,
} from '../../../../renderer/assurance/log-test/log-test-words.ts';
import {
  choicesOf,
  FIELD_IDS,
  mappingOf,
  problemsWith,
  withOperation,
} from '../../../../renderer/assurance/log-test/mapping-choices.ts';

const SAMPLE: LogSampleColumns = {
  rows: 3,
  columns: [
    { name: 'When', values: null },
    { name: 'Event', values: ['login', 'viewed'] },
    { name: 'Kind', values: ['', 'deleted', 'zyx'] },
  ],
  mapping: {
    operation: 'Event',
    meanings: { login: null, viewed: 'consultation' },
    columns: { at: 'When', person: null, recipient: null, reason: null },
  },
};

describe('the choices of a mapping', () => {
  it('are what was suggested to begin with, and go back to the vault as they came', () => {
    const choices = choicesOf(SAMPLE);
    expect([...choices.meanings]).toEqual([
      ['login', 'none'],
      ['viewed', 'consultation'],
    ]);
    expect(mappingOf(choices)).toEqual(SAMPLE.mapping);
    expect(problemsWith(choices, SAMPLE)).toEqual([]);
  });

  it('have the values of another column when that tells the operation, and want a meaning for each', () => {
    const choices = withOperation(choicesOf(SAMPLE), 'Kind', SAMPLE.columns);
    expect([...choices.meanings]).toEqual([
      ['', ''],
      ['deleted', 'erasure'],
      ['zyx', ''],
    ]);
    expect(mappingOf(choices).meanings).toEqual({ deleted: 'erasure' });
    expect(problemsWith(choices, SAMPLE).map(({ fieldId }) => fieldId)).toEqual([
      FIELD_IDS.meaning(0),
      FIELD_IDS.meaning(2),
    ]);
  });

  it('are not right where a column has too many values, or tells two things', () => {
    const choices = withOperation(choicesOf(SAMPLE), 'When', SAMPLE.columns);
    expect(problemsWith(choices, SAMPLE).map(({ fieldId }) => fieldId)).toEqual([
      FIELD_IDS.operation,
      FIELD_IDS.column('at'),
    ]);
  });
});

describe('the meanings that were given', () => {
  it('are told in words', () => {
    expect(meaningsInWords({ login: null, viewed: 'consultation', '': 'erasure' })).toBe(
      '“login”: none of the six; “viewed”: consultation; Empty: erasure',
    );
  });
});

describe('a cell of the grid', () => {
  const test = (entries: number, missing: OperationTest['missing']): OperationTest => ({
    operation: 'consultation',
    entries,
    missing,
    verdict: 'GAPS',
  });

  it.each([
    [test(40, { at: 0 }), 'Met', 'good'],
    [test(40, { at: 12 }), 'Missing in 12 of 40', 'warn'],
    [test(40, { at: 40 }), 'Missing', 'bad'],
    [test(0, { at: 0 }), 'No entry', 'bad'],
    [test(40, {}), 'Not asked for', null],
  ])('says in words what %j is', (operation, words, tone) => {
    expect(fieldInWords(operation, 'at')).toEqual({ words, tone });
  });

  it('says whether an operation is logged at all', () => {
    expect([0, 1, 1_200].map((entries) => loggedInWords(test(entries, {})).words)).toEqual([
      'No entry',
      '1 entry',
      '1,200 entries',
    ]);
  });
});
