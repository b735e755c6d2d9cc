import { describe, expect, it } from 'vitest';
import { answersOf, type Answer } from '../../../../../renderer/referrals/sections/answers.ts';
import { formOf } from '../../../../../renderer/referrals/sections/draft.ts';
import { sectionOf, type SectionId } from '../../../../../renderer/referrals/sections/sections.ts';
import { aPersonAlleged, aReferral, aSafeContact } from '../../../../builders/referral.ts';

const lines = (answers: readonly Answer[]): readonly string[] =>
  answers.map(({ label, words }) => `${label}: ${words.join(' | ')}`);
const said = (id: SectionId, form = formOf(aReferral())): readonly string[] =>
  lines(answersOf(sectionOf(id), form));

describe('the answers of a section', () => {
  it('are in words, and only those that were given', () => {
    expect(said('employment')).toEqual([
      'Part of the workforce: Police officer',
      'Rank: Constable',
      'Employment status: In post',
      'Line manager knows: No',
      'The line manager may be told: No',
    ]);
  });

  it('name what must still be answered', () => {
    expect(lines(answersOf(sectionOf('service'), {}))).toEqual(['Service: ']);
    expect(lines(answersOf(sectionOf('people-alleged'), {}))).toEqual([
      'Police-perpetrated: ',
      'Knows that the client has support: ',
    ]);
    expect(answersOf(sectionOf('needs'), {})).toEqual([]);
  });

  it('tell the rows apart where there are several', () => {
    const one = answersOf(sectionOf('people-alleged'), formOf(aReferral()));
    expect(new Set(one.map(({ rowName }) => rowName))).toEqual(new Set([null]));
    const two = formOf(aReferral({ allegedPerpetrators: [aPersonAlleged(), aPersonAlleged()] }));
    const names = answersOf(sectionOf('people-alleged'), two).map(({ rowName }) => rowName);
    expect(new Set(names).size).toBe(2);
  });

  it('mark what tells who or where the client is', () => {
    const personal = (id: SectionId) =>
      answersOf(sectionOf(id), formOf(aReferral({ safeContacts: [aSafeContact({ codeWord: 'Heron' })] })))
        .filter(({ isPersonal }) => isPersonal)
        .map(({ path }) => path);
    expect(personal('client')).toEqual(['client.name.full', 'client.dateOfBirth']);
    expect(personal('safe-contact')).toEqual(['safeContacts.0.value', 'safeContacts.0.codeWord']);
  });

  it('say moments on a London clock, and half a date as it was typed', () => {
    expect(said('arrival')[0]).toBe('Received: 2 June 2025 at 09:00');
    expect(said('client', { client: { dateOfBirth: '-3-27' } })).toEqual(['Date of birth: -3-27']);
  });

  it('say safe times by the days that they hold on', () => {
    const windows = (['MON', 'TUE', 'WED'] as const).map((weekday) => ({
      weekday,
      from: '09:00',
      to: '12:00',
    }));
    const form = formOf(
      aReferral({
        safeContacts: [
          aSafeContact({ safeWindows: [...windows, { weekday: 'SAT', from: '10:00', to: '11:00' }] }),
        ],
      }),
    );
    expect(said('safe-contact', form)).toContain(
      'Safe times: Monday to Wednesday, 09:00 to 12:00 | Saturday, 10:00 to 11:00',
    );
  });
});
