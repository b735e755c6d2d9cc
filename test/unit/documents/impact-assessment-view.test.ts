import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/documents/impact-assessment-blocks.ts';
import type { ImpactAssessmentContent } from '../../../electron/documents/impact-assessment-content.ts';
import {
  type ImpactAssessmentView,
  viewOfImpactAssessment,
} from '../../../electron/documents/impact-assessment-view.ts';
import {
  anImpactAssessmentContent,
  anItem,
  PEOPLE,
  VERSION_HASH,
} from '../../builders/impact-assessment-content.ts';

type SignOff = ImpactAssessmentContent['signOff'];

const content = anImpactAssessmentContent();
const { signOff } = content;
const SECOND_HASH = 'ab'.repeat(32);

const viewOf = (changes: Partial<ImpactAssessmentContent>, publishable = false): ImpactAssessmentView =>
  viewOfImpactAssessment({ ...content, ...changes }, { publishable });

const sectionOf = ({ sections }: ImpactAssessmentView, title: string): readonly Block[] =>
  sections.find((section) => section.title === title)?.blocks ?? [];

/** What the table of the sign-off says of each role. */
const decidedIn = (view: ImpactAssessmentView): readonly string[] =>
  sectionOf(view, 'Who signed it').flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.at(-1)?.lines.join(' ') ?? '') : [],
  );

/** Version 1 signed without anybody against it, then version 2 under review: only the owner has to speak again. */
const revised: SignOff = {
  state: {
    ...signOff.state,
    stage: 'UNDER_REVIEW',
    version: 2,
    nextRole: 'IAO',
    against: [],
    standing: ['INFORMATION_ASSURANCE', 'DPO'],
    outcome: null,
    hash: SECOND_HASH,
  },
  acts: [
    ...signOff.acts,
    {
      at: '2026-11-10T10:00:00.000Z',
      person: PEOPLE.author,
      version: 2,
      act: { act: 'SUBMIT', note: null },
    },
    {
      at: '2026-11-11T10:00:00.000Z',
      person: PEOPLE.rights,
      version: 2,
      act: {
        act: 'OPINION',
        role: 'INFORMATION_RIGHTS',
        isInFavour: true,
        text: 'Now in favour',
        conditions: null,
      },
    },
  ],
  versions: [
    ...signOff.versions,
    {
      number: 2,
      hash: SECOND_HASH,
      submittedAt: '2026-11-10T10:00:00.000Z',
      submittedBy: PEOPLE.author,
      signedAt: null,
    },
  ],
};

describe('a later version', () => {
  it('counts what still stands, asks anew for the rest, and is not called signed', () => {
    const view = viewOf({ signOff: revised, version: { number: 2, hash: SECOND_HASH } });
    expect(view.cover.status).toBe('UNDER REVIEW');
    expect(view.cover.statement).toContain('Information asset owner speaks next.');
    expect(decidedIn(view)).toEqual([
      'Agrees, with conditions (of version 1, and still stands)',
      'Agrees',
      'Advises that it may go on (of version 1, and still stands)',
      'Has not spoken',
      'Not needed: no high risk is left, and nobody is against it',
    ]);
  });

  it('leaves the one before it as it was signed', () => {
    const view = viewOf({ signOff: revised, version: { number: 1, hash: VERSION_HASH } });
    expect(view.cover.status).toBe('SIGNED');
    expect(decidedIn(view)[1]).toBe('Does not agree');
    expect(JSON.stringify(view)).not.toContain('Now in favour');
    expect(JSON.stringify(view.print)).not.toContain('abab');
  });

  it('that was returned and handed in again counts only what was said since', () => {
    const returned: SignOff = {
      ...revised,
      acts: [
        ...revised.acts,
        {
          at: '2026-11-12T10:00:00.000Z',
          person: PEOPLE.owner,
          version: 2,
          act: { act: 'RETURN', role: 'IAO', reason: 'Reason for returning it' },
        },
        {
          at: '2026-11-13T10:00:00.000Z',
          person: PEOPLE.author,
          version: 2,
          act: { act: 'SUBMIT', note: null },
        },
      ],
    };
    const view = viewOf({ signOff: returned, version: { number: 2, hash: SECOND_HASH } });
    expect(decidedIn(view)[1]).toBe('Has not spoken');
    expect(JSON.stringify(view)).toContain('Reason for returning it');
  });
});

it('does not say of a draft that no high risk is left', () => {
  const view = viewOf({ version: null, signOff: { ...signOff, acts: [], versions: [] } });
  expect(decidedIn(view).at(-1)).toBe('Asked about a high risk, or where somebody is against it');
  expect(view.cover.hash).toBeNull();
});

it('says when the regulator was asked, and withholds what they wrote', () => {
  const [submit, ...others] = signOff.acts;
  if (submit === undefined) throw new Error('It was handed in');
  const regulator: SignOff['acts'][number] = {
    at: '2026-11-05T12:00:00.000Z',
    person: PEOPLE.author,
    version: 1,
    act: {
      act: 'REGULATOR',
      reference: 'Reference of the regulator',
      askedOn: '2026-10-01',
      repliedOn: '2026-11-05',
      text: 'Text of the regulator',
    },
  };
  const asked: SignOff = { ...signOff, acts: [submit, regulator, ...others] };
  expect(JSON.stringify(viewOf({ signOff: asked }))).toContain('Reference of the regulator');
  const published = JSON.stringify(viewOf({ signOff: asked }, true));
  expect(published).toContain('The regulator was consulted');
  expect(published).not.toMatch(/(?:Reference|Text) of the regulator/u);
});

it('keeps what a log was found to lack from readers outside', () => {
  const test = anItem('logTest', '55555555-0000-4000-8000-000000000000', {
    system: 'Case system of the supplier',
    question: null,
    files: [{ sha256: '0'.repeat(64), rows: 12 }],
    mapping: {
      operation: 'what',
      meanings: {},
      columns: { at: null, person: null, recipient: null, reason: null },
    },
    asksReason: false,
    result: {
      rows: 12,
      operations: [{ operation: 'consultation', entries: 0, missing: {}, verdict: 'NO_ENTRY' }],
      unknown: 0,
      isPassed: false,
    },
    testedAt: '2026-10-12T09:00:00.000Z',
    testedBy: PEOPLE.assurance,
  });
  const tested = anImpactAssessmentContent({}, (items) => items.concat(test));
  const full = sectionOf(viewOfImpactAssessment(tested, { publishable: false }), 'Tests of logs');
  expect(JSON.stringify(full)).toContain('Not passed.');
  const published = JSON.stringify(viewOfImpactAssessment(tested, { publishable: true }));
  expect(published).not.toContain('Case system of the supplier');
});

it('does not count a measure whose control does not work', () => {
  const { assessment } = content;
  const items = assessment.items.map((item) =>
    item.kind === 'measure' && item.body.state === 'TESTED'
      ? anItem('measure', item.itemId, { ...item.body, control: 'BACKUP_VERIFIED' })
      : item,
  );
  const relying = { assessment: { ...assessment, items } };
  const finding = 'a control that a measure relies on does not work (Keys by role)';
  expect(JSON.stringify(viewOf(relying))).not.toContain(finding);
  expect(JSON.stringify(viewOf({ ...relying, controls: { BACKUP_VERIFIED: true } }))).not.toContain(finding);
  expect(JSON.stringify(viewOf({ ...relying, controls: { BACKUP_VERIFIED: false } }))).toContain(finding);
});
