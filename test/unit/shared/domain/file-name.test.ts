import { describe, expect, it } from 'vitest';
import { problemWithFileName } from '../../../../shared/domain/file-name.ts';

describe('the name of a file or folder', () => {
  it.each(['CON', 'nul', 'Aux', 'prn.txt', 'COM1', 'com¹.pdf', 'LPT9.strongroom', 'NUL .x', 'CONIN$'])(
    'must not be that of a device: %s',
    (name) => {
      expect(problemWithFileName(name)).toMatch(/keeps that name for a device\. Choose/);
    },
  );

  it.each(['x.', 'x ', '.', '..', 'x.strongroom.'])('must not end in a dot or a space: %j', (name) => {
    expect(problemWithFileName(name)).toMatch(/must not end in a dot or a space\. Choose/);
  });

  it.each(['a/b', 'a\\b', 'a:b', 'a?', 'a*', 'a|b', '<a>', '"a"', 'a\0', 'a\nb'])(
    'must not hold a character that means something else: %j',
    (name) => {
      expect(problemWithFileName(name)).toMatch(/Leave out/);
    },
  );

  it.each(['Console', 'COM', 'COM10', 'LPT', 'Nullify', 'DPS victim support', 'Überfall.strongroom', '.x'])(
    'may be %s',
    (name) => {
      expect(problemWithFileName(name)).toBeNull();
    },
  );
});
