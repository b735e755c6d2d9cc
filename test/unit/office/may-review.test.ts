import { describe, expect, it } from 'vitest';
import { mayReview } from '../../../electron/office/may-review.ts';

const ACTION = { personId: 'ash', secondPersonId: 'robin' };
const ASH = { personId: 'ash', state: 'active', roles: ['manager'] } as const;
const SAM = { personId: 'sam', state: 'active', roles: ['manager'] } as const;
const KIM = { personId: 'kim', state: 'active', roles: ['manager'] } as const;
const NOBODY_GAVE = new Map<string, string>();

describe('who may say that they have seen what two people did', () => {
  it('is a manager who took no part', () => {
    expect(mayReview('sam', ACTION, [ASH, SAM], NOBODY_GAVE)).toBe(true);
  });

  it('is nobody who took part while another manager works', () => {
    expect(mayReview('ash', ACTION, [ASH, SAM], NOBODY_GAVE)).toBe(false);
    expect(mayReview('robin', ACTION, [ASH, SAM], NOBODY_GAVE)).toBe(false);
  });

  it('is whoever took part where no other manager works', () => {
    expect(mayReview('ash', ACTION, [ASH], NOBODY_GAVE)).toBe(true);
    expect(mayReview('ash', ACTION, [ASH, { ...SAM, state: 'suspended' }], NOBODY_GAVE)).toBe(true);
    expect(mayReview('ash', ACTION, [ASH, { ...SAM, roles: ['custodian'] }], NOBODY_GAVE)).toBe(true);
  });

  it('is nobody whom one of the two may have made up, while a manager works whom they cannot have', () => {
    const givers = new Map([['sam', 'robin']]);
    expect(mayReview('sam', ACTION, [ASH, SAM, KIM], givers)).toBe(false);
    expect(mayReview('kim', ACTION, [ASH, SAM, KIM], givers)).toBe(true);
    expect(mayReview('sam', ACTION, [ASH, SAM], givers)).toBe(true);
    expect(mayReview('ash', ACTION, [ASH, SAM], givers)).toBe(false);
  });
});
