import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileImporter } from 'sass';
import { build, type Plugin } from 'vite';
import { inRoot } from './folders.ts';
import { replaceInDist } from './replace-folder.ts';
import { shippedLicences } from './shipped-licences.ts';

/**
 * Bundles the window's page: files only, for a content security policy that allows nothing inline, by relative
 * addresses, so that it is the same under every scheme.
 *
 * What went into it, and what the Node side needs, is listed with its licences.
 */
export async function buildRenderer(): Promise<void> {
  await replaceInDist(['renderer', 'licences.json'], async (folder) => {
    const bundled = new Set<string>();
    await build({
      configFile: false,
      root: inRoot('renderer'),
      base: './',
      logLevel: 'warn',
      plugins: [collectPackages(bundled)],
      css: {
        preprocessorOptions: { scss: { importers: [packageStyles(bundled)], quietDeps: true } },
      },
      build: {
        outDir: join(folder, 'renderer'),
        emptyOutDir: true,
        // The Chromium inside Electron is the only browser that ever reads it.
        target: 'esnext',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        // The lists of common passwords, which are read only where a passphrase is chosen. check-bundle.ts measures what counts.
        chunkSizeWarningLimit: 2_000,
        rolldownOptions: {
          // How long each plugin took is nothing that a reader of the build's output can act on.
          checks: { bundlerTimings: false },
          onLog: (level, log, report) => {
            // Libraries mark modules for server components, of which there are none here.
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
          },
        },
      },
    });
    writeFileSync(join(folder, 'licences.json'), `${JSON.stringify(shippedLicences(bundled))}\n`);
  });
}

const PACKAGE_FILE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

/** Adds the name of each package of which the bundle read a script or a font. */
function collectPackages(names: Set<string>): Plugin {
  return {
    name: 'collect-packages',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const name = PACKAGE_FILE.exec(id.replaceAll('\\', '/'))?.[1];
        if (name !== undefined) names.add(name);
      }
    },
  };
}

/** Finds style sheets of packages as `@use "name/path"`, and adds the name of each. */
function packageStyles(names: Set<string>): FileImporter<'async'> {
  return {
    findFileUrl(url) {
      const name = /^(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(url)?.[0];
      if (name === undefined || !existsSync(inRoot('node_modules', name, 'package.json'))) return null;
      names.add(name);
      return pathToFileURL(inRoot('node_modules', url));
    },
  };
}
