import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  newSignOff,
  nextRole,
  refusalOf,
  rolesNeeded,
  SIGN_OFF_ROLES,
  waitsForRegulator,
  type Act,
  type SignOff,
  type SignOffRole,
} from '../../../../../shared/domain/assurance/sign-off.ts';

const AUTHOR = 'author';
const WRITER = 'writer';
/** One person for each role, one who holds all, and those who wrote it, who hold all as well. */
const ROLES_OF: ReadonlyMap<string, ReadonlySet<SignOffRole>> = new Map([
  ...SIGN_OFF_ROLES.map((role): [string, ReadonlySet<SignOffRole>] => [role.toLowerCase(), new Set([role])]),
  ['jack of all', new Set(SIGN_OFF_ROLES)],
  [AUTHOR, new Set(SIGN_OFF_ROLES)],
  [WRITER, new Set(SIGN_OFF_ROLES)],
]);
const rolesOf = (person: string): ReadonlySet<SignOffRole> => ROLES_OF.get(person) ?? new Set();

const submit = (more: Partial<Extract<Act, { act: 'SUBMIT' }>> = {}): Act => ({
  act: 'SUBMIT',
  person: AUTHOR,
  makers: [WRITER],
  isHighRisk: false,
  standing: [],
  ...more,
});
const opinion = (role: 'INFORMATION_ASSURANCE' | 'INFORMATION_RIGHTS', isInFavour = true): Act => ({
  act: 'OPINION',
  person: role.toLowerCase(),
  role,
  isInFavour,
});
const advice = (mayProceed = true, consultRegulator = false): Act => ({
  act: 'ADVICE',
  person: 'dpo',
  role: 'DPO',
  mayProceed,
  consultRegulator,
});
const accept = (role: 'IAO' | 'SIRO', overrules = false): Act => ({
  act: 'ACCEPT',
  person: role.toLowerCase(),
  role,
  outcome: 'PROCEED',
  overrules,
});
const REGULATOR: Act = { act: 'REGULATOR', person: 'dpo' };
const BOTH_UNITS = [opinion('INFORMATION_ASSURANCE'), opinion('INFORMATION_RIGHTS')];

function does(state: SignOff, ...acts: readonly Act[]): SignOff {
  return acts.reduce((before, act) => {
    const refusal = refusalOf(before, act, rolesOf(act.person));
    if (refusal !== null) throw new Error(`${act.act} was refused: ${refusal}`);
    return after(before, act);
  }, state);
}
const refused = (state: SignOff, act: Act) => refusalOf(state, act, rolesOf(act.person));
const begun = (...acts: readonly Act[]): SignOff => does(newSignOff(AUTHOR), ...acts);

describe('signing off', () => {
  it('takes both units, the data protection officer’s advice and the asset owner, in that order', () => {
    const submitted = begun(submit());
    expect(refused(submitted, accept('IAO'))).toBe('NOT_YOUR_TURN');
    expect(refused(submitted, opinion('INFORMATION_RIGHTS'))).toBe('NOT_YOUR_TURN');
    expect(does(submitted, ...BOTH_UNITS, advice(), accept('IAO'))).toMatchObject({
      stage: 'SIGNED',
      version: 1,
      outcome: 'PROCEED',
    });
  });

  it('is not for whoever wrote it', () => {
    const submitted = begun(submit());
    for (const person of [AUTHOR, WRITER]) {
      expect(refused(submitted, { ...opinion('INFORMATION_ASSURANCE'), person })).toBe('YOUR_OWN');
    }
    // Nor if somebody else hands it in.
    const handedIn = begun(submit({ person: 'jack of all' }));
    expect(refused(handedIn, { ...opinion('INFORMATION_ASSURANCE'), person: AUTHOR })).toBe('YOUR_OWN');
    expect(refused(handedIn, { ...opinion('INFORMATION_ASSURANCE'), person: 'jack of all' })).toBe(
      'YOUR_OWN',
    );
  });

  it('is for another person in each role, and for those whose role it is', () => {
    const one = begun(submit(), { ...opinion('INFORMATION_ASSURANCE'), person: 'jack of all' });
    expect(refused(one, { ...opinion('INFORMATION_RIGHTS'), person: 'jack of all' })).toBe(
      'SPOKEN_IN_ANOTHER_ROLE',
    );
    expect(refused(one, { ...opinion('INFORMATION_RIGHTS'), person: 'iao' })).toBe('NOT_YOUR_ROLE');
  });

  it('takes the risk owner for a high risk, after the regulator was consulted', () => {
    const advised = begun(submit({ isHighRisk: true }), ...BOTH_UNITS, advice());
    expect(refused(advised, accept('IAO'))).toBe('REGULATOR_FIRST');
    const consulted = does(advised, REGULATOR, accept('IAO'));
    expect(consulted.stage).toBe('UNDER_REVIEW');
    expect(does(consulted, accept('SIRO')).stage).toBe('SIGNED');
  });

  it('takes the regulator where the data protection officer says so, and not otherwise', () => {
    expect(refused(begun(submit()), REGULATOR)).toBe('REGULATOR_NOT_NEEDED');
    const advised = begun(submit(), ...BOTH_UNITS, advice(true, true));
    expect(refused(advised, accept('IAO'))).toBe('REGULATOR_FIRST');
    expect(does(advised, REGULATOR, accept('IAO')).stage).toBe('SIGNED');
  });

  it.each<[string, readonly Act[]]>([
    ['the data protection officer', [...BOTH_UNITS, advice(false)]],
    [
      'Information Assurance',
      [opinion('INFORMATION_ASSURANCE', false), opinion('INFORMATION_RIGHTS'), advice()],
    ],
  ])('goes against %s only by the risk owner, with a reason', (_who, acts) => {
    const state = begun(submit(), ...acts);
    expect(refused(state, accept('IAO'))).toBe('REASON_FOR_OVERRULING');
    const owned = does(state, accept('IAO', true));
    expect(owned.stage).toBe('UNDER_REVIEW');
    expect(refused(owned, accept('SIRO'))).toBe('REASON_FOR_OVERRULING');
    expect(does(owned, accept('SIRO', true)).stage).toBe('SIGNED');
  });

  it('overrules nobody where nobody is against it', () => {
    expect(refused(begun(submit(), ...BOTH_UNITS, advice()), accept('IAO', true))).toBe(
      'NOTHING_TO_OVERRULE',
    );
  });

  it('begins again after it was returned or withdrawn', () => {
    const advised = begun(submit(), ...BOTH_UNITS);
    const returned = does(advised, { act: 'RETURN', person: 'dpo', role: 'DPO' });
    expect(returned).toMatchObject({ stage: 'DRAFT', version: 1 });
    expect(nextRole(does(returned, submit()))).toBe('INFORMATION_ASSURANCE');
    expect(nextRole(does(advised, { act: 'WITHDRAW', person: AUTHOR }, submit()))).toBe(
      'INFORMATION_ASSURANCE',
    );
  });
});

describe('a revision', () => {
  const signed = begun(submit(), ...BOTH_UNITS, advice(), accept('IAO'));
  const revised = does(signed, { act: 'REVISE', person: AUTHOR });

  it('is a version of its own, for which only those speak whom the change is about', () => {
    expect(revised).toMatchObject({ stage: 'DRAFT', version: 2 });
    const state = does(revised, submit({ standing: ['INFORMATION_ASSURANCE', 'DPO', 'IAO'] }));
    expect(nextRole(state)).toBe('INFORMATION_RIGHTS');
    expect(does(state, opinion('INFORMATION_RIGHTS'))).toMatchObject({ stage: 'SIGNED', version: 2 });
  });

  it('asks the owners again where somebody is against it now', () => {
    const state = does(
      revised,
      submit({ standing: ['INFORMATION_ASSURANCE', 'DPO', 'IAO'] }),
      opinion('INFORMATION_RIGHTS', false),
    );
    expect(nextRole(state)).toBe('IAO');
    expect(does(state, accept('IAO', true), accept('SIRO', true)).stage).toBe('SIGNED');
  });

  it('asks the owners again about a high risk', () => {
    expect(refused(revised, submit({ isHighRisk: true, standing: ['IAO'] }))).toBe('DOES_NOT_STAND');
  });

  it('is not signed by nobody', () => {
    expect(
      refused(revised, submit({ standing: ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS', 'DPO', 'IAO'] })),
    ).toBe('NOTHING_TO_REVIEW');
  });

  it('keeps no consent that was overruled advice, or that was never given', () => {
    const against = begun(submit(), ...BOTH_UNITS, advice(false), accept('IAO', true), accept('SIRO', true));
    const next = does(against, { act: 'REVISE', person: AUTHOR });
    expect(refused(next, submit({ standing: ['DPO'] }))).toBe('DOES_NOT_STAND');
    expect(refused(newSignOff(AUTHOR), submit({ standing: ['DPO'] }))).toBe('DOES_NOT_STAND');
  });
});

/** Any act that anybody might try, sensible or not. */
const PEOPLE = fc.constantFrom(...ROLES_OF.keys());
const ANY_ROLE = fc.constantFrom(...SIGN_OFF_ROLES);
const ANY_ACT: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('SUBMIT' as const),
    person: PEOPLE,
    makers: fc.constantFrom([], [WRITER]),
    isHighRisk: fc.boolean(),
    standing: fc.oneof(fc.constant([]), fc.subarray([...SIGN_OFF_ROLES])),
  }),
  fc.record({
    act: fc.constantFrom('WITHDRAW' as const, 'ABANDON' as const, 'REVISE' as const),
    person: PEOPLE,
  }),
  fc.record({ act: fc.constant('REGULATOR' as const), person: PEOPLE }),
  fc.record({
    act: fc.constant('OPINION' as const),
    person: PEOPLE,
    role: fc.constantFrom('INFORMATION_ASSURANCE' as const, 'INFORMATION_RIGHTS' as const),
    isInFavour: fc.boolean(),
  }),
  fc.record({
    act: fc.constant('ADVICE' as const),
    person: PEOPLE,
    role: fc.constant('DPO' as const),
    mayProceed: fc.boolean(),
    consultRegulator: fc.boolean(),
  }),
  fc.record({
    act: fc.constant('ACCEPT' as const),
    person: PEOPLE,
    role: fc.constantFrom('IAO' as const, 'SIRO' as const),
    outcome: fc.constant('PROCEED' as const),
    overrules: fc.boolean(),
  }),
  fc.record({ act: fc.constant('RETURN' as const), person: PEOPLE, role: ANY_ROLE }),
);

/** What a willing unit would do next. */
function helpfulAct(state: SignOff): Act | null {
  if (state.stage === 'SIGNED') return null;
  if (state.stage === 'ABANDONED') return { act: 'REVISE', person: AUTHOR };
  if (state.stage === 'DRAFT') return submit();
  const role = nextRole(state);
  if (waitsForRegulator(state) && (role === null || role === 'IAO' || role === 'SIRO')) return REGULATOR;
  const spoken = new Set(state.spoken.values());
  const person = [...ROLES_OF].find(
    ([who, roles]) => role !== null && roles.has(role) && !spoken.has(who) && !state.makers.has(who),
  )?.[0];
  // Whoever could speak wrote it, or has spoken: it is taken back, and handed in by its author.
  if (person === undefined) return { act: 'WITHDRAW', person: AUTHOR };
  if (role === 'INFORMATION_ASSURANCE' || role === 'INFORMATION_RIGHTS') {
    return { act: 'OPINION', person, role, isInFavour: true };
  }
  if (role === 'DPO') return { act: 'ADVICE', person, role, mayProceed: true, consultRegulator: false };
  if (role === null) return null;
  return { act: 'ACCEPT', person, role, outcome: 'PROCEED', overrules: state.against.size > 0 };
}

/** What somebody tries: anything, or what would help next, or the same with the other answer. */
const ANY_TRY = fc.oneof(
  { weight: 1, arbitrary: ANY_ACT },
  { weight: 3, arbitrary: fc.constant('next' as const) },
  { weight: 1, arbitrary: fc.constant('other answer' as const) },
);

function otherAnswer(act: Act, { standing }: SignOff): Act {
  if (act.act === 'OPINION') return { ...act, isInFavour: false };
  if (act.act === 'ADVICE') return { ...act, mayProceed: false, consultRegulator: true };
  if (act.act === 'SUBMIT')
    return { ...act, isHighRisk: standing.size === 0, standing: [...standing].slice(1) };
  return act;
}

/** Does what is allowed of what is tried, one after another; a signed assessment is revised. */
function walk(tries: readonly (Act | 'next' | 'other answer')[]): {
  readonly state: SignOff;
  readonly done: readonly Act[];
} {
  let state = newSignOff(AUTHOR);
  const done: Act[] = [];
  for (const attempt of tries) {
    const next = helpfulAct(state) ?? ({ act: 'REVISE', person: AUTHOR } as const);
    const act = attempt === 'next' ? next : attempt === 'other answer' ? otherAnswer(next, state) : attempt;
    if (refused(state, act) !== null) continue;
    state = after(state, act);
    done.push(act);
  }
  return { state, done };
}

describe('whatever people do', () => {
  it('there is a way on to a signature', () => {
    fc.assert(
      fc.property(fc.array(ANY_TRY, { maxLength: 60 }), (acts) => {
        let { state } = walk(acts);
        for (let steps = 0; state.stage !== 'SIGNED'; steps += 1) {
          expect(steps).toBeLessThan(20);
          const act = helpfulAct(state);
          if (act === null) throw new Error(`Nothing can be done in ${state.stage}`);
          state = does(state, act);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('nothing is signed around a rule', () => {
    let signatures = 0;
    fc.assert(
      fc.property(fc.array(ANY_TRY, { minLength: 10, maxLength: 60 }), (acts) => {
        const { done } = walk(acts);
        for (const [place] of done.entries()) {
          const { state } = walk(done.slice(0, place + 1));
          if (state.stage !== 'SIGNED') continue;
          signatures += 1;
          expectHonest(done.slice(0, place + 1), state);
        }
      }),
      { numRuns: 1_500 },
    );
    expect(signatures).toBeGreaterThan(1_000);
  });
});

/** Holds a signature against what was done, without the state machine. */
function expectHonest(done: readonly Act[], { standing }: SignOff): void {
  const from = done.findLastIndex(({ act }) => act === 'SUBMIT');
  const handedIn = done[from];
  if (handedIn?.act !== 'SUBMIT') throw new Error('It was never handed in');
  const since = done.slice(from + 1);
  expect(since.filter(({ act }) => act === 'RETURN' || act === 'WITHDRAW' || act === 'ABANDON')).toEqual([]);
  const spoke = since.filter((act) => 'role' in act);
  const people = spoke.map(({ person }) => person);
  expect(new Set(people).size).toBe(people.length);
  for (const maker of [AUTHOR, handedIn.person, ...handedIn.makers]) expect(people).not.toContain(maker);
  for (const { person, role } of spoke) expect(rolesOf(person).has(role)).toBe(true);
  const isAgainst = since.some(
    (act) => (act.act === 'OPINION' && !act.isInFavour) || (act.act === 'ADVICE' && !act.mayProceed),
  );
  const roles = spoke.map(({ role }) => role);
  const needed = SIGN_OFF_ROLES.filter((role) => role !== 'SIRO' || handedIn.isHighRisk || isAgainst);
  for (const role of needed) expect(roles.includes(role) || standing.has(role)).toBe(true);
  if (handedIn.isHighRisk || isAgainst) {
    // The owners spoke themselves, with a reason where somebody was against it.
    const owners = since.filter((act) => act.act === 'ACCEPT');
    expect(owners.map(({ role }) => role)).toEqual(['IAO', 'SIRO']);
    expect(owners.every(({ overrules }) => overrules === isAgainst)).toBe(true);
  }
  const isRegulatorNeeded =
    handedIn.isHighRisk || since.some((act) => act.act === 'ADVICE' && act.consultRegulator);
  if (isRegulatorNeeded) {
    const consulted = since.findIndex(({ act }) => act === 'REGULATOR');
    const accepted = since.findIndex(({ act }) => act === 'ACCEPT');
    expect(consulted).toBeGreaterThanOrEqual(0);
    if (accepted >= 0) expect(consulted).toBeLessThan(accepted);
  }
  // Nobody's consent stands that was not given to a version before.
  const before = done.slice(0, from).filter((act) => 'role' in act);
  for (const role of standing) expect(before.some((act) => act.role === role)).toBe(true);
  // In their order.
  const order = roles.map((role) => SIGN_OFF_ROLES.indexOf(role));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
}

it('needs the risk owner for nothing that is neither high nor disputed', () => {
  expect(rolesNeeded(begun(submit()))).toEqual(['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS', 'DPO', 'IAO']);
});
