import { beforeAll, expect, it } from 'vitest';
import type { Compartment } from '../../shared/domain/compartments.ts';
import type { KeySlot, VaultFile, WrappedKey } from '../../electron/vault/vault-file.ts';
import { anOriginal, outcomeOf, slotAt, type Original, type Outcome } from './altered-vault-file.ts';

// Somebody can write in the folder, holds a vault of their own with a passphrase that they know, and moves its parts into another.

let original: Original;
/** Of another service, which happens to use the same passphrase: what opens there must not open here. */
let stranger: Original;

beforeAll(async () => {
  [original, stranger] = [await anOriginal('ours'), await anOriginal('theirs')];
});

function keyOf({ keys }: KeySlot, compartment: Compartment): WrappedKey {
  const key = keys[compartment];
  if (key === undefined) throw new Error('Both slots of a new vault hold every key');
  return key;
}

/** Each with what a person is told, or with what opens. */
const MOVES: readonly (readonly [what: string, outcome: Outcome, move: (file: VaultFile) => void])[] = [
  ['two slots that change places', 'opens the same', ({ slots }) => slots.reverse()],
  ['a slot twice', 'opens the same', (file) => file.slots.push(slotAt(file, 0))],
  [
    'the kinds of two slots',
    'WRONG_PASSPHRASE',
    (file) => {
      [slotAt(file, 0).kind, slotAt(file, 1).kind] = ['recovery', 'passphrase'];
    },
  ],
  [
    'the ids of two slots',
    'WRONG_PASSPHRASE',
    (file) => {
      const [one, other] = [slotAt(file, 0), slotAt(file, 1)];
      [one.slotId, other.slotId] = [other.slotId, one.slotId];
    },
  ],
  [
    'the keys of two slots',
    'WRONG_PASSPHRASE',
    (file) => {
      const [one, other] = [slotAt(file, 0), slotAt(file, 1)];
      [one.keys, other.keys] = [other.keys, one.keys];
    },
  ],
  [
    'the key of one compartment from another slot',
    'WRONG_PASSPHRASE',
    (file) => {
      slotAt(file, 0).keys.equality = keyOf(slotAt(file, 1), 'equality');
    },
  ],
  [
    'the keys of two compartments',
    'WRONG_PASSPHRASE',
    (file) => {
      const slot = slotAt(file, 0);
      const [cases, equality] = [keyOf(slot, 'cases'), keyOf(slot, 'equality')];
      slot.keys = { ...slot.keys, cases: equality, equality: cases };
    },
  ],
  [
    'the key of one compartment for another as well',
    'WRONG_PASSPHRASE',
    (file) => {
      slotAt(file, 0).keys.cases = keyOf(slotAt(file, 0), 'office');
    },
  ],
  [
    'the key pair of another slot',
    'WRONG_PASSPHRASE',
    (file) => {
      const { box } = slotAt(file, 1);
      if (box !== undefined) slotAt(file, 0).box = box;
    },
  ],
  [
    'a public key of one’s own in a slot, to be given the next keys',
    'VAULT_DAMAGED',
    (file) => {
      const [ours, theirs] = [slotAt(file, 0).box, slotAt(stranger.file, 0).box];
      if (ours !== undefined && theirs !== undefined) ours.publicKey = theirs.publicKey;
    },
  ],
  [
    'a slot without its key pair, which would be made anew',
    'VAULT_DAMAGED',
    (file) => {
      delete slotAt(file, 0).box;
    },
  ],
  [
    'a slot of another vault, beside ours',
    'opens the same',
    (file) => file.slots.unshift(slotAt(stranger.file, 0)),
  ],
  [
    'a slot of another vault, in place of ours',
    'WRONG_PASSPHRASE',
    (file) => {
      file.slots = [slotAt(stranger.file, 0)];
    },
  ],
  [
    'a slot of another vault under the id of ours',
    'WRONG_PASSPHRASE',
    (file) => {
      file.slots = [{ ...slotAt(stranger.file, 0), slotId: slotAt(file, 0).slotId }];
    },
  ],
  ['another vault altogether', 'DB_CORRUPT', (file) => Object.assign(file, stranger.file)],
  [
    'the public key of another vault',
    'VAULT_DAMAGED',
    (file) => {
      file.equalityPublicKey = stranger.file.equalityPublicKey;
    },
  ],
  [
    'a public key of nothing but zeros',
    'VAULT_DAMAGED',
    (file) => {
      file.equalityPublicKey = Buffer.alloc(32).toString('base64');
    },
  ],
  [
    'no passphrase slot',
    'WRONG_PASSPHRASE',
    (file) => {
      file.slots.shift();
    },
  ],
  [
    'a key taken out of a slot, so that its file is never opened nor verified',
    'VAULT_DAMAGED',
    (file) => {
      delete slotAt(file, 0).keys.cases;
    },
  ],
  [
    'every key taken out of a slot',
    'VAULT_DAMAGED',
    (file) => {
      slotAt(file, 0).keys = {};
    },
  ],
  [
    'an exchange of files that never was',
    'opens the same',
    (file) => {
      file.replacing = { id: file.vaultId, files: ['office', 'cases'] };
    },
  ],
];

it.each(MOVES)('%s: %s', async (_what, outcome, move) => {
  const file = structuredClone(original.file);
  move(file);
  expect(await outcomeOf(original, JSON.stringify(file))).toBe(outcome);
});

it('moves leave the vault as it was', async () => {
  expect(await outcomeOf(original, original.text)).toBe('opens the same');
});
