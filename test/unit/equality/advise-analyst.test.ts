import { describe, expect, it } from 'vitest';
import { adviseAnalyst } from '../../../electron/equality/advise-analyst.ts';
import { AppError } from '../../../shared/result.ts';

describe('the refusal of an unsafe report', () => {
  it('says what an analyst can do about it, after what the engine says', () => {
    const refusal = adviseAnalyst(
      new AppError('UNSAFE_REPORT', 'It would help to merge "a" with "b" (race).'),
    );
    expect(refusal).toMatchObject({
      code: 'UNSAFE_REPORT',
      message:
        'It would help to merge "a" with "b" (race). A longer period, or a report on fewer characteristics, would also help.',
    });
  });

  it('leaves other errors alone', () => {
    const cancelled = new AppError('CANCELLED', 'The work was stopped.');
    expect(adviseAnalyst(cancelled)).toBe(cancelled);
  });
});
