import { describe, expect, it } from 'vitest';
import { programName } from '../../../build/after-pack.ts';

describe('the program whose fuses are set', () => {
  const names = { product: 'Strongroom', executable: 'strongroom' };

  it.each([
    ['linux', 'strongroom'],
    ['win32', 'Strongroom.exe'],
    ['darwin', 'Strongroom.app'],
  ])('on %s is %s', (platform, program) => {
    expect(programName(platform, names)).toBe(program);
  });

  it('is not guessed for a platform that nothing is built for', () => {
    expect(() => programName('mas', names)).toThrow('mas');
  });
});
