import { describe, expect, it } from 'vitest';
import { listHeads, recordHeads } from '../../../electron/office/audit-heads.ts';
import { aCompartment } from '../../builders/compartment.ts';

const hash = '0123456789abcdef'.repeat(4);
const aDocument = (documentId: string, at: string) =>
  ({
    documentId,
    what: 'audit log',
    at,
    heads: [
      { compartment: 'office', seq: 12, hash },
      { compartment: 'assurance', seq: 0, hash },
    ],
  }) as const;

describe('the heads on documents', () => {
  it('are listed newest document first, as they are printed', () => {
    const office = aCompartment('office');
    recordHeads(office, aDocument('AL-1', '2026-11-22T15:00:00.000Z'));
    recordHeads(office, aDocument('AL-2', '2026-11-23T15:00:00.000Z'));
    expect(listHeads(office, 3).map(({ documentId, printed }) => [documentId, printed])).toEqual([
      ['AL-2', 'office-12-0123456789abcdef'],
      ['AL-2', 'assurance-0-0123456789abcdef'],
      ['AL-1', 'office-12-0123456789abcdef'],
    ]);
    expect(listHeads(office, 1)).toEqual([
      {
        documentId: 'AL-2',
        what: 'audit log',
        at: '2026-11-23T15:00:00.000Z',
        compartment: 'office',
        seq: 12,
        hash,
        printed: 'office-12-0123456789abcdef',
      },
    ]);
  });

  it('are never kept under the name of another document', () => {
    const office = aCompartment('office');
    recordHeads(office, aDocument('AL-1', '2026-11-22T15:00:00.000Z'));
    expect(() => recordHeads(office, aDocument('AL-1', '2026-11-23T15:00:00.000Z'))).toThrow(/UNIQUE/);
  });
});
