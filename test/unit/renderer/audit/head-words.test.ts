import { expect, it } from 'vitest';
import { headVerdictInWords } from '../../../../renderer/audit/head-words.ts';

const HEAD = 'cases-44-0123456789abcdef';

it.each([
  ['in the chain', 'good', 'Nothing up to there was changed'],
  ['not in the chain', 'bad', 'keep the paper'],
  ['not held', 'neutral', 'Somebody who holds its key'],
] as const)('says what it means that a head is %s', (verdict, tone, words) => {
  const said = headVerdictInWords({ head: HEAD, verdict });
  expect(said.tone).toBe(tone);
  expect(said.detail).toContain(words);
  expect(said.detail).toContain('“Referrals”');
});
