import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeValue, fieldLabel, ownLabel } from '../../../../shared/domain/field-labels.ts';
import { REFERRAL_FIELDS } from '../../../../shared/domain/field-labels/referral-fields.ts';
import { referralShapeSchema } from '../../../../shared/domain/referral/shape.ts';

/** Every place that the schema of a referral knows, with `#` for the position in a list; leaves are marked. */
function* placesOf(schema: unknown, path: string): Generator<{ path: string; isLeaf: boolean }> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) {
    yield* placesOf(schema.unwrap(), path);
  } else if (schema instanceof z.ZodObject) {
    if (path !== '') yield { path, isLeaf: false };
    for (const [name, part] of Object.entries(schema.shape)) {
      yield* placesOf(part, path === '' ? name : `${path}.${name}`);
    }
  } else if (schema instanceof z.ZodArray) {
    yield { path, isLeaf: false };
    yield* placesOf(schema.element, `${path}.#`);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) yield* placesOf(option, path);
  } else {
    yield { path, isLeaf: true };
  }
}

const places = [...placesOf(referralShapeSchema, '')];
const leaves = [...new Set(places.filter(({ isLeaf }) => isLeaf).map(({ path }) => path))];

describe('field labels', () => {
  it('exist for every place of a referral, and for no other', () => {
    expect([...REFERRAL_FIELDS.keys()].toSorted()).toEqual(
      [...new Set(places.map(({ path }) => path))].toSorted(),
    );
    expect(leaves.length).toBeGreaterThan(120);
  });

  it.each(leaves)('know how to say a value of %s', (path) => {
    expect(REFERRAL_FIELDS.get(path)).toMatchObject({
      label: expect.stringMatching(/\S/),
      value: expect.anything(),
    });
  });

  it('have no two fields of one name', () => {
    const labels = leaves.map((path) => fieldLabel(path.replaceAll('#', '0')));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each([
    ['route.priority', 'Priority'],
    ['restriction', 'Who may open the record'],
    ['safeContacts.0.value', 'Safe contact 1: number, address or place'],
    ['safeContacts.2', 'Safe contact 3'],
    ['safeContacts.1.safeWindows.4.weekday', 'Safe contact 2, safe time 5: day'],
    ['allegedPerpetrators.1.awareOfSupport', 'Person alleged 2: knows that the client has support'],
    ['route.reasons.0', 'Reason for referral 1'],
    ['client.children.agesYears.1', 'Age of child 2'],
    ['triage', 'Triage'],
  ])('call %s "%s"', (path, label) => {
    expect(fieldLabel(path)).toBe(label);
  });

  it('begin a line of their own beside the others of a row', () => {
    expect(ownLabel('safeContacts.0.value')).toBe('Number, address or place');
    expect(ownLabel('safeContacts.2')).toBe('Safe contact 3');
    expect(ownLabel('route.priority')).toBe('Priority');
  });

  it('give back a path that no referral has', () => {
    expect(fieldLabel('route.shoeSize')).toBe('route.shoeSize');
  });
});

describe('describing a value', () => {
  it.each([
    ['route.service', 'IDVA', 'Independent domestic violence advisor (IDVA)'],
    ['client.interpreterNeeded', 'NK', 'Not known'],
    ['safeContacts.0.preferred', true, 'Yes'],
    ['safeContacts.0.preferred', false, 'No'],
    ['client.dateOfBirth', '1990-02-28', '28 February 1990'],
    ['route.receivedAt', '2026-06-01T16:30:00Z', '1 June 2026 at 17:30'],
    ['client.children.number', 2, '2'],
    ['client.children.number', 'PNS', 'Prefer not to say'],
    ['triage.by', 'NA6', 'Not asked: record brought over without an answer'],
    ['triage.by', '00000000-0000-4000-8000-000000000000', 'A person of this vault'],
    ['client.workforceNumberToken', 'f'.repeat(64), 'On record, unreadable'],
    ['safeContacts.0.status.state', 'do-not-use', 'No, it must not be used'],
    ['employment.unit', 'CENTRAL_1', 'CENTRAL_1'],
    ['route.referrer.name', undefined, 'Not given'],
    ['abuseProfile.types', ['ECONOMIC', 'SEXUAL'], 'Economic abuse; Sexual abuse'],
  ])('says %s %j as "%s"', (path, value, said) => {
    expect(describeValue(path, value)).toBe(said);
  });

  it('says a section by its parts', () => {
    expect(describeValue('client.name', { full: 'Test Client', preferred: 'Tess' })).toBe(
      'Full name: Test Client; Preferred name: Tess',
    );
    expect(
      describeValue('consent.mustNotReceive', { state: 'listed', rows: [{ who: 'A', reason: 'OTHER' }] }),
    ).toBe(
      'Anybody who must not receive anything: Yes, these people or roles; Who must not receive anything: who: A; why: Other',
    );
  });
});
