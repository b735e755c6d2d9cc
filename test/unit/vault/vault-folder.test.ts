import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assertMayBecomeVault,
  assertMayHoldDocument,
  assertMayHoldVault,
} from '../../../electron/vault/vault-folder.ts';
import { aFolder } from '../../builders/folder.ts';

/** A folder made within another. */
function folderIn(...path: readonly [string, ...string[]]): string {
  const folder = join(...path);
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe('a new vault', () => {
  it('may stand beside others', () => {
    const place = aFolder();
    folderIn(place, 'Ours.strongroom');
    expect(() => assertMayBecomeVault(join(place, 'Theirs.strongroom'))).not.toThrow();
  });

  it.each([
    ['directly', ['Ours.strongroom']],
    ['in its backups', ['Ours.strongroom', 'backups', 'of today']],
    ['whatever the case of its ending', ['Ours.STRONGROOM']],
  ])('does not stand in another: %s', (_name, path) => {
    const parent = folderIn(aFolder(), ...path);
    for (const refused of [() => assertMayBecomeVault(join(parent, 'x')), () => assertMayHoldVault(parent)]) {
      expect(refused).toThrow(expect.objectContaining({ code: 'VALIDATION' }));
      expect(refused).toThrow(/one vault cannot hold another\. Choose/);
    }
  });

  it('does not stand in one whose folder bears another name, nor behind a link', () => {
    const place = aFolder();
    const vault = folderIn(place, 'v');
    writeFileSync(join(vault, 'vault.json'), '{}');
    symlinkSync(folderIn(vault, 'backups'), join(place, 'elsewhere'), 'junction');
    for (const parent of [vault, join(place, 'elsewhere')]) {
      expect(() => assertMayBecomeVault(join(parent, 'x'))).toThrow(/one vault cannot hold another/);
    }
  });

  it.each(['NUL.strongroom', 'com1', 'x.', 'x ', 'x:y', 'x\0'])('cannot be called %j', (name) => {
    expect(() => assertMayBecomeVault(join(aFolder(), name))).toThrow(
      expect.objectContaining({ code: 'VALIDATION' }),
    );
  });

  it.each([
    ['is there', 'Ours.strongroom'],
    ['differs only in its case', 'OURS.Strongroom'],
    ['is the same letters, composed otherwise', 'Caf\u00e9'.normalize('NFD')],
  ])('takes no name that %s', (_name, name) => {
    const place = aFolder();
    folderIn(place, 'Ours.strongroom');
    writeFileSync(join(place, 'caf\u00e9'), '');
    expect(() => assertMayBecomeVault(join(place, name))).toThrow(
      expect.objectContaining({ code: 'VAULT_EXISTS' }),
    );
  });

  it('is left to the system where the folder around it cannot be read', () => {
    expect(() => assertMayBecomeVault(join(aFolder(), 'nowhere', 'x'))).not.toThrow();
  });
});

describe('a document', () => {
  it('goes anywhere but into a vault, also when its folder is yet to be made', () => {
    const place = aFolder();
    const vault = folderIn(place, 'Ours.strongroom');
    expect(() => assertMayHoldDocument(place)).not.toThrow();
    for (const folder of [vault, join(vault, 'reports', '2026')]) {
      expect(() => assertMayHoldDocument(folder)).toThrow(/belongs to a vault.*choose another folder/);
    }
  });
});
