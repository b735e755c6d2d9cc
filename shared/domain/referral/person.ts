import { z } from 'zod';
import { isCode } from '../code-lists/code-list.ts';
import { NOT_ASKED_REASON } from '../code-lists/non-answers.ts';

const personIdSchema = z.uuid();

/** Somebody who uses the vault, by their id; or, for a record brought over, why it does not say who it was. */
export const personOrNotAskedSchema = z
  .string()
  .refine(
    (text) => isCode(NOT_ASKED_REASON, text) || personIdSchema.safeParse(text).success,
    'Give the id of a person of this vault, or a reason NA1 to NA9.',
  );
