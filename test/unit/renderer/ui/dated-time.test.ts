import { describe, expect, it } from 'vitest';
import { datedTimeOf, momentOf, shownOf } from '../../../../renderer/ui/dated-time.ts';

const typed = { date: '2026-11-23', time: '9:5' };

describe('a day and a time as they are typed', () => {
  it('are a London moment once both are whole', () => {
    expect(momentOf({ date: '2026-07-01', time: '09:30' })).toBe('2026-07-01T09:30:00+01:00');
    expect(datedTimeOf('2026-07-01T08:30:00.000Z')).toEqual({ date: '2026-07-01', time: '09:30' });
  });

  it('are kept as typed until then, a day that the calendar does not have among them', () => {
    expect(momentOf({ date: '2026-2-31', time: '' })).toBe('2026-2-31T');
    expect(momentOf({ date: '2026-11-23', time: '25:00' })).toBe('2026-11-23T25:00');
    expect(datedTimeOf('2026-02-31T09:30')).toEqual({ date: '2026-02-31', time: '09:30' });
  });

  it('stay as typed while the form has what was typed', () => {
    expect(shownOf(momentOf(typed), typed)).toBe(typed);
  });

  it('give way to a moment that comes from elsewhere, such as a colleague’s change', () => {
    expect(shownOf('2026-11-24T17:00:00+00:00', typed)).toEqual({ date: '2026-11-24', time: '17:00' });
    expect(shownOf('', typed)).toEqual({ date: '', time: '' });
  });
});
