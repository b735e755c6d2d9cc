import { expect, it } from 'vitest';
import { filesWith } from '../builders/application.ts';

it('is not used: what any program of the same user could ask for protects nothing', () => {
  expect(filesWith(/\bsafeStorage\b/, 'electron')).toEqual([]);
});
