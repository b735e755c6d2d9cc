import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../../../../renderer/api/query-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  queryClient.clear();
  vi.useRealTimers();
});

/** What is left in the cache of an answer that was on the screen. */
async function leftOf(queryKey: readonly [string, object]): Promise<unknown> {
  const observer = new QueryObserver(queryClient, {
    queryKey,
    queryFn: async () => await Promise.resolve('answer'),
  });
  const leave = observer.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(1);
  expect(queryClient.getQueryData(queryKey)).toBe('answer');
  leave();
  await vi.advanceTimersByTimeAsync(1);
  return queryClient.getQueryData(queryKey);
}

test.each([
  ['referrals.get', { referralId: 'r' }],
  ['referrals.history', { referralId: 'r' }],
  ['referrals.list', { search: 'a name' }],
] as const)('what is about a person is gone as soon as it is off the screen: %s', async (method, input) => {
  expect(await leftOf([method, input])).toBeUndefined();
});

test('what is about nobody is shown at once to whoever comes back', async () => {
  expect(await leftOf(['office.people.list', {}])).toBe('answer');
});
