import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../../shared/domain/assurance/read-template.ts';
import { isHigh, levelOf, rankOf } from '../../../../../shared/domain/assurance/risk-scale.ts';
import type { TemplateInput } from '../../../../../shared/domain/assurance/template.ts';
import { DEFAULT_SCALE } from './default-scale.ts';
import { POLICE_TEMPLATE } from '../../../../../electron/assurance/templates/index.ts';

const own = (more: Partial<TemplateInput> = {}): unknown =>
  JSON.parse(JSON.stringify({ ...POLICE_TEMPLATE, ...more }));

const question = {
  id: 'Q1',
  version: 1,
  text: 'What?',
  guidance: 'That.',
  source: 'The force',
  answer: { kind: 'text' },
} as const;

const step = (...questions: TemplateInput['steps'][number]['questions']) => [
  { id: 'one', title: 'One', lead: 'One.', questions },
  // Screening depends on one of its questions.
  ...POLICE_TEMPLATE.steps.filter(({ id }) => id === 'regime'),
];

const faultsOf = (more: Partial<TemplateInput>): readonly string[] =>
  readTemplate(own({ coverage: [], ...more })).faults.map(({ path, message }) => `${path}: ${message}`);

describe('a question set from a file', () => {
  it('is read as the program’s own is', () => {
    expect(readTemplate(own()).template).toEqual(POLICE_TEMPLATE);
  });

  it('is refused with the place of everything that is wrong', () => {
    expect(faultsOf({ steps: step({ ...question, text: '' }, { ...question, id: 'a b' }) })).toEqual([
      expect.stringContaining('steps.0.questions.0.text'),
      expect.stringContaining('steps.0.questions.1.id: Use letters'),
    ]);
  });

  it('is refused with an id that is used twice, in screening as well', () => {
    expect(faultsOf({ steps: step(question, question, { ...question, id: 'A1' }) })).toEqual([
      'steps.0.questions.1: Q1 is used before. Every id is used once.',
      expect.stringMatching(/^screening\.sets\.0\.questions\.0: A1 is used before/u),
    ]);
  });

  it('is refused with a condition on a question that does not come before, or has no such answer', () => {
    const choice = {
      ...question,
      answer: {
        kind: 'choice' as const,
        many: false,
        options: [
          { code: 'YES', label: 'Yes' },
          { code: 'YES', label: 'Yes' },
        ],
      },
    };
    const asking = (id: string, about: string) => ({
      ...question,
      id,
      when: { not: { any: [{ question: about, oneOf: ['NO'] }] } },
    });
    expect(
      faultsOf({
        steps: step(
          choice,
          { ...question, id: 'Q2' },
          asking('Q3', 'Q1'),
          asking('Q4', 'Q2'),
          asking('Q5', 'Q6'),
        ),
      }),
    ).toEqual([
      'steps.0.questions.0: The option YES is there twice.',
      'steps.0.questions.2: Its condition asks for NO, which Q1 does not offer.',
      'steps.0.questions.3: Its condition asks for the choice in Q2, which has none.',
      'steps.0.questions.4: Its condition asks for Q6, which is not a question before it.',
    ]);
  });

  it('is refused with a rule about nothing, or that ends before it begins', () => {
    const rules = POLICE_TEMPLATE.screening.rules
      .slice(0, 1)
      .map(({ id, version, from, need, text, source }) => ({
        id,
        version,
        from,
        until: from,
        need,
        text,
        source,
        when: { every: [{ atLeast: 1, of: ['Z9'] }] },
      }));
    expect(faultsOf({ screening: { ...POLICE_TEMPLATE.screening, rules } })).toEqual([
      'screening.rules.0: It counts Z9, which is no screening question.',
      'screening.rules.0: It ends before it begins.',
    ]);
  });

  it('is refused with nothing to assess by an answer that there is not', () => {
    const nothingToAssess = { question: 'R1', oneOf: ['NEVER'] };
    expect(faultsOf({ screening: { ...POLICE_TEMPLATE.screening, nothingToAssess } })).toEqual([
      'screening.nothingToAssess: R1 is no question that offers NEVER.',
    ]);
  });

  it('is refused with a scale that is not full, or on which worse is lower', () => {
    const riskScales = [
      { ...DEFAULT_SCALE, grid: DEFAULT_SCALE.grid.slice(1) },
      { ...DEFAULT_SCALE, id: 'FALLING', grid: DEFAULT_SCALE.grid.toReversed(), high: 'TOP' },
    ];
    expect(faultsOf({ riskScales })).toEqual([
      expect.stringContaining('riskScales.0: Its grid needs a row'),
      'riskScales.1: TOP is not one of its levels.',
      'riskScales.1: More likely or more severe must never be a lower level.',
    ]);
  });

  it('is refused with coverage by nothing, or by a question that there is not', () => {
    const element = { id: 'x', regime: 'PART_3', title: 'x', source: 'x', lists: [] } as const;
    expect(
      faultsOf({
        coverage: [
          { ...element, answers: [] },
          { ...element, id: 'y', answers: ['Z9'] },
        ],
      }),
    ).toEqual(['coverage.0: It asks for nothing.', 'coverage.1: It asks for Z9, which is no question.']);
  });
});

describe('a risk scale', () => {
  it('has the cells of the Commissioner’s grid', () => {
    const levels = DEFAULT_SCALE.severities.map((severity) =>
      DEFAULT_SCALE.likelihoods.map((likelihood) =>
        levelOf(DEFAULT_SCALE, { likelihood: likelihood.code, severity: severity.code }),
      ),
    );
    expect(levels).toEqual([
      ['LOW', 'LOW', 'LOW'],
      ['LOW', 'MEDIUM', 'HIGH'],
      ['LOW', 'HIGH', 'HIGH'],
    ]);
  });

  it('says which ratings the regulator is consulted about', () => {
    expect(isHigh(DEFAULT_SCALE, { likelihood: 'PROBABLE', severity: 'SIGNIFICANT' })).toBe(true);
    expect(isHigh(DEFAULT_SCALE, { likelihood: 'POSSIBLE', severity: 'SIGNIFICANT' })).toBe(false);
    expect(rankOf(DEFAULT_SCALE, { likelihood: 'OFTEN', severity: 'SEVERE' })).toBe(-1);
  });
});
