import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,security,attack,fault}/**/*.test.ts'],
    // Argon2id and the solver both use a whole core: more workers than cores only makes each test slower.
    maxWorkers: 2,
    // Without it, an import of Electron would try to fetch the binary.
    alias: [
      {
        find: /^electron$/,
        replacement: fileURLToPath(new URL('test/hosts/fake-electron/electron.ts', import.meta.url)),
      },
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The second reporter prints the true count as the last line, for .ci/run.
    reporters: ['default', './test/count-reporter.ts'],
  },
});
