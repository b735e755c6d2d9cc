import { describe, expect, it } from 'vitest';
import { assuranceContract, type AssessmentItem } from '../../../shared/contract/assurance.ts';
import { askedQuestions } from '../../../shared/domain/assurance/condition.ts';
import { coverageOf, isCovered } from '../../../shared/domain/assurance/coverage.ts';
import { honestRisk } from '../../../shared/domain/assurance/honesty.ts';
import { CONTROLS, ITEM_SCHEMAS } from '../../../shared/domain/assurance/items.ts';
import { gapsIn, isBlank, ledgerOf, refusalToPass } from '../../../shared/domain/assurance/ledger.ts';
import {
  circumstancesOf,
  hindrancesOf,
  isHighRiskLeft,
  itemsOf,
  measuresOf,
  regimesOf,
  screeningOf,
} from '../../../shared/domain/assurance/readiness.ts';
import { isHigh } from '../../../shared/domain/assurance/risk-scale.ts';
import { after, newSignOff, refusalOf, type Act } from '../../../shared/domain/assurance/sign-off.ts';
import { EXAMPLE_DPIA, type ExampleAct, type ExampleItem } from '../../../electron/sample/dpia/index.ts';
import { requireFitting, scaleOf } from '../../../electron/assurance/item-rules.ts';
import { POLICE_TEMPLATE } from '../../../electron/assurance/templates/index.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { COMMON_NAMES } from '../../builders/common-names.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';

const { items: written, acts, decision, passages, riskScale } = EXAMPLE_DPIA;

/** The day on which the example was written, before any of its actions is due. */
const WRITTEN = '2026-11-23';
/** A day on which every action is overdue. */
const LONG_AFTER = '2099-01-01';

const ITEMS = written.map((item): AssessmentItem => ({
  ...item,
  revision: 1,
  changedAt: `${WRITTEN}T09:00:00.000Z`,
  changedBy: '11111111-1111-4111-8111-111111111111',
}));
const SCALE = scaleOf({ template: POLICE_TEMPLATE, riskScale });
const QUESTIONS = askedQuestions(POLICE_TEMPLATE, circumstancesOf(ITEMS));
const ASSESSMENT = '22222222-2222-4222-8222-222222222222';

const risksToPeople = itemsOf(ITEMS, 'risk').filter(({ body }) => body.isToPeople);

function honestly(today: string, isControlWorking: boolean) {
  return itemsOf(ITEMS, 'risk').map(({ itemId, body }) => {
    const measures = measuresOf(ITEMS, itemId, () => isControlWorking);
    const { title, inherent, current, residual } = body;
    const { findings } = honestRisk(SCALE, { inherent, current, residual, measures }, today);
    return { title, findings };
  });
}

/** Everything that somebody can read in it, without codes, ids and days. */
const WORDS = [
  EXAMPLE_DPIA.title,
  ...stringsIn(written.map(({ body }) => body)),
  ...stringsIn([decision, acts]),
].filter((text) => /[a-z]/u.test(text) && !/^[\da-f-]{36}$/u.test(text));

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('the items of the example', () => {
  it('can each be saved, in their order', () => {
    for (const [place, item] of written.entries()) {
      expect(ITEM_SCHEMAS[item.kind].parse(item.body)).toEqual(item.body);
      const before = { template: POLICE_TEMPLATE, riskScale, items: ITEMS.slice(0, place) };
      expect(() => requireFitting({ ...item, revision: 0 }, before)).not.toThrow();
    }
  });

  it('have an id of their own', () => {
    expect(new Set(ITEMS.map(({ kind, itemId }) => `${kind} ${itemId}`)).size).toBe(ITEMS.length);
    const made = ITEMS.filter(({ kind }) => kind !== 'answer' && kind !== 'screening');
    expect(new Set(made.map(({ itemId }) => itemId)).size).toBe(made.length);
  });

  it('answer every question that is asked under them, and no other', () => {
    const answered = itemsOf(ITEMS, 'answer').map(({ itemId }) => itemId);
    expect(answered.toSorted()).toEqual(QUESTIONS.map(({ id }) => id).toSorted());
    expect(hindrancesOf(POLICE_TEMPLATE, ITEMS)).toEqual([]);
  });

  it('cover both regimes', () => {
    const named = itemsOf(ITEMS, 'operation').map(({ body }) => body.regime);
    expect(new Set(named)).toEqual(new Set(['UK_GDPR', 'PART_3', 'BOTH']));
    expect(regimesOf(ITEMS)).toEqual(new Set(['UK_GDPR', 'PART_3']));
    const covered = coverageOf(POLICE_TEMPLATE, {
      ...circumstancesOf(ITEMS),
      answered: new Set(itemsOf(ITEMS, 'answer').map(({ itemId }) => itemId)),
      counts: {
        OPERATIONS: named.length,
        RISKS: risksToPeople.length,
        MEASURES: itemsOf(ITEMS, 'measure').length,
      },
    });
    expect(isCovered(covered, 'UK_GDPR')).toBe(true);
    expect(isCovered(covered, 'PART_3')).toBe(true);
  });

  it('have every verdict that a question waits for, by its unit', () => {
    const given = itemsOf(ITEMS, 'verdict').map(({ body }) => `${body.question} ${body.unit}`);
    const waiting = QUESTIONS.flatMap(({ id, verdictOf }) =>
      verdictOf === undefined ? [] : [`${id} ${verdictOf}`],
    );
    expect(given.toSorted()).toEqual(waiting.toSorted());
  });

  it('name nobody, and no way to reach anybody', () => {
    const name = new RegExp(`(?<![\\p{L}’])(?:${COMMON_NAMES.join('|')})(?![\\p{L}’])`, 'u');
    for (const text of WORDS) {
      expect(text).not.toMatch(name);
      expect(text).not.toMatch(/@|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b/u);
      expect(text).not.toMatch(/\+?\d(?:[\s().-]?\d){8,}/u);
    }
  });

  it('say something in each text', () => {
    for (const text of WORDS)
      expect(text).not.toMatch(/lorem|ipsum|\btb[cd]\b|\btodo\b|\[|\]|xxx|^as described/iu);
    const tooShort = itemsOf(ITEMS, 'answer').filter(
      ({ body: { value } }) => value.kind === 'words' && value.words.length <= 50,
    );
    expect(tooShort).toEqual([]);
    const long = WORDS.filter((text) => text.length > 60);
    expect(new Set(long).size).toBe(long.length);
  });
});

describe('the screening of the example', () => {
  it('answers every question, and says more wherever it says yes', () => {
    const questions = POLICE_TEMPLATE.screening.sets.flatMap((set) => set.questions.map(({ id }) => id));
    const answers = itemsOf(ITEMS, 'screening');
    expect(answers.map(({ itemId }) => itemId)).toEqual(questions);
    for (const { body } of answers) if (body.answer === 'YES') expect(body.note).not.toBeNull();
  });

  it('leads to what was decided', () => {
    const screened = screeningOf(POLICE_TEMPLATE, ITEMS, WRITTEN);
    expect(screened.fired.map(({ rule }) => rule)).toEqual([
      'LISTED',
      'LISTED_B1',
      'LISTED_B7',
      'TWO_CRITERIA',
      'ONE_CRITERION',
      'CHECKLIST',
      'CHANGE',
    ]);
    expect(screened.fired[0]?.because.map(({ question }) => question)).toEqual(['B2', 'B6', 'B10']);
    expect(screened.outcomes).toContain(decision.outcome);
    const input = { assessmentId: ASSESSMENT, ...decision };
    expect(assuranceContract['assurance.decideScreening'].input.parse(input)).toEqual(input);
  });
});

describe('the risks of the example', () => {
  it('are as many as such a service has, each with a measure', () => {
    expect(risksToPeople.length).toBeGreaterThanOrEqual(12);
    const unmeasured = itemsOf(ITEMS, 'risk').filter(
      ({ itemId }) => measuresOf(ITEMS, itemId, () => null).length === 0,
    );
    expect(unmeasured).toEqual([]);
    const controls = itemsOf(ITEMS, 'measure').flatMap(({ body }) => body.control ?? []);
    expect(controls.toSorted()).toEqual([...CONTROLS].toSorted());
  });

  it('claim nothing that their measures do not bear out', () => {
    expect(honestly(WRITTEN, true).filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('leave no high risk to people, even when every action slips and every control fails', () => {
    expect(risksToPeople.some(({ body }) => isHigh(SCALE, body.inherent))).toBe(true);
    expect(isHighRiskLeft(SCALE, ITEMS, WRITTEN, () => true)).toBe(false);
    expect(isHighRiskLeft(SCALE, ITEMS, LONG_AFTER, () => false)).toBe(false);
    const slipped = honestly(LONG_AFTER, true).filter(({ findings }) =>
      findings.some(({ finding }) => finding === 'ACTION_OVERDUE'),
    );
    expect(slipped.map(({ title }) => title)).toContain('Records are not there when they are needed');
  });

  it('plan every measure that is only planned, and nothing for a day that is over', () => {
    const actions = itemsOf(ITEMS, 'action');
    for (const { body } of actions) {
      expect(body.due > '2026-11-22').toBe(true);
      expect(body.doneOn === null || body.doneOn <= WRITTEN).toBe(true);
      expect(body.evidence).toEqual([]);
    }
    const withoutPlan = itemsOf(ITEMS, 'measure').filter(
      ({ itemId, body }) =>
        body.state === 'PLANNED' &&
        !actions.some((action) => action.body.measure === itemId && action.body.doneOn === null),
    );
    expect(withoutPlan).toEqual([]);
  });
});

describe('the ledger of the example', () => {
  const consultations = itemsOf(ITEMS, 'consultation').map(({ itemId, body }) =>
    Object.assign({ itemId }, body),
  );
  const rows = ledgerOf(
    POLICE_TEMPLATE,
    consultations,
    new Map(passages.map((each) => [each.gate, each.passedOn])),
  );

  it('proves that both units were consulted at every gate that was passed', () => {
    expect(rows.filter(({ passedOn }) => passedOn !== null).map(({ gate }) => gate)).toEqual([
      'G0',
      'G1',
      'G2',
      'G3',
      'G5',
    ]);
    expect(gapsIn(rows)).toEqual([]);
    for (const { gate, passedOn } of rows) {
      const replies = consultations
        .filter((each) => each.gate === gate)
        .flatMap(({ repliedOn }) => repliedOn ?? []);
      expect(replies.every((day) => passedOn === null || day <= passedOn)).toBe(true);
    }
  });

  it('keeps a question that nobody answered, and that it was put again', () => {
    const cell = rows[1]?.cells.find(({ unit }) => unit === 'INFORMATION_RIGHTS');
    expect(cell?.consultations.map(({ state }) => state)).toEqual(['NO_REPLY', 'REPLIED']);
  });

  it('lets the contract be signed after the sign-off and not before, and leaves what has not come blank', () => {
    const refusals = (outcome: 'PROCEED_WITH_CONDITIONS' | null) =>
      rows
        .filter(({ passedOn }) => passedOn === null)
        .map((row) => [row.gate, refusalToPass(row, outcome)?.why ?? null]);
    expect(refusals(null)).toEqual([
      ['G4', 'NOT_SIGNED_OFF'],
      ['G6', null],
      ['G7', 'BLANK'],
      ['G8', 'BLANK'],
    ]);
    expect(refusals('PROCEED_WITH_CONDITIONS')[0]).toEqual(['G4', null]);
    expect(
      rows
        .slice(7)
        .flatMap(({ cells }) => cells)
        .every(isBlank),
    ).toBe(true);
  });
});

describe('the sign-off of the example', () => {
  it('walks from the draft to the signature', () => {
    const states = acts.map(({ role }) => role);
    expect(states).toEqual(['AUTHOR', 'INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS', 'DPO', 'IAO']);
    const end = acts.reduce((state, each) => {
      const act = toAct(each);
      const roles = new Set(each.role === 'AUTHOR' ? [] : [each.role]);
      expect(refusalOf(state, act, roles)).toBeNull();
      return after(state, act);
    }, newSignOff('AUTHOR'));
    expect(end).toMatchObject({ stage: 'SIGNED', version: 1, outcome: 'PROCEED_WITH_CONDITIONS' });
  });

  it('goes through a vault, by five people', async () => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const passphrases = new Map<ExampleAct['role'], string>();
    for (const { role } of acts) {
      const holds: Role = role === 'DPO' || role === 'IAO' ? 'approver' : 'reviewer';
      const { person, passphrase } = await ok(custodian, 'office.people.add', {
        displayName: role,
        roles: [holds],
      });
      if (role !== 'AUTHOR') {
        const appointed = { personId: person.personId, capacities: [role], reason: 'The worked example.' };
        await ok(custodian, 'office.people.appoint', appointed);
      }
      passphrases.set(role, passphrase);
    }
    custodian.lock();
    const as = async (role: ExampleAct['role']) =>
      await atWork(folder, { world, passphrase: passphrases.get(role) ?? '' });

    const author = await as('AUTHOR');
    const { assessmentId } = await ok(author, 'assurance.create', { title: EXAMPLE_DPIA.title, riskScale });
    const put = async (server: AtWork, items: readonly ExampleItem[]) => {
      for (const item of items) {
        await ok(server, 'assurance.putItem', { assessmentId, item: { ...item, revision: 0 } });
      }
    };
    await put(
      author,
      written.filter(({ kind }) => kind !== 'verdict'),
    );
    await ok(author, 'assurance.decideScreening', { assessmentId, ...decision });
    for (const passage of passages) await ok(author, 'assurance.passGate', { assessmentId, ...passage });
    author.lock();
    for (const [place, { role, act }] of acts.entries()) {
      const server = await as(role);
      const state = await ok(server, 'assurance.act', { assessmentId, acts: place, act });
      expect(state.stage).toBe(place === acts.length - 1 ? 'SIGNED' : 'UNDER_REVIEW');
      await put(
        server,
        written.filter(({ kind, body }) => kind === 'verdict' && 'unit' in body && body.unit === role),
      );
      server.lock();
    }
  });
});

/** As the vault makes it of what was said. */
function toAct({ role: person, act: said }: ExampleAct): Act {
  const input = { assessmentId: ASSESSMENT, acts: 0, act: said };
  expect(assuranceContract['assurance.act'].input.parse(input)).toEqual(input);
  switch (said.act) {
    case 'SUBMIT': {
      const isHighRisk = isHighRiskLeft(SCALE, ITEMS, WRITTEN, () => null);
      return { act: 'SUBMIT', person, makers: ['AUTHOR'], standing: [], isHighRisk };
    }
    case 'OPINION':
      return { act: 'OPINION', person, role: said.role, isInFavour: said.isInFavour };
    case 'ADVICE':
      return {
        act: 'ADVICE',
        person,
        role: 'DPO',
        mayProceed: said.mayProceed,
        consultRegulator: said.consultRegulator,
      };
    case 'ACCEPT':
      return {
        act: 'ACCEPT',
        person,
        role: said.role,
        outcome: said.outcome,
        overrules: said.overruling !== null,
      };
    default:
      throw new Error('The example has no other acts');
  }
}
