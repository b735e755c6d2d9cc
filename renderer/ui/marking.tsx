import type { ReactNode } from 'react';

/** Government Security Classifications Policy: records about victims are OFFICIAL and sensitive. */
export function Marking(): ReactNode {
  return <span className="app-top__marking">OFFICIAL-SENSITIVE</span>;
}
