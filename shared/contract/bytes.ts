import { z } from 'zod';

/** A file's content. Bytes cross the boundary as they are; on the command line they stand as base64. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'must be bytes');
