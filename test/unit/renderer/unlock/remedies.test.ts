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

  it('offers a backup where one brings the vault back, and not where only time or a newer program does', () => {
    const codes = [
      'VAULT_MISSING',
      'VAULT_DAMAGED',
      'DB_MISSING',
      'DB_CORRUPT',
      'VAULT_IN_USE',
      'VAULT_FROM_FUTURE',
      'IO',
    ] as const;
    expect(codes.filter((code) => remedyFor(code)?.isRestorable)).toEqual(codes.slice(0, 4));
  });

  it('tells nobody to delete or repair a damaged vault', () => {
    for (const code of ['VAULT_DAMAGED', 'DB_CORRUPT', 'DB_MISSING'] as const) {
      expect(remedyFor(code)?.steps[0]).toBe('Leave the folder as it is: delete nothing and rename nothing.');
    }
  });
});
