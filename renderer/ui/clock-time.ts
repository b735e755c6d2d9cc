/**
 * A time as people type it, on the 24-hour clock: "9:30", "930" and "09.30" are 09:30. Anything that is no time stays as
 * typed, for a schema to refuse.
 */
export function clockTimeOf(typed: string): string {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim()) ?? [];
  const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${hour.padStart(2, '0')}:${minute}` : typed;
}

/** Whether a text is a time of day as it is written: 25:00 is none. */
export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
