import { useEffect, useState } from 'react';
import { focusField } from '../../../ui/error-summary.tsx';

/**
 * Brings the keyboard to the first field of a row that was just added, once it is there.
 *
 * @returns what says which row that is, by the id of its first field; null when a row was taken away.
 */
export function useFocusOnNew(): (fieldId: string | null) => void {
  const [fieldId, setFieldId] = useState<string | null>(null);
  useEffect(() => {
    if (fieldId !== null) focusField(fieldId);
  }, [fieldId]);
  return setFieldId;
}
