import { describe, expect, test } from 'vitest';
import { draftDetails, draftTitle } from '../../../../renderer/worklist/draft-words.ts';
import type { DraftSummary } from '../../../../shared/contract/drafts.ts';

const NOW = '2026-11-23T10:45:00.000Z';
const INTAKE: DraftSummary = {
  draftId: '00000000-0000-4000-8000-000000000001',
  subject: { kind: 'intake' },
  startedAt: '2026-11-23T10:40:00.000Z',
  savedAt: '2026-11-23T10:42:00.000Z',
  reference: null,
  pseudonym: null,
  progress: { service: 'IDVA', page: 3, pages: 12 },
};
const said = (draft: DraftSummary): string => `${draftTitle(draft)}, ${draftDetails(draft, NOW)}`;

describe('an unfinished draft', () => {
  test('of a referral says for which service, and where it stopped', () => {
    expect(said(INTAKE)).toBe('Unfinished IDVA referral, at page 3 of 12, last saved 10:42');
    const progress = { service: 'BOTH', page: null, pages: 13 } as const;
    expect(said({ ...INTAKE, progress })).toBe(
      'Unfinished IDVA and ISVA referral, at “Check your answers”, last saved 10:42',
    );
  });

  test('of a referral claims no service that was not chosen', () => {
    const progress = { page: 1, pages: 11 };
    expect(draftTitle({ ...INTAKE, progress: { ...progress, service: null } })).toBe('Unfinished referral');
    expect(draftTitle({ ...INTAKE, progress: { ...progress, service: 'TRIAGE' } })).toBe(
      'Unfinished referral, service undecided',
    );
    expect(said({ ...INTAKE, progress: null })).toBe('Unfinished referral, last saved 10:42');
  });

  test('of a change says of which record and part, and the day when it was another one', () => {
    const edit: DraftSummary = {
      ...INTAKE,
      subject: { kind: 'edit', referralId: INTAKE.draftId, version: 2, section: 'employment' },
      savedAt: '2026-11-22T10:42:00.000Z',
      reference: 'IDVA-2627-0001',
      pseudonym: 'Heron',
      progress: null,
    };
    expect(said(edit)).toBe(
      'Unfinished change to IDVA-2627-0001 Heron, in “Employment”, last saved yesterday at 10:42',
    );
  });
});
