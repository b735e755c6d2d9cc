import { expect, it } from 'vitest';
import { startApplication } from '../builders/application.ts';
import { pageSession, sessions } from '../hosts/fake-electron/probe.ts';

it('keeps what the page stores and caches in memory only', async () => {
  await startApplication();
  expect(pageSession().partition).toBe('app');
  expect(pageSession().options).toEqual({ cache: false });
});

it('locks down every session that is ever made, also the one that nobody uses', () => {
  expect(sessions.map(({ partition }) => partition)).toEqual(['', 'app']);
  for (const session of sessions) {
    expect(session.requestFilter()).not.toBeNull();
    expect([...session.handlers.keys()].sort()).toEqual([
      'setBluetoothPairingHandler',
      'setCertificateVerifyProc',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
      'setPermissionCheckHandler',
      'setPermissionRequestHandler',
    ]);
  }
});

it('believes no certificate', () => {
  for (const { handlers } of sessions) {
    const verdicts: unknown[] = [];
    const verify = handlers.get('setCertificateVerifyProc') ?? expect.unreachable();
    Reflect.apply(verify, null, [{ hostname: 'x' }, (verdict: unknown) => verdicts.push(verdict)]);
    expect(verdicts).toEqual([-2]);
  }
});
