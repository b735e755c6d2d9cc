import { expect, it } from 'vitest';
import { bytesInWords } from '../../../../shared/domain/byte-words.ts';

it.each([
  [0, '0 bytes'],
  [1023, '1,023 bytes'],
  [1024, '1 KB'],
  [1_600_000, '1.5 MB'],
  [21_000_000, '20 MB'],
  [83_000_000_000, '77 GB'],
  [5e15, '4,547 TB'],
])('says %d bytes as %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));
