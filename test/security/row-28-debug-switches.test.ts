import { describe, expect, it } from 'vitest';
import { findForbiddenSwitch } from '../../electron/shell/forbidden-switches.ts';
import { mayStart } from '../../electron/shell/may-start.ts';

const POSIX = { isWindows: false };
const WINDOWS = { isWindows: true };

describe.each([
  ['--remote-debugging-port=9222', 'remote-debugging-port'],
  ['--remote-debugging-pipe', 'remote-debugging-pipe'],
  ['--inspect', 'inspect'],
  ['--inspect-brk=0', 'inspect-brk'],
  ['--js-flags=--expose-gc', 'js-flags'],
  ['--no-sandbox', 'no-sandbox'],
  ['-no-sandbox', 'no-sandbox'],
  ['--NO-SANDBOX', 'no-sandbox'],
  ['--log-net-log=/tmp/x', 'log-net-log'],
  ['--enable-logging', 'enable-logging'],
  ['--load-extension=/tmp/x', 'load-extension'],
  ['--proxy-server=http://x', 'proxy-server'],
  ['--user-data-dir=/tmp/x', 'user-data-dir'],
  ['--host-resolver-rules=MAP * 1.2.3.4', 'host-resolver-rules'],
  ['--one-that-comes-with-the-next-version', 'one-that-comes-with-the-next-version'],
])('%s', (argument, name) => {
  it('is refused wherever it stands', () => {
    expect(findForbiddenSwitch([argument], POSIX)).toBe(name);
    expect(findForbiddenSwitch(['a file', '--disable-gpu', argument], WINDOWS)).toBe(name);
  });
});

it.each([' ', '\t', '\r\n', '\u00a0', '\u0085', '\u3000'])(
  'is seen behind the white space %j, which Chromium trims',
  (space) => {
    expect(findForbiddenSwitch([`${space}--no-sandbox`], WINDOWS)).toBe('no-sandbox');
    expect(findForbiddenSwitch([`--no-sandbox${space}`], POSIX)).toBe('no-sandbox');
    expect(findForbiddenSwitch([`${space}--disable-gpu${space}`], POSIX)).toBeNull();
  },
);

it('is read as Windows reads it, too', () => {
  expect(findForbiddenSwitch(['/remote-debugging-port=1'], WINDOWS)).toBe('remote-debugging-port');
  expect(findForbiddenSwitch(['/home/somebody'], POSIX)).toBeNull();
});

it.each([[], ['a file'], ['--'], ['--force-renderer-accessibility', '--force-device-scale-factor=2']])(
  'leaves %j alone',
  (...args) => {
    expect(findForbiddenSwitch(args, POSIX)).toBeNull();
  },
);

describe('the application', () => {
  const started = (
    isPackaged: boolean,
    {
      args = [],
      environment = {},
    }: { readonly args?: readonly string[]; readonly environment?: Readonly<Record<string, string>> },
  ): { readonly mayRun: boolean; readonly calls: readonly string[] } => {
    const calls: string[] = [];
    const app = {
      isPackaged,
      exit: (code: number) => void calls.push(`exit ${code}`),
      quit: () => void calls.push('quit'),
      requestSingleInstanceLock: () => true,
    };
    const dialog = { showErrorBox: (title: string, text: string) => void calls.push(`${title}: ${text}`) };
    const mayRun = mayStart(app, dialog, { args, environment, platform: 'linux' });
    return { mayRun, calls };
  };

  const SWITCH = { args: ['--remote-debugging-port=9222'] };

  it('ends with a message when it is shipped', () => {
    expect(started(true, SWITCH)).toEqual({
      mayRun: false,
      calls: [expect.stringContaining('--remote-debugging-port'), 'exit 1'],
    });
  });

  it.each(['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE'])(
    'does not run with %s when it is shipped: it would write down what the page says',
    (name) => {
      const start = { environment: { PATH: '/bin', [name]: '' } };
      expect(started(true, start)).toEqual({
        mayRun: false,
        calls: [expect.stringContaining(name), 'exit 1'],
      });
      expect(started(false, start)).toEqual({ mayRun: true, calls: [] });
    },
  );

  it('runs when nothing of the kind is there, and takes switches while it is developed', () => {
    expect(started(true, { environment: { PATH: '/bin' } })).toEqual({ mayRun: true, calls: [] });
    expect(started(false, SWITCH)).toEqual({ mayRun: true, calls: [] });
  });
});
