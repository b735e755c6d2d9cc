import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headSchema, parseHead, printedHead, unnumberedHead } from '../../../../shared/domain/audit-head.ts';
import { COMPARTMENTS } from '../../../../shared/domain/compartments.ts';

const hexadecimal = (digits: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits })
    .map((all) => all.join(''));

const arbitraryHead = fc.record({
  compartment: fc.constantFrom(...COMPARTMENTS),
  seq: fc.nat(),
  hash: hexadecimal(64),
});

describe('the head of a chain', () => {
  it('is printed with sixteen digits of its hash, and read back from paper', () => {
    const head = { compartment: 'office', seq: 1234, hash: '0123456789abcdef'.repeat(4) } as const;
    expect(printedHead(head)).toBe('office-1234-0123456789abcdef');
    fc.assert(
      fc.property(arbitraryHead, (any) => {
        expect(parseHead(headSchema.parse(printedHead(any)))).toEqual({
          ...any,
          hash: any.hash.slice(0, 16),
        });
      }),
    );
  });

  it('is printed without its number where readers could subtract, and read back from such paper', () => {
    fc.assert(
      fc.property(arbitraryHead, (any) => {
        expect(unnumberedHead(any)).not.toContain(`-${any.seq}-`);
        expect(parseHead(headSchema.parse(unnumberedHead(any)))).toEqual({
          compartment: any.compartment,
          seq: null,
          hash: any.hash.slice(0, 16),
        });
      }),
    );
  });

  it('is taken with the whole hash too, in capitals, and with spaces around it', () => {
    fc.assert(
      fc.property(arbitraryHead, (head) => {
        const typed = ` ${head.compartment}-${head.seq}-${head.hash} `.toUpperCase();
        expect(parseHead(headSchema.parse(typed))).toEqual(head);
      }),
    );
  });

  it.each([
    '',
    'office',
    'office-1',
    'office-1-0123456789abcde',
    'office-1-0123456789abcdef0',
    'office-01-0123456789abcdef',
    'office--1-0123456789abcdef',
    'office-1-0123456789abcdeg',
    'elsewhere-1-0123456789abcdef',
    'office-1-0123456789abcdef, office-2-0123456789abcdef',
    'office-9999999999999999-0123456789abcdef',
  ])('is refused as %j, with an example of one', (typed) => {
    expect(headSchema.safeParse(typed).error?.issues[0]?.message).toContain('office-1234-0123456789abcdef');
  });
});
