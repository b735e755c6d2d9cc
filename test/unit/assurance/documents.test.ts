import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../electron/store/audit.ts';
import { atWork, aVaultFolder, ok } from '../../builders/vault.ts';

async function anAssessment() {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  const { assessmentId } = await ok(server, 'assurance.create', { title: 'A new system' });
  const answer = async (itemId: string, words: string) =>
    await ok(server, 'assurance.putItem', {
      assessmentId,
      item: {
        kind: 'answer',
        itemId,
        revision: 0,
        body: { questionVersion: 1, value: { kind: 'words', words }, marking: 'PUBLISHABLE' },
      },
    });
  const asked = { assessmentId, version: null, format: 'pdf', recipient: 'The board' } as const;
  return { server, assessmentId, answer, asked };
}

describe('a document of an assessment', () => {
  it('leaves by a disclosure that says to whom, under a name that tells nothing, with the heads of the logs', async () => {
    const { server, assessmentId, asked } = await anAssessment();
    const { bytes, fileName, printId } = await ok(server, 'assurance.document', {
      ...asked,
      isForPublication: false,
    });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(fileName).toMatch(/^DPIA-2627-\d{3} draft\.pdf$/u);
    const entry = listAudit(server.session.database('assurance'), 0, 1_000).at(-1);
    expect(entry).toMatchObject({
      operation: 'disclosure',
      object: `${assessmentId} draft, print ${printId}`,
      recipient: 'The board',
    });
    const { heads } = await ok(server, 'office.audit.heads', {});
    expect(heads.find(({ documentId }) => documentId === printId)).toMatchObject({
      what: 'impact assessment',
    });
  });

  it('is a Word document where one is asked for', async () => {
    const { server, asked } = await anAssessment();
    const { bytes, fileName } = await ok(server, 'assurance.document', {
      ...asked,
      format: 'docx',
      isForPublication: true,
    });
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
    expect(fileName).toMatch(/draft for publication\.docx$/u);
  });

  it('is not made for publication while it gives somebody away, and says where, not what', async () => {
    const { server, answer, asked } = await anAssessment();
    await answer('1.1', 'Ask ann@example.org about it.');
    const refused = await server.invoke('assurance.document', { ...asked, isForPublication: true });
    expect(refused).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect(JSON.stringify(refused)).not.toContain('ann@');
    expect(refused.ok ? [] : (refused.error.issues ?? []).map(({ path }) => path.join(' '))).toEqual([
      expect.stringContaining('1.1'),
    ]);
    expect(await server.invoke('assurance.document', { ...asked, isForPublication: false })).toMatchObject({
      ok: true,
    });
  });

  it('is of a version that there is', async () => {
    const { server, asked } = await anAssessment();
    expect(
      await server.invoke('assurance.document', { ...asked, version: 3, isForPublication: false }),
    ).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
