import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../shared/domain/assurance/template.ts';
import { POLICE_TEMPLATE } from '../../../electron/assurance/templates/index.ts';

const QUESTIONS = POLICE_TEMPLATE.steps.flatMap(({ questions }) => questions);

/** Ids that answers are kept by. None may ever go, nor come to mean another question; new ones are added at the end. */
const IDS =
  'H3 H4 H4.1 H6 H11 H12 H13 H14 H15 H9 H10 H16 H17 R1 R2 R3 R4 R5 R6 R7 R8 1.1 1.2 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11 2.12 2.13 2.14 2.14.1 2.15 2.16 2.17 2.18 2.19 2.20 2.21 2.22 2.23 3.1 3.1.1 3.1.2 3.2 3.3 3.4 3.5 4.1 4.1.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10 4.11 4.12 4.13 35.1 36.1 38.1 38.2 39.1 44.1 57.1 57.2 57.3 57.7 62.1.collection 62.1.alteration 62.1.consultation 62.1.disclosure 62.1.combination 62.1.erasure 62.2 62.3 62.4 62.5 62.6 62.7 64.1 65.1 65.2 66.1 66.2 66.3 66.4 66.5 S1 S2 S3 S4 S5 S6 S7 S8 S9';

describe('the question set that comes with the program', () => {
  it('keeps its ids', () => {
    expect(new Set(QUESTIONS.map(({ id }) => id))).toEqual(new Set(IDS.split(' ')));
  });

  it('has a step of the law for each section that Part 3 adds', () => {
    const ids = QUESTIONS.map(({ id }) => id);
    for (const section of ['57', '62', '64', '65', '66']) {
      expect(ids.some((id) => id.startsWith(`${section}.`))).toBe(true);
    }
    for (const operation of [
      'collection',
      'alteration',
      'consultation',
      'disclosure',
      'combination',
      'erasure',
    ]) {
      expect(ids).toContain(`62.1.${operation}`);
    }
  });

  it('gives Information Assurance a verdict on every duty of section 66', () => {
    const duties = QUESTIONS.filter(({ id }) => id.startsWith('66.'));
    expect(duties.map(({ verdictOf }) => verdictOf)).toEqual(duties.map(() => 'INFORMATION_ASSURANCE'));
    expect(duties).toHaveLength(5);
  });

  it('asks both units at each of the nine gates, and stops before anything is signed', () => {
    const { gates } = POLICE_TEMPLATE;
    expect(gates.map(({ id }) => id)).toEqual(['G0', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
    for (const { asks } of gates) for (const unit of UNITS) expect(asks[unit]).toMatch(/\?$/u);
    expect(gates.filter(({ isStop }) => isStop).map(({ id }) => id)).toEqual(['G4']);
  });

  it('has sets A to E of screening, as large as their sources', () => {
    const { sets } = POLICE_TEMPLATE.screening;
    expect(sets.map(({ id, questions }) => `${id}${questions.length}`)).toEqual([
      'A3',
      'B10',
      'C9',
      'D4',
      'E14',
    ]);
  });

  it('has a scale for each practice that forces follow, the Commissioner’s first', () => {
    expect(
      POLICE_TEMPLATE.riskScales.map(({ severities, likelihoods }) => [
        severities.length,
        likelihoods.length,
      ]),
    ).toEqual([
      [3, 3],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
    expect(POLICE_TEMPLATE.riskScales[0]?.id).toBe('ICO_3X3');
  });

  it('asks questions, in words of its own, and says where each is from', () => {
    for (const { text, guidance, source } of QUESTIONS) {
      expect(text).toMatch(/\?$/u);
      expect(guidance).toMatch(/[.?]$/u);
      expect(source).not.toBe('');
      // Typographic throughout, as all that users read.
      expect(`${text}${guidance}`).not.toContain("'");
    }
  });
});
