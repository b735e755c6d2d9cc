import { describe, expect, it } from 'vitest';
import { readReasonSchema } from '../../../../shared/domain/read-reason.ts';

describe('the reason for opening a record', () => {
  it('is a few words on one line, trimmed', () => {
    expect(readReasonSchema.parse('  Case conference ')).toBe('Case conference');
    expect(readReasonSchema.parse('x'.repeat(200))).toHaveLength(200);
  });

  it.each(['', '  ', 'no', ' no ', 'x'.repeat(201), 'two\nlines'])('is refused as %j', (unfit) => {
    expect(readReasonSchema.safeParse(unfit).success).toBe(false);
  });
});
