import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPermitted } from '../../electron/shell/permissions.ts';
import { startApplication } from '../builders/application.ts';
import { sessions } from '../hosts/fake-electron/probe.ts';

const declarations = readFileSync(
  fileURLToPath(new URL('../../node_modules/electron/electron.d.ts', import.meta.url)),
  'utf8',
);

/** The names that Electron's own types give the handlers. */
function permissionNames(setter: string): readonly string[] {
  const [, union = ''] = new RegExp(`${setter}\\(handler: .*?permission: ([^,]+),`).exec(declarations) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}

const NAMES = [
  ...new Set([
    ...permissionNames('setPermissionRequestHandler'),
    ...permissionNames('setPermissionCheckHandler'),
    'one that no Electron knows',
    'constructor',
    '__proto__',
  ]),
];

beforeAll(async () => {
  await startApplication();
});

it('knows all the permissions of this Electron', () => {
  expect(NAMES.length).toBeGreaterThan(45);
});

describe.each(NAMES)('%s', (name) => {
  it('is denied in each session, when asked for and when checked', () => {
    expect(isPermitted(name)).toBe(false);
    expect(sessions.map(({ partition }) => partition).sort()).toEqual(['', 'app']);
    for (const { handlers } of sessions) {
      const answers: unknown[] = [];
      const ask = handlers.get('setPermissionRequestHandler');
      Reflect.apply(ask ?? expect.unreachable(), null, [
        {},
        name,
        (answer: unknown) => answers.push(answer),
        {},
      ]);
      const check = handlers.get('setPermissionCheckHandler');
      answers.push(Reflect.apply(check ?? expect.unreachable(), null, [{}, name, 'app://bundle', {}]));
      expect(answers).toEqual([false, false]);
    }
  });
});

it('gives no device, no picture of the screen and no Bluetooth pairing', () => {
  for (const { handlers } of sessions) {
    const answers: unknown[] = [];
    const answer = (value: unknown): unknown => answers.push(value);
    answers.push(
      Reflect.apply(handlers.get('setDevicePermissionHandler') ?? expect.unreachable(), null, [{}]),
    );
    Reflect.apply(handlers.get('setDisplayMediaRequestHandler') ?? expect.unreachable(), null, [{}, answer]);
    Reflect.apply(handlers.get('setBluetoothPairingHandler') ?? expect.unreachable(), null, [{}, answer]);
    expect(answers).toEqual([false, null, { confirmed: false }]);
  }
});
