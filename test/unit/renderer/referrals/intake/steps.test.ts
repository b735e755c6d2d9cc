import { describe, expect, it } from 'vitest';
import {
  CHECK,
  checkedSections,
  stepAfter,
  stepBefore,
  stepFrom,
  stepsOf,
} from '../../../../../renderer/referrals/intake/steps.ts';
import { formOf } from '../../../../../renderer/referrals/sections/draft.ts';
import { problemsOf } from '../../../../../renderer/referrals/sections/problems.ts';
import type { ReferralForm } from '../../../../../renderer/referrals/sections/form.ts';
import { aReferral } from '../../../../builders/referral.ts';

const forService = (service: string): ReferralForm => ({ route: { service } });

describe('the pages of the intake', () => {
  it('ask about abuse or sexual violence as the service does, and about both while it is undecided', () => {
    const profiles = (service: string) =>
      stepsOf(forService(service)).filter((step) => step === 'abuse' || step === 'sexual-violence');
    expect(profiles('IDVA')).toEqual(['abuse']);
    expect(profiles('ISVA')).toEqual(['sexual-violence']);
    expect(profiles('BOTH')).toEqual(['abuse', 'sexual-violence']);
    expect(profiles('TRIAGE')).toEqual(['abuse', 'sexual-violence']);
  });

  it('ask for children when a MARAC would', () => {
    const escalating: ReferralForm = { route: { service: 'IDVA', reasons: ['ESCALATION'] } };
    expect(stepsOf(escalating)).toContain('children');
    expect(stepsOf(forService('IDVA'))).not.toContain('children');
    expect(checkedSections(forService('IDVA'))).toContain('children');
  });

  it('lead from the first to the last and back the same way', () => {
    const form = forService('BOTH');
    const forward = [stepFrom(undefined)];
    while (forward.at(-1) !== CHECK) forward.push(stepAfter(forward.at(-1) ?? CHECK, form));
    const back = [forward.at(-1) ?? CHECK];
    for (let step = stepBefore(CHECK, form); step !== null; step = stepBefore(step, form)) back.push(step);
    expect(back.toReversed()).toEqual(forward);
    expect(forward).toEqual([...stepsOf(form), CHECK]);
  });

  it('lead from a page that is offered on the last one back to it', () => {
    expect(stepAfter('needs', forService('IDVA'))).toBe(CHECK);
    expect(stepBefore('needs', forService('IDVA'))).toBe(CHECK);
  });

  it('begin with the first for an address that names none', () => {
    expect(stepFrom('no such page')).toBe('service');
  });

  it('cover everything that an empty form must still say', () => {
    for (const service of ['IDVA', 'ISVA', 'BOTH', 'TRIAGE']) {
      const missing = new Set(
        problemsOf(forService(service), '2026-11-23T09:30:00.000Z').map((each) => each.sectionId),
      );
      expect(stepsOf(forService(service))).toEqual(expect.arrayContaining([...missing]));
    }
  });

  it('show on the last one all that a referral says but triage and withdrawal, which come later', () => {
    expect(checkedSections(formOf(aReferral()))).toHaveLength(13);
  });
});
