import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { connect } from '../../hosts/chromium/rpc.ts';

/** Two ends of a channel that clones what crosses, as the one between processes does. */
function aChannel(): readonly [here: End, there: End] {
  const here = new End();
  const there = new End();
  here.other = there;
  there.other = here;
  return [here, there];
}

class End extends EventEmitter {
  other: End | null = null;
  send(message: object, onSent: (error: Error | null) => void): void {
    const cloned = structuredClone(message);
    setImmediate(() => this.other?.emit('message', cloned));
    onSent(null);
  }
}

const offer = {
  double: (bytes: Uint8Array) => bytes.map((byte) => byte * 2),
  later: async (value: string) => await Promise.resolve(value),
  fail: (): never => {
    throw new Error('It failed there.');
  },
  never: async () => await new Promise<never>(() => {}),
};

describe('calls between two processes', () => {
  it('answer each caller with what its own call gave', async () => {
    const [here, there] = aChannel();
    connect(there, offer);
    const remote = connect<typeof offer>(here, {});
    const answers = await Promise.all([
      remote.later('a'),
      remote.double(new Uint8Array([1, 2])),
      remote.later('b'),
    ]);
    expect(answers).toEqual(['a', new Uint8Array([2, 4]), 'b']);
  });

  it('reject with the error of the other side', async () => {
    const [here, there] = aChannel();
    connect(there, offer);
    await expect(connect<typeof offer>(here, {}).fail()).rejects.toThrow('It failed there.');
  });

  it('reach only what is offered, and nothing that every object has', async () => {
    const [here, there] = aChannel();
    connect(there, offer);
    const remote = connect<{ readonly constructor: () => void; readonly other: () => void }>(here, {});
    await expect(remote.other()).rejects.toThrow('Nothing called other');
    await expect(remote.constructor()).rejects.toThrow('Nothing called constructor');
  });

  it('that wait reject when the other process ends', async () => {
    const [here, there] = aChannel();
    connect(there, offer);
    const waiting = connect<typeof offer>(here, {}).never();
    here.emit('disconnect');
    await expect(waiting).rejects.toThrow('The main process has ended.');
  });

  it('reject when the other process has gone already', async () => {
    const [here] = aChannel();
    here.send = (_message, onSent) => onSent(new Error('write EPIPE'));
    await expect(connect<typeof offer>(here, {}).later('x')).rejects.toThrow('EPIPE');
  });
});
