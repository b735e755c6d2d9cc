import { expect, it } from 'vitest';
import { runtimePackages } from '../../../../build/bundle/runtime-packages.ts';

it('lists what is needed at run time by the name under which it is installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/zod': {},
      'node_modules/vitest': { dev: true },
      'node_modules/@node-rs/argon2-linux-x64-gnu': { optional: true },
      'node_modules/yalps/node_modules/heap': {},
    },
  };
  expect([...runtimePackages(JSON.stringify(lock))]).toEqual([
    'zod',
    '@node-rs/argon2-linux-x64-gnu',
    'heap',
  ]);
});
