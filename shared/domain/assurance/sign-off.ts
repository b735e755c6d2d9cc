/**
 * The order in which an assessment is signed off. Source: UK GDPR Article 35(2) and 36, Data Protection Act 2018 ss.64, 65 and 71
 * (the data protection officer advises; the regulator is consulted about a high risk); roles after Kent and Essex Police,
 * procedure W1005.
 */
export const SIGN_OFF_ROLES = ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS', 'DPO', 'IAO', 'SIRO'] as const;
export type SignOffRole = (typeof SIGN_OFF_ROLES)[number];

/** What an assessment can lead to when it is accepted. */
export const OUTCOMES = ['PROCEED', 'PROCEED_WITH_CONDITIONS', 'NEXT_GATE_ONLY', 'PILOT'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One thing that somebody did about a version. What they wrote stands beside it, and decides nothing. */
export type Act =
  | {
      readonly act: 'SUBMIT';
      readonly person: string;
      /** Whether the risk that is left, as its measures bear out, is high. */
      readonly isHighRisk: boolean;
      /** Everybody who wrote what is submitted: none of them approves it. */
      readonly makers: readonly string[];
      /** Roles whose consent to the version before still stands, because nothing changed that they consented to. */
      readonly standing: readonly SignOffRole[];
    }
  | { readonly act: 'WITHDRAW'; readonly person: string }
  | {
      readonly act: 'OPINION';
      readonly person: string;
      readonly role: 'INFORMATION_ASSURANCE' | 'INFORMATION_RIGHTS';
      readonly isInFavour: boolean;
    }
  | {
      readonly act: 'ADVICE';
      readonly person: string;
      readonly role: 'DPO';
      readonly mayProceed: boolean;
      readonly consultRegulator: boolean;
    }
  | { readonly act: 'REGULATOR'; readonly person: string }
  | {
      readonly act: 'ACCEPT';
      readonly person: string;
      readonly role: 'IAO' | 'SIRO';
      readonly outcome: Outcome;
      /** Why those who are against it are overruled, where somebody is. */
      readonly overrules: boolean;
    }
  | { readonly act: 'RETURN'; readonly person: string; readonly role: SignOffRole }
  | { readonly act: 'ABANDON'; readonly person: string }
  | { readonly act: 'REVISE'; readonly person: string };

export const STAGES = ['DRAFT', 'UNDER_REVIEW', 'SIGNED', 'ABANDONED'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a version stands. */
export interface SignOff {
  readonly stage: Stage;
  /** Counted from 1; a revision is the next. */
  readonly version: number;
  readonly author: string;
  /** The author, and who else wrote or submitted it. */
  readonly makers: ReadonlySet<string>;
  /** Who has spoken on this version in which role. */
  readonly spoken: ReadonlyMap<SignOffRole, string>;
  /** Roles whose consent to the version before still stands. */
  readonly standing: ReadonlySet<SignOffRole>;
  /** Roles that are against it. */
  readonly against: ReadonlySet<SignOffRole>;
  readonly needsRegulator: boolean;
  readonly isRegulatorConsulted: boolean;
  readonly isHighRisk: boolean;
  readonly outcome: Outcome | null;
}

/** Why an act is not allowed now. */
export type Refusal =
  | 'NOT_IN_THIS_STAGE'
  | 'NOT_YOUR_ROLE'
  | 'NOT_YOUR_TURN'
  | 'YOUR_OWN'
  | 'SPOKEN_IN_ANOTHER_ROLE'
  | 'REGULATOR_FIRST'
  | 'REGULATOR_NOT_NEEDED'
  | 'REASON_FOR_OVERRULING'
  | 'NOTHING_TO_OVERRULE'
  /** A consent is to stand that was never given, or that lapses by rule. */
  | 'DOES_NOT_STAND'
  | 'NOTHING_TO_REVIEW';

export function newSignOff(author: string): SignOff {
  return { ...UNTOUCHED, stage: 'DRAFT', version: 1, author, makers: new Set([author]), standing: new Set() };
}

/** The roles that answer for what is left of a risk. */
const ACCEPTING: ReadonlySet<SignOffRole> = new Set(['IAO', 'SIRO']);

const UNTOUCHED: Omit<SignOff, 'stage' | 'version' | 'author' | 'makers' | 'standing'> = {
  spoken: new Map(),
  against: new Set(),
  needsRegulator: false,
  isRegulatorConsulted: false,
  isHighRisk: false,
  outcome: null,
};

/** The roles that have to speak on a version, in their order. */
export function rolesNeeded({ isHighRisk, against }: SignOff): readonly SignOffRole[] {
  // Nobody but the risk owner takes a high risk, or goes on against advice.
  const isForRiskOwner = isHighRisk || against.size > 0;
  return SIGN_OFF_ROLES.filter((role) => role !== 'SIRO' || isForRiskOwner);
}

/** The role that speaks next; `null` if nobody has to. */
export function nextRole(state: SignOff): SignOffRole | null {
  if (state.stage !== 'UNDER_REVIEW') return null;
  return rolesNeeded(state).find((role) => !state.spoken.has(role) && !state.standing.has(role)) ?? null;
}

/** Whether the regulator has to be consulted before anybody accepts. */
export const waitsForRegulator = ({ needsRegulator, isRegulatorConsulted }: SignOff): boolean =>
  needsRegulator && !isRegulatorConsulted;

/**
 * Why somebody may not do that now; `null` if they may.
 *
 * @param roles the roles in which the person may speak.
 */
export function refusalOf(state: SignOff, act: Act, roles: ReadonlySet<SignOffRole>): Refusal | null {
  const { stage } = state;
  switch (act.act) {
    case 'SUBMIT':
      if (stage !== 'DRAFT') return 'NOT_IN_THIS_STAGE';
      return refusalToSubmit(state, act);
    case 'WITHDRAW':
      return stage === 'UNDER_REVIEW' ? null : 'NOT_IN_THIS_STAGE';
    case 'ABANDON':
      return stage === 'DRAFT' || stage === 'UNDER_REVIEW' ? null : 'NOT_IN_THIS_STAGE';
    case 'REVISE':
      return stage === 'SIGNED' || stage === 'ABANDONED' ? null : 'NOT_IN_THIS_STAGE';
    case 'REGULATOR':
      if (stage !== 'UNDER_REVIEW') return 'NOT_IN_THIS_STAGE';
      return waitsForRegulator(state) ? null : 'REGULATOR_NOT_NEEDED';
    case 'RETURN':
    case 'OPINION':
    case 'ADVICE':
      return refusalToSpeak(state, act, roles);
    case 'ACCEPT':
      return refusalToSpeak(state, act, roles) ?? refusalToAccept(state, act);
  }
}

function refusalToSubmit(
  state: SignOff,
  { standing, isHighRisk }: Extract<Act, { act: 'SUBMIT' }>,
): Refusal | null {
  // A high risk is accepted for each version anew.
  const mayStand = (role: SignOffRole): boolean =>
    state.standing.has(role) && !(isHighRisk && ACCEPTING.has(role));
  if (!standing.every(mayStand)) return 'DOES_NOT_STAND';
  const isReviewed = rolesNeeded({ ...state, ...UNTOUCHED, isHighRisk }).some(
    (role) => !standing.includes(role),
  );
  return isReviewed ? null : 'NOTHING_TO_REVIEW';
}

function refusalToSpeak(
  state: SignOff,
  { person, role }: Extract<Act, { role: SignOffRole }>,
  roles: ReadonlySet<SignOffRole>,
): Refusal | null {
  if (state.stage !== 'UNDER_REVIEW') return 'NOT_IN_THIS_STAGE';
  if (!roles.has(role)) return 'NOT_YOUR_ROLE';
  if (state.makers.has(person)) return 'YOUR_OWN';
  if ([...state.spoken.values()].includes(person)) return 'SPOKEN_IN_ANOTHER_ROLE';
  return nextRole(state) === role ? null : 'NOT_YOUR_TURN';
}

function refusalToAccept(state: SignOff, { overrules }: Extract<Act, { act: 'ACCEPT' }>): Refusal | null {
  if (waitsForRegulator(state)) return 'REGULATOR_FIRST';
  if (state.against.size > 0) return overrules ? null : 'REASON_FOR_OVERRULING';
  return overrules ? 'NOTHING_TO_OVERRULE' : null;
}

/** Where a version stands after an act that {@link refusalOf} allows. */
export function after(state: SignOff, act: Act): SignOff {
  switch (act.act) {
    case 'SUBMIT':
      return {
        ...state,
        ...UNTOUCHED,
        stage: 'UNDER_REVIEW',
        makers: new Set([state.author, act.person, ...act.makers]),
        standing: new Set(act.standing),
        isHighRisk: act.isHighRisk,
        needsRegulator: act.isHighRisk,
        outcome: state.outcome,
      };
    case 'WITHDRAW':
    case 'RETURN':
      return { ...state, ...UNTOUCHED, stage: 'DRAFT', outcome: state.outcome };
    case 'OPINION':
      return settled(spokenBy(state, act, !act.isInFavour));
    case 'ADVICE': {
      const next = spokenBy(state, act, !act.mayProceed);
      return settled({ ...next, needsRegulator: next.needsRegulator || act.consultRegulator });
    }
    case 'REGULATOR':
      return settled({ ...state, isRegulatorConsulted: true });
    case 'ACCEPT':
      return settled({ ...spokenBy(state, act, false), outcome: act.outcome });
    case 'ABANDON':
      return { ...state, stage: 'ABANDONED' };
    case 'REVISE':
      return {
        ...state,
        ...UNTOUCHED,
        stage: 'DRAFT',
        version: state.version + 1,
        outcome: state.outcome,
        standing: new Set(state.stage === 'SIGNED' ? inFavour(state) : []),
      };
  }
}

const inFavour = ({ standing, spoken, against }: SignOff): readonly SignOffRole[] =>
  [...standing, ...spoken.keys()].filter((role) => !against.has(role));

function spokenBy(
  state: SignOff,
  { person, role }: Extract<Act, { role: SignOffRole }>,
  isAgainst: boolean,
): SignOff {
  const spoken = new Map([...state.spoken, [role, person]]);
  if (!isAgainst) return { ...state, spoken };
  return {
    ...state,
    spoken,
    against: new Set([...state.against, role]),
    // Whoever accepted the version before did so without that.
    standing: new Set([...state.standing].filter((other) => !ACCEPTING.has(other))),
  };
}

/** Signed as soon as nobody is left to speak. */
function settled(state: SignOff): SignOff {
  const isDone = nextRole(state) === null && !waitsForRegulator(state) && state.outcome !== null;
  return isDone ? { ...state, stage: 'SIGNED' } : state;
}
