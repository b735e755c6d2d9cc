import { describe, expect, it } from 'vitest';
import { remedyFor } from '../../../../renderer/unlock/remedies.ts';

describe('what to do about a vault that does not open', () => {
  it.each([
    'VAULT_MISSING',
    'VAULT_IN_USE',
    'VAULT_DAMAGED',
    'VAULT_FROM_FUTURE',
    'DB_MISSING',
    'DB_CORRUPT',
    'IO',
  ] as const)('says it for %s', (code) => {
    expect(remedyFor(code)?.steps.length).toBeGreaterThan(1);
  });

  it('leaves a wrong passphrase beside the passphrase', () => {
    expect(remedyFor('WRONG_PASSPHRASE')).toBeNull();
  });

  it('tells nobody to delete or repair a damaged vault', () => {
    for (const code of ['VAULT_DAMAGED', 'DB_CORRUPT', 'DB_MISSING'] as const) {
      expect(remedyFor(code)?.steps[0]).toBe('Leave the folder as it is: delete nothing and rename nothing.');
    }
  });
});
