import { describe, expect, it } from 'vitest';
import type { ImpactAssessmentContent } from '../../../electron/documents/impact-assessment-content.ts';
import {
  leaksOf,
  makeImpactAssessmentDocx,
  makeImpactAssessmentPdf,
} from '../../../electron/documents/impact-assessment-document.ts';
import { viewOfImpactAssessment } from '../../../electron/documents/impact-assessment-view.ts';
import type { AssessmentItem } from '../../../shared/contract/assurance.ts';
import { passagesToPublish } from '../../../shared/domain/assurance/publishable.ts';
import { AppError } from '../../../shared/result.ts';
import { anImpactAssessmentContent, anItem } from '../../builders/impact-assessment-content.ts';
import { readDocx } from './read-docx.ts';
import { readPdf, wholeText } from './read-pdf.ts';

const PUBLISHED = { publishable: true } as const;
const content = anImpactAssessmentContent();
const withItem = (changed: AssessmentItem): ImpactAssessmentContent =>
  anImpactAssessmentContent({}, (items) =>
    items.filter(({ kind, itemId }) => kind !== changed.kind || itemId !== changed.itemId).concat(changed),
  );
const answer = (
  itemId: string,
  words: string,
  marking: 'PUBLISHABLE' | 'SUPPLIER' | 'INTERNAL' | null,
): AssessmentItem =>
  anItem('answer', itemId, {
    questionVersion: 1,
    value: { kind: 'words', words },
    isComplete: true,
    marking,
  });

const pdf = wholeText(await readPdf(makeImpactAssessmentPdf(content, PUBLISHED)));
const docx = readDocx(await makeImpactAssessmentDocx(content, PUBLISHED));

function refusalOf(changed: ImpactAssessmentContent): AppError {
  try {
    makeImpactAssessmentPdf(changed, PUBLISHED);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was published');
}

describe.each([
  ['PDF', pdf],
  ['.docx', docx.text],
])('the published version as %s', (_format, text) => {
  it('names nobody, and roles in their place', () => {
    const names = [...Object.values(content.nameOf), 'Florence Abernathy', 'Gwilym Hathersage'];
    for (const part of names.flatMap((name) => name.split(' '))) expect(text).not.toContain(part);
    expect(text).toContain('Signed on 9 November 2026 by the senior information risk owner.');
  });

  it('holds nothing that is withheld', () => {
    for (const withheld of [
      'Answer to question S1.',
      'Answer to question H11.',
      'Note on the answer to A2',
      'Purpose of taking in',
      'How it flows by telephone',
      'Protection of the flow',
      'Source of the first risk',
      'Impact of the',
      'Impact on the force',
      'Description of keys',
      'Switch the protection on',
      'Question put at',
      'Reply given at',
      'Condition set at',
      'Comment on question',
      'Text of',
      'Note of the author',
      'independent test',
      'for overruling',
      'Reason of the decision',
      'View of the adviser',
    ]) {
      expect(text).not.toContain(withheld);
    }
  });

  it('shows where something is withheld, and why', () => {
    for (const reason of [
      'Withheld: for the force only',
      'Withheld: not marked for publication',
      'Withheld: names a person or a post',
    ]) {
      expect(text).toContain(reason);
    }
  });

  it('still shows what is publishable, and what was decided', () => {
    for (const shown of [
      'Answer to question H6.',
      'Victims, or people who may be',
      'Taking in a referral',
      'A user reads the record of a colleague',
      'Keys by role',
      'Information Rights is against it. It was overruled, with these reasons.',
      'NOT PROVED.',
      'A full assessment: the law asks for it',
    ]) {
      expect(text).toContain(shown);
    }
  });
});

it('goes by the marking of an answer before that of its question', () => {
  const printed = (changed: ImpactAssessmentContent): string =>
    JSON.stringify(viewOfImpactAssessment(changed, PUBLISHED));
  expect(printed(withItem(answer('S1', 'Opened up', 'PUBLISHABLE')))).toContain('Opened up');
  expect(printed(withItem(answer('H6', 'Closed down', 'INTERNAL')))).not.toContain('Closed down');
  const forSupplier = printed(withItem(answer('H6', 'For one reader', 'SUPPLIER')));
  expect(forSupplier).not.toContain('For one reader');
  expect(forSupplier).toContain('Withheld: for the force and its supplier only');
});

it('is marked OFFICIAL, and its heads do not count what happens in the unit', () => {
  const { frame } = viewOfImpactAssessment(content, PUBLISHED);
  expect(frame.marking).toBe('OFFICIAL');
  expect(frame.auditHeads.every((head) => /^(?:office|assurance)-[0-9a-f]{16}$/u.test(head))).toBe(true);
});

describe('the leak check', () => {
  it('looks at every text of an item that is printed', () => {
    const printed = JSON.stringify(viewOfImpactAssessment(content, PUBLISHED));
    const checked = new Set(passagesToPublish(content.assessment).map(({ text }) => text));
    const written = content.assessment.items.flatMap(({ kind, body }) =>
      kind === 'answer' || kind === 'draft'
        ? []
        : Object.values(body).filter(
            (value): value is string => typeof value === 'string' && value.includes(' '),
          ),
    );
    const shown = written.filter((text) => printed.includes(JSON.stringify(text).slice(1, -1)));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((text) => !checked.has(text))).toEqual([]);
  });

  it('refuses to publish, tells every place, and quotes nothing', () => {
    const secret = 'Ask jane.doe@force.police.uk or 020 7946 0018';
    const refusal = refusalOf(withItem(answer('H6', secret, null)));
    expect(refusal.code).toBe('VALIDATION');
    expect(refusal.issues.map(({ path }) => path)).toEqual([
      ['answer', 'H6', 'value'],
      ['answer', 'H6', 'value'],
    ]);
    expect(JSON.stringify(refusal.toDto())).not.toMatch(/jane|doe|7946/iu);
  });

  it('finds the names of users, of who was asked and of who owns an action', () => {
    for (const name of ['Asha Verity', 'Hathersage', 'Florence Abernathy', 'Ramanathan']) {
      const leaks = leaksOf(withItem(answer('H6', `It was agreed with ${name}.`, null)));
      expect(leaks).toEqual([{ path: ['answer', 'H6', 'value'], kind: 'NAME' }]);
    }
  });

  it('refuses the .docx as well, and lets the same words stand where they are not published', async () => {
    const leaky = withItem(answer('H6', 'See IDVA-2526-0031', null));
    await expect(makeImpactAssessmentDocx(leaky, PUBLISHED)).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(makeImpactAssessmentDocx(leaky, { publishable: false })).resolves.toBeInstanceOf(Uint8Array);
    expect(leaksOf(withItem(answer('S1', 'See IDVA-2526-0031', null)))).toEqual([]);
  });

  it('looks at what a question set says too, by the section where it is printed', () => {
    const { assessment } = content;
    const [first, ...others] = assessment.template.gates;
    if (first === undefined) throw new Error('The question set has gates');
    const gates = [{ ...first, title: 'Write to gate@force.police.uk' }, ...others];
    const loaded = { ...content, assessment: { ...assessment, template: { ...assessment.template, gates } } };
    const leaks = leaksOf(loaded);
    expect(leaks).toContainEqual({ path: ['Consulted at all stages'], kind: 'EMAIL' });
  });
});
