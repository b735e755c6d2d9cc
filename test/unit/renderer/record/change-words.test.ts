import { describe, expect, test } from 'vitest';
import { changedLabels, changeInWords } from '../../../../renderer/referrals/record/change-words.ts';
import { isPersonalPath } from '../../../../renderer/referrals/record/personal-paths.ts';

const WORKER = '7d2f3a52-6c3f-4c07-9a3e-0a8f2b9a1c11';
const PEOPLE = new Map([[WORKER, 'A. Worker']]);

describe('a change in the history', () => {
  test('codes and dates are told in words', () => {
    expect(changeInWords({ path: 'employment.lineManagerAware', before: 'NO', after: 'YES' }, PEOPLE)).toBe(
      'from No to Yes',
    );
    expect(changeInWords({ path: 'consent.service.on', after: '2026-11-22' }, PEOPLE)).toBe(
      'added: 22 November 2026',
    );
  });

  test('people are told by their names', () => {
    expect(changeInWords({ path: 'triage.allocation.worker', after: WORKER }, PEOPLE)).toBe(
      'added: A. Worker',
    );
  });

  test('what was taken out is named', () => {
    expect(changeInWords({ path: 'route.referrer.unit', before: 'The office' }, PEOPLE)).toBe(
      'taken out; it was The office',
    );
  });

  test.each([
    { path: 'client.name.full', before: 'Somebody', after: 'Somebody else' },
    { path: 'client.name', after: { full: 'Somebody' } },
    { path: 'client.address.postcode', before: 'Somebody', after: 'Somebody' },
    { path: 'safeContacts.0.value', before: 'Somebody', after: 'Somebody' },
    { path: 'safeContacts.1', after: { value: 'Somebody' } },
    { path: 'safeContacts.0.codeWord', after: 'Somebody' },
  ])('who and where the client is stays out of it: $path', (change) => {
    expect(changeInWords(change, PEOPLE)).not.toContain('Somebody');
  });

  test('the rules of a channel are no secret', () => {
    expect(isPersonalPath('safeContacts.0.safeToText')).toBe(false);
    expect(isPersonalPath('safeContacts.0.status.reconfirmDue')).toBe(false);
  });
});

test('names each changed field once, but for those that were chosen', () => {
  const changes = [
    { changes: [{ path: 'route.priority' }, { path: 'route.referrer.name' }] },
    { changes: [{ path: 'route.priority' }, { path: 'safeContacts.0.safeToText' }] },
  ];
  expect(changedLabels(changes, ['route.referrer', 'safeContacts.0'])).toEqual(['Priority']);
});
