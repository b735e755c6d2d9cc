import { describe, expect, it } from 'vitest';
import { adviseAnalyst } from '../../../electron/equality/advise-analyst.ts';
import { AppError } from '../../../shared/result.ts';

describe('the refusal of an unsafe report', () => {
  it('says what an analyst can do about it, after what the engine says', () => {
    const refusal = adviseAnalyst(
      new AppError('UNSAFE_REPORT', 'It would help to merge "a" with "b" (race).'),
      [],
    );
    expect(refusal).toMatchObject({
      code: 'UNSAFE_REPORT',
      message:
        'It would help to merge "a" with "b" (race). A longer period, or a report on fewer characteristics, would also help.',
    });
  });

  it('leaves other errors alone', () => {
    const cancelled = new AppError('CANCELLED', 'The work was stopped.');
    expect(adviseAnalyst(cancelled, [])).toBe(cancelled);
  });

  it('calls an earlier release what it is called on paper, and says which it is', () => {
    const error = new AppError(
      'UNSAFE_REPORT',
      '"total" cannot be protected after "release 2: total" was published.',
      {
        issues: [{ path: ['releases', 1], message: 'It published "total".' }],
      },
    );
    const compared = [{ releaseId: '11111111-aaaa' }, { releaseId: '22222222-bbbb' }];
    expect(adviseAnalyst(error, compared)).toMatchObject({
      message: expect.stringContaining('after "report EM-22222222: total" was published'),
      issues: [{ path: ['earlier', '22222222-bbbb'] }],
    });
  });
});
