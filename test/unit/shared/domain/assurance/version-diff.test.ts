import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diffVersions,
  rolesAffectedBy,
  type VersionItem,
} from '../../../../../shared/domain/assurance/version-diff.ts';
import { SIGN_OFF_ROLES } from '../../../../../shared/domain/assurance/sign-off.ts';
import { POLICE_TEMPLATE } from '../../../../../electron/assurance/templates/index.ts';

const answer = (itemId: string, words: string, isComplete = false): VersionItem => ({
  kind: 'answer',
  itemId,
  body: { questionVersion: 1, value: { kind: 'words', words }, isComplete, marking: null },
});
const risk = (likelihood: string): VersionItem => ({
  kind: 'risk',
  itemId: 'r1',
  body: { title: 'A risk', residual: { likelihood, severity: 'SEVERE' } },
});

describe('the difference between two versions', () => {
  it('names each field that changed, with what it was', () => {
    expect(
      diffVersions([answer('1.1', 'One'), risk('REMOTE')], [answer('1.1', 'Two'), risk('POSSIBLE')]),
    ).toEqual([
      {
        kind: 'answer',
        itemId: '1.1',
        change: 'CHANGED',
        fields: [{ path: ['value', 'words'], before: 'One', after: 'Two' }],
      },
      {
        kind: 'risk',
        itemId: 'r1',
        change: 'CHANGED',
        fields: [{ path: ['residual', 'likelihood'], before: 'REMOTE', after: 'POSSIBLE' }],
      },
    ]);
  });

  it('shows what came and what went as a whole', () => {
    const [added] = diffVersions([], [risk('REMOTE')]);
    expect(added).toMatchObject({ change: 'ADDED', fields: [{ path: [], before: undefined }] });
    const [removed] = diffVersions([risk('REMOTE')], []);
    expect(removed).toMatchObject({ change: 'REMOVED', fields: [{ path: [], after: undefined }] });
  });

  it('compares a list as a whole', () => {
    const answering = (codes: readonly string[]): VersionItem => ({
      kind: 'answer',
      itemId: 'R6',
      body: { value: { kind: 'codes', codes } },
    });
    expect(diffVersions([answering(['RACE'])], [answering(['RACE', 'HEALTH'])])).toMatchObject([
      { fields: [{ path: ['value', 'codes'], before: ['RACE'], after: ['RACE', 'HEALTH'] }] },
    ]);
  });

  it('is nothing between a version and itself, in whatever order, and mirrors itself', () => {
    const items = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('answer' as const, 'risk' as const),
        itemId: fc.constantFrom('a', 'b', 'c'),
        body: fc.record({ x: fc.nat(2), y: fc.record({ z: fc.boolean() }) }),
      }),
      { selector: ({ kind, itemId }) => `${kind} ${itemId}` },
    );
    fc.assert(
      fc.property(items, items, (before, after) => {
        expect(diffVersions(before, before.toReversed())).toEqual([]);
        const forth = diffVersions(before, after).flatMap(({ fields }) => fields);
        const back = diffVersions(after, before).flatMap(({ fields }) => fields);
        expect(back.map((field) => [field.path, field.after, field.before])).toEqual(
          forth.map((field) => [field.path, field.before, field.after]),
        );
      }),
    );
  });
});

describe('the consents that a change takes the ground from under', () => {
  const affected = (before: readonly VersionItem[], after: readonly VersionItem[]) => [
    ...rolesAffectedBy(POLICE_TEMPLATE, diffVersions(before, after)),
  ];

  it('are those of the unit that looks at the question first, and the advice', () => {
    expect(affected([answer('S1', 'a')], [answer('S1', 'b')])).toEqual(['INFORMATION_ASSURANCE', 'DPO']);
    expect(affected([answer('4.6', 'a')], [answer('4.6', 'b')])).toEqual(['INFORMATION_RIGHTS', 'DPO']);
    expect(affected([answer('1.1', 'a')], [answer('1.1', 'b')])).toEqual(['INFORMATION_RIGHTS', 'DPO']);
  });

  it('are the units’ and the advice where a log was tested, and not those who accept what is left', () => {
    const tested: VersionItem = { kind: 'logTest', itemId: 't', body: { system: 'A records system' } };
    expect(affected([], [tested])).toEqual(['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS', 'DPO']);
  });

  it('are all where it is about a risk, a measure, an action, an operation or a flow', () => {
    expect(affected([risk('REMOTE')], [risk('POSSIBLE')])).toEqual(SIGN_OFF_ROLES);
  });

  it('are none where nothing is said differently', () => {
    expect(affected([answer('1.1', 'a')], [answer('1.1', 'a', true)])).toEqual([]);
    expect(affected([], [{ kind: 'comment', itemId: 'c', body: { text: 'x' } }])).toEqual([]);
  });
});
