import { createHash } from 'node:crypto';
import { normaliseRecoveryCode, RECOVERY_CODE_ALPHABET } from '../../shared/domain/recovery-code.ts';
import { AppError } from '../../shared/result.ts';

const DATA_LENGTH = 26;
const CHECK_LENGTH = 2;

/**
 * Makes a recovery code: 130 random bits and a 10-bit check, as seven groups of four characters.
 *
 * Crockford's alphabet has no I, L, O or U, so a code that was written down by hand is read back without guessing.
 *
 * @param randomBytes a cryptographic source.
 */
export function makeRecoveryCode(randomBytes: (length: number) => Buffer): string {
  // 256 is a multiple of 32, so the low five bits of a random byte are uniform.
  const codeData = [...randomBytes(DATA_LENGTH)]
    .map((byte) => RECOVERY_CODE_ALPHABET.charAt(byte & 31))
    .join('');
  return `${codeData}${checkOf(codeData)}`.match(/.{4}/g)?.join('-') ?? '';
}

/**
 * The secret bytes of a code as somebody typed it: case, spaces, hyphens and the look-alikes O, I, L do not matter.
 *
 * @throws AppError VALIDATION when the length, a character or the check is wrong, so that a slip of the pen is told
 *   apart from a code that belongs to another vault.
 */
export function recoveryCodeBytes(typed: string): Buffer {
  const code = normaliseRecoveryCode(typed);
  const codeData = code.slice(0, DATA_LENGTH);
  const isWellFormed =
    code.length === DATA_LENGTH + CHECK_LENGTH &&
    [...code].every((character) => RECOVERY_CODE_ALPHABET.includes(character)) &&
    code.slice(DATA_LENGTH) === checkOf(codeData);
  if (!isWellFormed) {
    throw new AppError(
      'VALIDATION',
      'That is not a recovery code: check each group of four characters against the printed sheet.',
      { issues: [{ path: ['recoveryCode'], message: 'is not a recovery code' }] },
    );
  }
  return Buffer.from(codeData, 'ascii');
}

function checkOf(codeData: string): string {
  const digest = createHash('sha256').update(codeData, 'ascii').digest();
  const bits = digest.readUInt16BE(0) >> 6;
  return RECOVERY_CODE_ALPHABET.charAt(bits >> 5) + RECOVERY_CODE_ALPHABET.charAt(bits & 31);
}
