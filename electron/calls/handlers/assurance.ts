import { createAssessment, getAssessment, type Writer } from '../../assurance/assessments.ts';
import { listPassages, passGate } from '../../assurance/gates.ts';
import { itemHistory, listItems, putItem, removeItem } from '../../assurance/items.ts';
import { findTemplate } from '../../assurance/question-sets.ts';
import { listWithStages } from '../../assurance/list.ts';
import { readSignOff, signOff } from '../../assurance/sign-off.ts';
import { changesBetween } from '../../assurance/versions.ts';
import { decideScreening, listDecisions, refire } from '../../assurance/screening.ts';
import { findPerson, listPeople } from '../../office/people.ts';
import { compartmentsOf } from '../../../shared/domain/roles.ts';
import { SIGN_OFF_ROLES, type SignOffRole } from '../../../shared/domain/assurance/sign-off.ts';
import { liveControls, workingControls } from '../controls.ts';
import type { CallContext, Handlers } from '../router.ts';

export const writerOf = ({ session, at, world }: CallContext): Writer => ({
  person: session.person.personId,
  at,
  randomUuid: world.randomUuid,
});

/** In which roles of the sign-off somebody may speak: those to which they are appointed now. */
const signOffRolesOf = ({ db, session }: CallContext): ReadonlySet<SignOffRole> =>
  new Set(findPerson(db('office'), session.person.personId)?.capacities ?? []);

/** Who is appointed to each role of the sign-off. */
const appointedIn = ({ db }: CallContext) =>
  SIGN_OFF_ROLES.map((role) => ({
    role,
    names: listPeople(db('office')).flatMap(({ capacities, displayName }) =>
      capacities.includes(role) ? [displayName] : [],
    ),
  }));

export const assuranceHandlers = {
  'assurance.list': ({ db, at }) => ({ assessments: listWithStages(db('assurance'), at) }),
  'assurance.create': (context, begun) =>
    createAssessment(
      context.db('assurance'),
      { ...begun, template: findTemplate(context.db('assurance'), begun.template) },
      writerOf(context),
    ),
  'assurance.get': ({ db }, { assessmentId }) => ({
    ...getAssessment(db('assurance'), assessmentId),
    items: listItems(db('assurance'), assessmentId),
    decisions: listDecisions(db('assurance'), assessmentId),
    passages: listPassages(db('assurance'), assessmentId),
    people: listPeople(db('office')).flatMap(({ personId, displayName, roles }) =>
      compartmentsOf(roles).includes('assurance') ? [{ personId, displayName }] : [],
    ),
  }),
  'assurance.putItem': (context, { assessmentId, item }) => {
    const db = context.db('assurance');
    const saved = putItem(db, assessmentId, item, writerOf(context));
    if (item.kind === 'screening' || item.kind === 'answer')
      refire(db, assessmentId, item.itemId, context.at);
    return { ...saved, savedAt: context.at };
  },
  'assurance.removeItem': (context, { assessmentId, ...item }) => {
    const db = context.db('assurance');
    removeItem(db, assessmentId, item, writerOf(context));
    if (item.kind === 'screening' || item.kind === 'answer')
      refire(db, assessmentId, item.itemId, context.at);
    return { removed: true as const };
  },
  'assurance.itemHistory': ({ db }, { assessmentId, ...item }) => ({
    revisions: itemHistory(db('assurance'), assessmentId, item),
  }),
  'assurance.signOff': (context, { assessmentId }) => ({
    ...readSignOff(context.db('assurance'), assessmentId),
    speaksAs: [...signOffRolesOf(context)],
    appointed: appointedIn(context),
  }),
  'assurance.changes': ({ db }, { assessmentId, ...range }) =>
    changesBetween(db('assurance'), assessmentId, range),
  'assurance.controls': {
    prepare: async (context) => {
      const controls = await liveControls(context);
      return () => ({ controls });
    },
  },
  'assurance.act': {
    prepare: async (context, input) => {
      // What a measure relies on counts as it is when the version is handed in.
      const working =
        input.act.act === 'SUBMIT' ? await workingControls(context) : new Map<string, boolean>();
      return (finishing) =>
        signOff(finishing.db('assurance'), input, {
          roles: signOffRolesOf(finishing),
          writer: writerOf(finishing),
          isControlWorking: (control) => working.get(control) ?? null,
        });
    },
  },
  'assurance.passGate': (context, input) => passGate(context.db('assurance'), input, writerOf(context)),
  'assurance.decideScreening': (context, decision) =>
    decideScreening(context.db('assurance'), decision, writerOf(context)),
} satisfies Partial<Handlers>;
