import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unlockVault } from '../../../electron/vault/vault.ts';
import { aReferral } from '../../builders/referral.ts';
import { expect, PASSPHRASE, PERSON, test } from '../../e2e/fixtures.ts';
import { secretsInMemory } from '../../hosts/process-memory.ts';

const NAME = 'Zebedee Quillfeather';

test.describe('after the lock', () => {
  test.use({ vault: 'empty' });

  test('neither the page nor the main process holds a name, the passphrase or a key', async ({
    page,
    main,
    vaultFolder,
  }) => {
    const { keys } = await unlockVault(vaultFolder, { kind: 'passphrase', passphrase: PASSPHRASE });
    const secrets = [NAME, PASSPHRASE, ...[...keys.values()].flatMap(asText)];

    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Open the vault' }).click();
    await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
    await page.evaluate(
      async (draft) => {
        const created = await window.strongroom.call('referrals.create', { draft });
        if (!created.ok) throw new Error(created.error.message);
      },
      aReferral({ client: { name: { full: NAME } } }),
    );
    await page.keyboard.press('Control+k');
    await page.getByRole('search').getByRole('textbox').fill(NAME);
    await expect(page.getByRole('main')).toContainText('IDVA-');

    // Each way of looking finds what is there: a name in the page, a name that the main process may keep, and the keys.
    expect(foundIn(await heapOf(page), secrets)).toContain(NAME);
    expect(foundIn(readFileSync(await main.heapSnapshot(), 'utf8'), [PERSON])).toEqual([PERSON]);
    expect(secretsInMemory(main.processId(), keys) ?? [...keys.keys()]).toEqual([...keys.keys()]);

    await page.keyboard.press('Control+l');
    await expect(page.getByRole('button', { name: 'Open the vault' })).toBeVisible();

    expect(foundIn(await heapOf(page), secrets)).toEqual([]);
    expect(foundIn(readFileSync(await main.heapSnapshot(), 'utf8'), secrets)).toEqual([]);
    // All of the process, its dead threads and what was freed: wiped, and not merely forgotten.
    expect(secretsInMemory(main.processId(), keys) ?? []).toEqual([]);
  });
});

/** The forms in which a key might lie about. */
function asText(key: Uint8Array): readonly string[] {
  const bytes = Buffer.from(key);
  return [
    bytes.toString('hex'),
    bytes.toString('base64'),
    JSON.stringify(bytes.toString('latin1')).slice(1, -1),
  ];
}

const foundIn = (snapshot: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((secret) => snapshot.includes(secret));

/** A heap snapshot of the page, as text. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
