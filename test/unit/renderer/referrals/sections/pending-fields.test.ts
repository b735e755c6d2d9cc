import { describe, expect, it } from 'vitest';
import {
  fieldsAreReady,
  registerPendingField,
} from '../../../../../renderer/referrals/sections/pending-fields.ts';

/** A field of which the test says when it has its answer. */
function aField() {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const unregister = registerPendingField(async () => await promise);
  return { answer: resolve, unregister };
}

describe('a form with fields that the vault must answer', () => {
  it('is ready when it has none', async () => {
    await expect(fieldsAreReady()).resolves.toBe(true);
  });

  it('is ready once every field has its answer', async () => {
    const fields = [aField(), aField()];
    let isReady: boolean | null = null;
    const asked = fieldsAreReady().then((answer) => (isReady = answer));
    fields[0]?.answer(true);
    await new Promise(setImmediate);
    expect(isReady).toBeNull();
    fields[1]?.answer(true);
    await expect(asked).resolves.toBe(true);
    for (const { unregister } of fields) unregister();
  });

  it('is not ready when one of them got none', async () => {
    const fields = [aField(), aField()];
    fields[0]?.answer(false);
    fields[1]?.answer(true);
    await expect(fieldsAreReady()).resolves.toBe(false);
    for (const { unregister } of fields) unregister();
    await expect(fieldsAreReady()).resolves.toBe(true);
  });

  it('keeps a field that is registered anew before its first registration ends', async () => {
    const settle = async (): Promise<boolean> => false;
    const endFirst = registerPendingField(settle);
    const endSecond = registerPendingField(settle);
    endFirst();
    await expect(fieldsAreReady()).resolves.toBe(false);
    endSecond();
    await expect(fieldsAreReady()).resolves.toBe(true);
  });
});
