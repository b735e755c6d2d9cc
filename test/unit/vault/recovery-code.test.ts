import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecoveryCode, recoveryCodeBytes } from '../../../electron/vault/recovery-code.ts';

const anyCode = fc
  .uint8Array({ minLength: 26, maxLength: 26 })
  .map((bytes) => makeRecoveryCode(() => Buffer.from(bytes)));

describe('the recovery code', () => {
  it('is seven groups of four characters without I, L, O or U', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('carries 130 bits: every one of the 26 characters depends on its own random byte', () => {
    const zeros = makeRecoveryCode(() => Buffer.alloc(26)).replaceAll('-', '');
    for (let index = 0; index < 26; index += 1) {
      const bytes = Buffer.alloc(26);
      bytes[index] = 31;
      expect(
        makeRecoveryCode(() => bytes)
          .replaceAll('-', '')
          .slice(0, 26),
      ).toBe(`${zeros.slice(0, index)}Z${zeros.slice(index + 1, 26)}`);
    }
  });

  it('is read back whatever the case, the spaces and the look-alikes', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(recoveryCodeBytes(sloppy)).toEqual(recoveryCodeBytes(code));
        expect(recoveryCodeBytes(code)).toHaveLength(26);
      }),
    );
  });

  it('finds nearly every slip of the pen: at most one in 1,024 passes the check', () => {
    const code = makeRecoveryCode(randomBytes).replaceAll('-', '');
    const slips = [...code].flatMap((right, index) =>
      [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
        .filter((wrong) => wrong !== right)
        .map((wrong) => code.slice(0, index) + wrong + code.slice(index + 1)),
    );
    const accepted = slips.filter((slip) => {
      try {
        return recoveryCodeBytes(slip).length > 0;
      } catch {
        return false;
      }
    });
    expect(accepted.length).toBeLessThan(slips.length / 100);
  });

  it('says that a text is not a code at all, without repeating it', () => {
    for (const typed of ['', 'ABCD', 'U'.repeat(28), '0'.repeat(29), 'correct horse battery staple!']) {
      expect(() => recoveryCodeBytes(typed)).toThrowError(
        expect.objectContaining({ code: 'VALIDATION', message: expect.not.stringContaining(typed || '~') }),
      );
    }
  });
});
