import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../electron/calls/answer.ts';
import { AppError, placeOf } from '../../../shared/result.ts';

describe('an error that crosses a boundary', () => {
  it('says no more than its code and message when there is no more to say', () => {
    expect(new AppError('NOT_FOUND', 'There is no such record.').toDto()).toEqual({
      code: 'NOT_FOUND',
      message: 'There is no such record.',
    });
  });

  it.each([
    ['what is wrong with an input', { issues: [{ path: ['name'], message: 'is empty' }] }],
    ['how long to wait', { retryAfterSeconds: 20 }],
  ])('keeps %s, and keeps it when it is thrown again on the other side', (_name, details) => {
    const dto = new AppError('TOO_SOON', 'Try again later.', details).toDto();
    expect(dto).toMatchObject(details);
    expect(() => valueOf({ ok: false, error: dto })).toThrow(expect.objectContaining(details));
  });

  it('never carries its cause', () => {
    const error = new AppError('IO', 'The disk is full.', { cause: new Error('/home/somebody') });
    expect(JSON.stringify(error.toDto())).not.toContain('somebody');
  });
});

describe('the place of an error', () => {
  it('is where it was thrown, and nothing that it says, whatever its message looks like', () => {
    for (const message of ['', 'a record', 'a record\n    at Somebody (at home)\n    at Somebody', 'Error']) {
      expect(placeOf(new Error(message))).toMatch(/^at .*result\.test\.ts:\d+:\d+\)?$/);
    }
  });

  it('is not known of what is no error, or was given another message since', () => {
    const changed = Object.assign(new Error('another'), { stack: 'Error: one\n    at Somebody' });
    for (const thrown of ['    at Somebody', null, { stack: '    at Somebody' }, changed]) {
      expect(placeOf(thrown)).toBe('');
    }
  });
});
