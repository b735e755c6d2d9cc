import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAbout } from '../../../electron/shell/about.ts';
import { productPaths } from '../../../electron/shell/product-paths.ts';
import { aFolder } from '../../builders/folder.ts';

describe('About', () => {
  const aBuild = () => {
    const folder = aFolder();
    return { buildFacts: join(folder, 'build.json'), licences: join(folder, 'licences.json') };
  };

  it('tells the versions, the day of the build and the licences', () => {
    const build = aBuild();
    writeFileSync(build.buildFacts, '{"version":"1.2.3","builtOn":"2026-11-22"}');
    writeFileSync(build.licences, '[{"name":"zod","version":"4.6.7","licence":"MIT"}]');
    const versions = { electron: '45.4.1', chrome: '154.0.1', node: '24.0.0', v8: '1' };
    expect(readAbout({ ...build, version: '1.2.3', versions })).toEqual({
      version: '1.2.3',
      builtOn: '2026-11-22',
      components: [
        { name: 'Electron', version: '45.4.1' },
        { name: 'Chromium', version: '154.0.1' },
        { name: 'Node.js', version: '24.0.0' },
      ],
      licences: [{ name: 'zod', version: '4.6.7', licence: 'MIT' }],
    });
  });

  it('knows no day and no licences where nothing was built, or the files are damaged', () => {
    const build = aBuild();
    const nothing = { builtOn: null, licences: [] };
    expect(readAbout({ ...build, version: '1', versions: {} })).toMatchObject(nothing);
    writeFileSync(build.buildFacts, '{"builtOn":"soon"}');
    writeFileSync(build.licences, '[{}]');
    expect(readAbout({ ...build, version: '1', versions: {} })).toMatchObject(nothing);
  });
});

describe('the parts of the product', () => {
  it('are in dist beside the sources, and around main in a build', () => {
    const fromSource = productPaths(join('/product', 'electron', 'main.ts'));
    const fromBuild = productPaths(join('/product', 'dist', 'electron', 'main.js'));
    expect(fromSource).toEqual({
      ...fromBuild,
      vaultThread: new URL('file:///product/electron/vault-thread.ts'),
    });
    expect(fromBuild).toEqual({
      page: join('/product', 'dist', 'renderer'),
      preload: join('/product', 'dist', 'electron', 'preload.cjs'),
      vaultThread: new URL('file:///product/dist/electron/vault-thread.js'),
      buildFacts: join('/product', 'dist', 'build.json'),
      licences: join('/product', 'dist', 'licences.json'),
    });
  });
});
