import { describe, expect, it } from 'vitest';
import { addPerson, atWork, aVaultFolder, ok } from '../../builders/vault.ts';

describe('a saved view', () => {
  it('keeps a search with its filters under a name, which it gives to one at a time', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { viewId } = await ok(server, 'views.save', {
      name: 'b',
      search: 'tal',
      filter: { service: 'IDVA' },
    });
    await ok(server, 'views.save', { name: 'A' });
    const again = await ok(server, 'views.save', { name: 'b', filter: { needs: 'triage' } });
    expect(again.viewId).toBe(viewId);
    expect((await ok(server, 'views.list', {})).views).toMatchObject([
      { name: 'A', search: '', filter: {} },
      { viewId, name: 'b', search: '', filter: { needs: 'triage' } },
    ]);
    await ok(server, 'views.remove', { viewId });
    expect((await ok(server, 'views.list', {})).views.map(({ name }) => name)).toEqual(['A']);
  });

  it('is seen and removed by its author alone', async () => {
    const { folder, world } = await aVaultFolder();
    const manager = await atWork(folder, { world });
    const passphrase = await addPerson(manager, ['coordinator']);
    const { viewId } = await ok(manager, 'views.save', { name: 'Mine', search: 'Talvesk' });
    manager.lock();
    const other = await atWork(folder, { world, passphrase });
    expect(await ok(other, 'views.list', {})).toEqual({ views: [] });
    expect(await other.call('views.remove', { viewId })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    await ok(other, 'views.save', { name: 'Mine' });
    expect((await ok(other, 'views.list', {})).views).toMatchObject([{ search: '' }]);
  });

  it('with a filter that is no longer known is left out, and hides no other', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    for (const name of ['kept', 'strange']) await ok(server, 'views.save', { name });
    server.session
      .database('cases')
      .exec(`UPDATE saved_view SET filter = '{"service":"GONE"}' WHERE name = 'strange'`);
    expect((await ok(server, 'views.list', {})).views.map(({ name }) => name)).toEqual(['kept']);
    // Its name is free.
    await ok(server, 'views.save', { name: 'strange' });
    expect((await ok(server, 'views.list', {})).views).toHaveLength(2);
  });

  it('is one of a hundred at most', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    for (let count = 0; count < 100; count += 1) await ok(server, 'views.save', { name: `view ${count}` });
    expect(await server.call('views.save', { name: 'one more' })).toMatchObject({
      ok: false,
      error: { code: 'LIMIT' },
    });
    await ok(server, 'views.save', { name: 'view 1', search: 'changed' });
  });
});
