import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inRoot } from '../../../build/folders.ts';

// The packer's own reader and validator are no part of what it exports: they are found where it finds them itself.
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const configuration = z
  .object({
    getConfig: z.function({
      input: [z.string(), z.null(), z.null()],
      output: z.promise(z.record(z.string(), z.unknown())),
    }),
    validateConfiguration: z.function({ input: [z.unknown(), z.unknown()], output: z.promise(z.unknown()) }),
  })
  .parse(require('app-builder-lib/out/util/config/config.js'));
const { DebugLogger } = z
  .object({ DebugLogger: z.custom<new (isEnabled: boolean) => object>() })
  .parse(require('builder-util'));

const config = await configuration.getConfig(inRoot(), null, null);
const validate = (changed: object): Promise<unknown> =>
  configuration.validateConfiguration(changed, new DebugLogger(false));

describe('electron-builder.yml', () => {
  it('says nothing that the packer does not know', async () => {
    await expect(validate(config)).resolves.toBeUndefined();
  });

  it.each([
    { ...config, npmRebild: false },
    { ...config, nsis: { oneClick: 'no' } },
  ])('would be refused with a mistake in it', async (mistaken) => {
    await expect(validate(mistaken)).rejects.toThrow();
  });

  it('builds for each platform what its people and its administrators can install', () => {
    expect(config).toMatchObject({
      win: { target: ['nsis', 'msi'] },
      nsis: { perMachine: false, oneClick: false, allowElevation: false, packElevateHelper: false },
      msi: { perMachine: true },
      linux: { target: ['AppImage', 'deb'] },
      mac: { target: ['dmg'] },
    });
  });

  it('keeps the records when the program is uninstalled', () => {
    expect(config).toMatchObject({ nsis: { deleteAppDataOnUninstall: false } });
  });

  it('neither publishes nor updates', () => {
    expect(config).toMatchObject({ publish: null, nsis: { differentialPackage: false } });
  });

  it('keeps all code but native parts in the archive, and has its integrity checked', () => {
    expect(config).toMatchObject({ asar: { smartUnpack: false }, asarUnpack: ['**/*.node'] });
    expect(config).not.toHaveProperty('disableAsarIntegrity');
  });

  it('has our own hook set the fuses', () => {
    expect(config).toMatchObject({ afterPack: './build/after-pack.ts', npmRebuild: false });
    expect(config).not.toHaveProperty('electronFuses');
  });

  it('never turns the sandbox off: the default of AppImage would', () => {
    expect(config).toMatchObject({ appImage: { executableArgs: [] } });
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
  });

  it('names only icons that are there', () => {
    const { win, mac, linux } = z
      .object({
        win: z.object({ icon: z.string() }),
        mac: z.object({ icon: z.string() }),
        linux: z.object({ icon: z.string() }),
      })
      .parse(config);
    for (const { icon } of [win, mac, linux]) expect([icon, existsSync(inRoot(icon))]).toEqual([icon, true]);
  });
});
