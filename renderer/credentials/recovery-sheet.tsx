import type { ReactNode } from 'react';
import { groupsOf } from './compare-code.ts';

/** How to read what was written by hand. */
export const LOOK_ALIKES =
  'The code has no letter I, L, O or U: what looks like I or L is the number 1, and what looks like O is the number 0.';

/** The code in large groups, each with its number, so that a slip can be found. */
export function CodeGroups({ code }: { readonly code: string }): ReactNode {
  return (
    <ol className="app-code" aria-label="Recovery code, in seven groups">
      {groupsOf(code).map((group, index) => (
        // Two groups may be alike.
        // oxlint-disable-next-line react/no-array-index-key
        <li className="app-code__group" key={index}>
          {group}
        </li>
      ))}
    </ol>
  );
}

/** What the printer gets: the code, whose it is, and how to keep it. */
export function RecoverySheet({
  code,
  vaultName,
  madeOn,
}: {
  readonly code: string;
  readonly vaultName: string;
  /** In words. */
  readonly madeOn: string;
}): ReactNode {
  return (
    <article className="app-print-only app-sheet">
      <p className="app-sheet__marking">OFFICIAL-SENSITIVE</p>
      <h1>Strongroom recovery code</h1>
      <p>
        Vault: <strong>{vaultName}</strong>
        <br />
        Made on {madeOn}
      </p>
      <CodeGroups code={code} />
      <p>{LOOK_ALIKES}</p>
      <h2>What it is for</h2>
      <p>
        This code opens the whole vault when a passphrase is forgotten or the person who knows it is away. It
        is nowhere else: Strongroom does not keep it and nobody can make it again.
      </p>
      <h2>How to keep it</h2>
      <ul>
        <li>Put this sheet in an envelope, seal it, and sign and date it across the seal.</li>
        <li>Keep the envelope in a safe, away from the computer and from the backups of the vault.</li>
        <li>Decide who may open it. When somebody does, write down who, when and why.</li>
        <li>Do not photograph, scan or copy it, and do not type it into anything but Strongroom.</li>
      </ul>
      <p className="app-sheet__marking">OFFICIAL-SENSITIVE</p>
    </article>
  );
}
