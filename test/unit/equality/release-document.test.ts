import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../electron/calls/router.ts';
import { equalityHandlers } from '../../../electron/calls/handlers/equality.ts';
import { HANDLERS } from '../../../electron/calls/serve.ts';
import { addPerson, atWork, aVaultFolder, ok } from '../../builders/vault.ts';

const PERIOD = { from: '2025-04-01', to: '2026-03-31', by: ['sex' as const] };
const NOT_FOUND = { ok: false, error: { code: 'NOT_FOUND' } } as const;

describe('handing out a report', () => {
  it('gives what was proved, byte for byte, and logs it as a disclosure', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { summary, pdf, csv, csvMetadata, certificate } = await ok(server, 'equality.report', PERIOD);
    const { releaseId, from, to } = summary;
    expect(await ok(server, 'equality.releaseDocument', { releaseId, format: 'pdf' })).toEqual({
      format: 'pdf',
      from,
      to,
      recipient: null,
      pdf,
    });
    expect(await ok(server, 'equality.releaseDocument', { releaseId, format: 'figures' })).toEqual({
      format: 'figures',
      from,
      to,
      recipient: null,
      csv,
      csvMetadata,
      certificate,
    });
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'equality' });
    const handedOut = {
      operation: 'disclosure',
      action: 'equality.releaseDocument',
      object: releaseId,
      recipient: 'whoever saved or printed it',
    };
    expect(entries.slice(-2)).toMatchObject([handedOut, handedOut]);
  });

  it('logs for whom it was made, when it is made and when it is handed out', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { summary } = await ok(server, 'equality.report', { ...PERIOD, recipient: 'Inspectorate' });
    await ok(server, 'equality.report', PERIOD);
    await ok(server, 'equality.releaseDocument', { releaseId: summary.releaseId, format: 'paper' });
    const { entries } = await ok(server, 'office.audit.list', {
      compartment: 'equality',
      operation: 'disclosure',
    });
    expect(entries.map(({ recipient }) => recipient)).toEqual([
      'Inspectorate',
      'whoever made it',
      'Inspectorate',
    ]);
  });

  it('gives any report of the ledger, also to the next session, and nothing else', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const choice = { releaseId: world.randomUuid(), format: 'pdf' } as const;
    expect(await server.call('equality.releaseDocument', choice)).toMatchObject(NOT_FOUND);
    const first = (await ok(server, 'equality.report', PERIOD)).summary.releaseId;
    await ok(server, 'equality.report', PERIOD);
    server.lock();
    const later = await atWork(folder, { world });
    expect(
      await ok(later, 'equality.releaseDocument', { releaseId: first, format: 'figures' }),
    ).toMatchObject({
      format: 'figures',
    });
  });

  it('gives nothing of a report that did not reach the ledger', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    let releaseId = '';
    const router = createRouter({
      handlers: {
        ...HANDLERS,
        'equality.report': {
          prepare: async (context, input) => {
            const finish = await equalityHandlers['equality.report'].prepare(context, input);
            return () => {
              ({ releaseId } = finish().summary);
              throw new Error('the disk is full');
            };
          },
        },
      },
      session: () => server.session,
      world,
      log: () => {},
      relay: () => {},
    });
    expect(await router.call('equality.report', PERIOD)).toMatchObject({ ok: false });
    const choice = { releaseId, format: 'pdf' };
    expect(releaseId).not.toBe('');
    expect(await router.call('equality.releaseDocument', choice)).toMatchObject(NOT_FOUND);
  });

  it('is for those alone who may make one', async () => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const passphrase = await addPerson(custodian, ['coordinator', 'custodian']);
    const { releaseId } = (await ok(custodian, 'equality.report', PERIOD)).summary;
    custodian.lock();
    const coordinator = await atWork(folder, { world, passphrase });
    const choice = { releaseId, format: 'pdf' };
    expect(await coordinator.call('equality.releaseDocument', choice)).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
  });
});
