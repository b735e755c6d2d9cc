import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/shell/content-security-policy.ts';
import { filesWith } from '../builders/application.ts';

it('makes no code from text in the page: the policy has no eval', () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|eval|blob:|\*/);
});

it('makes none in the product either, and does not forbid it to the database package, which needs it', () => {
  expect(filesWith(/\beval\(|new Function\(/, 'electron', 'shared', 'renderer')).toEqual([]);
  expect(filesWith(/disallow-code-generation/, 'electron', 'build')).toEqual([]);
  expect(new Database(':memory:').prepare('SELECT 1 AS one').get()).toEqual({ one: 1 });
});
