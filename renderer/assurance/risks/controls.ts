import { useAsk } from '../../api/hooks.ts';

/**
 * Whether a live control of Strongroom works, by its code; null while that is not known, and a measure that relies on it is taken
 * at its word.
 */
export function useControls(): (control: string) => boolean | null {
  const found = useAsk('assurance.controls', {});
  return (control) => found.data?.controls.find((each) => each.control === control)?.isWorking ?? null;
}
