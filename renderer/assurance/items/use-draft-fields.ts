import type { DraftOf } from '../../../shared/domain/assurance/items.ts';
import type { SaveState } from '../../saving/draft-saver.ts';
import type { Fields } from './form-fields.ts';
import { useAutosaved } from './use-autosaved.ts';

export interface DraftFields {
  readonly fields: Fields;
  readonly set: (name: string, value: Fields[string]) => void;
  /** Whether anything is kept that was not in the form at first. */
  readonly hasDraft: boolean;
  readonly flush: () => Promise<boolean>;
  /** Throws away what is kept. */
  readonly drop: () => Promise<void>;
  readonly state: SaveState;
}

/**
 * The fields of a form that becomes something only when it is sent: until then they are kept as they are typed, so that neither a
 * crash nor a lock loses them.
 *
 * @param itemId of the draft: the id of what it will be, or one of the person's own.
 * @param start what the fields hold at first, when nothing is kept.
 */
export function useDraftFields(of: DraftOf, itemId: string, start: Fields): DraftFields {
  const { body, change, flush, state } = useAutosaved('draft', itemId);
  const fields = body?.fields ?? start;
  return {
    fields,
    set: (name, value) => change({ of, fields: { ...fields, [name]: value } }),
    hasDraft: body !== null,
    flush,
    drop: async () => {
      change(null);
      await flush();
    },
    state,
  };
}
