import { z } from 'zod';
import { codeSchema } from '../code-lists/code-list.ts';
import { CHANNEL } from '../code-lists/contact-lists.ts';
import { dateTimeSchema, localDateSchema, timeOfDaySchema } from '../dates.ts';
import { singleLine } from '../text.ts';
import { ROW_LIMIT, TEXT_LIMIT } from './limits.ts';

/** The days of the week, Monday first. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

const safeWindowSchema = z
  .strictObject({ weekday: z.enum(WEEKDAYS), from: timeOfDaySchema, to: timeOfDaySchema })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'Give an end after the start; split a window at midnight.',
  });

/**
 * One way to reach the client, and whether it is safe to use (data dictionary A4).
 *
 * A gate, not a note: a channel is either confirmed until a date, or must not be used at all.
 */
export const safeContactSchema = z.strictObject({
  channel: codeSchema(CHANNEL),
  /** The number, address or place. */
  value: singleLine(TEXT_LIMIT.contact),
  preferred: z.boolean(),
  /** A supervisor or colleague may read a work phone, mailbox or rota. */
  isWorkDeviceOrMailbox: z.boolean(),
  safeToLeaveVoicemail: z.boolean(),
  safeToText: z.boolean(),
  safeToSayWhoIsCalling: z.boolean(),
  status: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('confirmed-safe'),
      at: dateTimeSchema,
      /** The last day on which the channel may be used without asking again. */
      reconfirmDue: localDateSchema,
    }),
    z.strictObject({ state: z.literal('do-not-use'), reason: singleLine(TEXT_LIMIT.reason) }),
  ]),
  safeWindows: z.array(safeWindowSchema).min(1).max(ROW_LIMIT.safeWindows).exactOptional(),
  codeWord: singleLine(TEXT_LIMIT.short).exactOptional(),
  coverStory: singleLine(TEXT_LIMIT.short).exactOptional(),
  safeMeetingPlaces: singleLine(TEXT_LIMIT.place).exactOptional(),
});
