import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/result.ts';
import { readVaultFile, type VaultFile } from '../../electron/vault/vault-file.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../builders/folder.ts';
import {
  anOriginal,
  isRefusedAtSight,
  outcomeOf,
  type Original,
  type Outcome,
} from './altered-vault-file.ts';

// Somebody can write in the folder and has no passphrase. Whatever they make of vault.json, it is refused in plain words, or it opens
// what it opened before; it is never a crash, and never opens anything else. Deriving a key is dear, so that what a schema
// refuses is tried without one, and each field that gets past the schema is tried once with one.

let original: Original;

beforeAll(async () => {
  original = await anOriginal('ours');
});

/** What a person may be told about a vault.json that was altered. */
const REFUSALS: ReadonlySet<Outcome> = new Set<Outcome>([
  'VAULT_DAMAGED',
  'VAULT_FROM_FUTURE',
  'WRONG_PASSPHRASE',
  'DB_CORRUPT',
]);

/** The place of every value, dotted: `slots.0.kdf.salt`. */
function placesIn(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    [path, value],
    ...inner.flatMap(([name, part]) => placesIn(part, path === '' ? name : `${path}.${name}`)),
  ];
}

/** The fields in which two files differ. */
function differences(one: VaultFile, other: VaultFile): readonly string[] {
  const leaves = (file: VaultFile) =>
    new Map(
      placesIn(file).flatMap(([path, value]) => (typeof value === 'object' ? [] : [[path, value] as const])),
    );
  const [before, after] = [leaves(one), leaves(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

/** The secret that opens what a field belongs to. */
function secretOf(path: string): 'passphrase' | 'recovery' {
  const [top, index] = path.split('.');
  return (top === 'slots' ? original.file.slots[Number(index)]?.kind : undefined) ?? 'passphrase';
}

type Json = Record<string, unknown>;

/** The file with one place of it altered. */
function alteredAt(path: string, alter: (parent: Json, name: string) => void): string {
  const names = path.split('.');
  const file: unknown = JSON.parse(original.text);
  // The places were found in this very file.
  const parent = names.slice(0, -1).reduce((value, name) => (value as Json)[name], file) as Json;
  alter(parent, names.at(-1) ?? '');
  return JSON.stringify(file);
}

/** @returns what of some texts the schema lets through. */
const acceptedAtSight = (texts: ReadonlyMap<string, string | Buffer>): readonly string[] =>
  [...texts].filter(([, text]) => !isRefusedAtSight(text)).map(([what]) => what);

describe('a byte of vault.json that was flipped', () => {
  it('is refused, or opens what was open before, wherever it is', async () => {
    const { text, file } = original;
    const folder = join(aFolder(), 'bytes.strongroom');
    mkdirSync(folder);
    const bytes = Buffer.from(text);
    /** One altered file for each field that a flip can alter without the schema seeing it. */
    const unseen = new Map<string, Buffer>();
    for (let place = 0; place < bytes.length; place += 1) {
      for (const bit of [0x01, 0x10, 0x80]) {
        const flipped = Buffer.from(bytes);
        flipped[place] = (flipped[place] ?? 0) ^ bit;
        writeFileSync(join(folder, 'vault.json'), flipped);
        try {
          for (const path of differences(file, readVaultFile(folder))) unseen.set(path, flipped);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect(error).toHaveProperty('code', expect.stringMatching(/^VAULT_/));
        }
      }
    }
    // Every field that a key or an identity hangs on can be altered in a way that looks whole.
    expect([...unseen.keys()]).toEqual(
      expect.arrayContaining(['vaultId', 'equalityPublicKey', 'slots.0.kdf.salt', 'slots.1.keys.cases.tag']),
    );
    const outcomes = new Map<string, Outcome>();
    for (const [path, flipped] of unseen) {
      outcomes.set(path, await outcomeOf(original, flipped, secretOf(path)));
    }
    // No secret stands behind the one field that may change, and nothing is opened by it.
    expect([...outcomes].filter(([, outcome]) => !REFUSALS.has(outcome))).toEqual([
      ['createdAt', 'opens the same'],
    ]);
    expect(await outcomeOf(original, text)).toBe('opens the same');
  }, 300_000);
});

/** A value of every type, of which a field can take none but its own. */
const STRANGE_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  7.5,
  1e300,
  '',
  '\u0000',
  'A'.repeat(100_000),
  [],
  [[]],
  {},
  { toString: 'x' },
];

describe('the structure of vault.json', () => {
  it('is refused at sight when any value is of another kind', () => {
    const texts = new Map<string, string>();
    for (const [path] of placesIn(original.file).filter(([place]) => place !== '')) {
      for (const value of STRANGE_VALUES) {
        const written = JSON.stringify(value).slice(0, 20);
        texts.set(
          `${path} = ${written}`,
          alteredAt(path, (parent, name) => (parent[name] = value)),
        );
      }
    }
    // A slot may hold few keys, and none: that is for whoever knows its owner to judge.
    expect(acceptedAtSight(texts)).toEqual(['slots.0.keys = {}', 'slots.1.keys = {}']);
  });

  it('is refused at sight when a field is missing, or is one too many', () => {
    const mayBeMissing = /^slots\.\d(?:\.box|\.keys\.[a-z]+)?$/;
    const texts = new Map<string, string>();
    for (const [path, value] of placesIn(original.file)) {
      if (path !== '' && !mayBeMissing.test(path)) {
        texts.set(
          `without ${path}`,
          alteredAt(path, (parent, name) => Reflect.deleteProperty(parent, name)),
        );
      }
      if (typeof value !== 'object' || Array.isArray(value)) continue;
      for (const name of ['news', 'constructor', 'toString']) {
        const inside = path === '' ? name : `${path}.${name}`;
        texts.set(
          inside,
          alteredAt(inside, (parent) => (parent[name] = {})),
        );
      }
    }
    expect(acceptedAtSight(texts)).toEqual([]);
  });

  it('is refused at sight when it is not the text that was written', () => {
    const { text } = original;
    const texts = new Map<string, string | Buffer>([
      ...[0, 1, 2, 3].map(
        (quarter) => [`${quarter} quarters`, text.slice(0, (text.length * quarter) / 4)] as const,
      ),
      ['without its end', text.slice(0, -3)],
      ['twice', `${text}${text}`],
      ['behind a mark of byte order', `\uFEFF${text}`],
      ['in UTF-16', Buffer.from(text, 'utf16le')],
      ['zeros', Buffer.alloc(text.length)],
      ['a list', '[]'],
      ['nothing', 'null'],
      ['a word', '"strongroom-vault"'],
      ['as deep as can be', '['.repeat(200_000)],
      ['a version without end', `{"format":"strongroom-vault","version":${'9'.repeat(400)}}`],
      ['the next version', '{"format":"strongroom-vault","version":3}'],
    ]);
    expect(acceptedAtSight(texts)).toEqual([]);
  });

  it('is refused at sight when bytes are in another text of base64 than the one that we write', () => {
    const { salt } = original.file.slots[0]?.kdf ?? {};
    expect(salt).toMatch(/[AQgw]==$/);
    const written = salt ?? '';
    const texts = new Map(
      [
        // The bits that nobody reads: an A becomes a B, a Q an R, and so on.
        written.replace(/.(?===$)/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
        written.replace('==', ''),
        `${written}\n`,
        ` ${written}`,
        `${written}A`,
      ].map((other) => {
        expect(Buffer.from(other, 'base64')).toEqual(Buffer.from(written, 'base64'));
        return [
          JSON.stringify(other),
          alteredAt('slots.0.kdf.salt', (parent, name) => (parent[name] = other)),
        ] as const;
      }),
    );
    expect(acceptedAtSight(texts)).toEqual([]);
  });

  it('is refused at sight when a cost would exhaust the machine, or protect nobody', () => {
    const texts = new Map<string, string>();
    for (const [name, values] of [
      ['memoryKiB', [0, 8, 65_535, 4_194_305, 2 ** 40]],
      ['passes', [0, 1, 2, 65, 2 ** 40]],
      ['parallelism', [0, 17]],
      ['version', [16, 18, 20]],
    ] as const) {
      for (const value of values) {
        texts.set(
          `${name} ${value}`,
          alteredAt(`slots.0.kdf.${name}`, (parent) => (parent[name] = value)),
        );
      }
    }
    expect(acceptedAtSight(texts)).toEqual([]);
  });

  it('counts the last of two fields of one name, as JSON does, and is judged by that', async () => {
    const id = `"vaultId": "${original.file.vaultId}"`;
    const other = `"vaultId": "${original.file.vaultId.replaceAll(/[0-9]/g, '7')}"`;
    expect(await outcomeOf(original, original.text.replace(id, `${other}, ${id}`))).toBe('opens the same');
    expect(await outcomeOf(original, original.text.replace(id, `${id}, ${other}`))).toBe('WRONG_PASSPHRASE');
  });
});
