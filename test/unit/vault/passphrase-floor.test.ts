import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/result.ts';
import { assertStrongEnough } from '../../../electron/vault/passphrase-floor.ts';
import { makeRecoveryCode } from '../../../electron/vault/recovery-code.ts';
import { aWorld } from '../../builders/world.ts';

describe('the floor under every passphrase', () => {
  it.each([
    'wombat plinth gravel',
    'velvet anchor pepper lantern',
    'une clef très sûre',
    // What managers of passwords make up, letters alone by chance.
    'tQhVxkLmwbRzGdNyPcJf',
    'tQhVxkLmw-RzGdNyPcJf',
    'kqzvhxwpmtrgjbdnfyls',
    makeRecoveryCode(aWorld().randomBytes),
  ])('lets %s pass', async (passphrase) => {
    await expect(assertStrongEnough(passphrase)).resolves.toBeUndefined();
  });

  it.each([
    ['short', 'wombat'],
    ['longer than any hash should be made of', 'wombat plinth gravel '.repeat(50)],
    ['a common password', 'password1234'],
    ['a common password twice', 'passwordpassword'],
    ['one character repeated', 'aaaaaaaaaaaaaaaa'],
    ['a sequence', 'abcdefghijklmnop'],
    ['a row of keys', 'qwertyuiop12'],
    ['two words', 'wombatting plinthlike'],
    ['a word with disguised letters', 'P@ssw0rd1234'],
    ['the phrase that everybody knows', 'Correct-Horse-Battery-Staple'],
  ])('refuses what is %s, and does not repeat it', async (_name, passphrase) => {
    const refusal = await assertStrongEnough(passphrase).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(refusal instanceof AppError)) throw new Error('It was let pass');
    expect(refusal.toDto()).toMatchObject({ code: 'VALIDATION', issues: [{ path: ['passphrase'] }] });
    expect(JSON.stringify(refusal.toDto())).not.toContain(passphrase);
  });

  it('refuses a name that stands beside it, at the field that it was typed in', async () => {
    const refused = assertStrongEnough('Persephone Blackthorn', {
      known: ['Persephone Blackthorn'],
      field: 'next',
    });
    await expect(refused).rejects.toMatchObject({ code: 'VALIDATION', issues: [{ path: ['next'] }] });
  });
});
