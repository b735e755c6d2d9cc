import { randomBytes } from 'node:crypto';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { VaultServer } from '../calls/serve.ts';
import { EXAMPLE_DPIA, type ExampleAct, type ExampleItem } from '../sample/dpia/index.ts';
import { mustCall } from './vault-session.ts';

/** Who makes, judges and signs the worked example: nobody judges their own, and nobody speaks twice. */
const CAST = [
  { part: 'AUTHOR', displayName: 'Example author', role: 'reviewer' },
  { part: 'INFORMATION_ASSURANCE', displayName: 'Example assurance reviewer', role: 'reviewer' },
  { part: 'INFORMATION_RIGHTS', displayName: 'Example rights reviewer', role: 'reviewer' },
  { part: 'DPO', displayName: 'Example data protection officer', role: 'approver' },
  { part: 'IAO', displayName: 'Example asset owner', role: 'approver' },
] as const satisfies readonly { part: ExampleAct['role']; displayName: string; role: Role }[];

export type Part = (typeof CAST)[number]['part'];

/** The people of the example, and the passphrases that they chose. */
export type Cast = ReadonlyMap<ExampleAct['role'], string>;

/** Opens the vault with a passphrase, does the work, and locks it again. */
export type OpenAs = <T>(passphrase: string, work: (server: VaultServer) => Promise<T>) => Promise<T>;

/** Adds the people of the example, appoints them, and has each choose a passphrase. */
export async function addCast(
  openAs: OpenAs,
  custodian: string,
  choose: (part: Part) => string = () => randomBytes(15).toString('base64url'),
): Promise<Cast> {
  const added = await openAs(custodian, async (server) => {
    const people: [Part, string][] = [];
    for (const { part, displayName, role } of CAST) {
      const { person, passphrase } = await mustCall(server, 'office.people.add', {
        displayName,
        roles: [role],
      });
      if (part !== 'AUTHOR') {
        const appointed = { personId: person.personId, capacities: [part], reason: 'The worked example.' };
        await mustCall(server, 'office.people.appoint', appointed);
      }
      people.push([part, passphrase]);
    }
    return people;
  });
  const cast = new Map<Part, string>();
  for (const [part, current] of added) {
    const next = choose(part);
    await openAs(
      current,
      async (server) => await mustCall(server, 'session.changePassphrase', { current, next }),
    );
    cast.set(part, next);
  }
  return cast;
}

/** Whether somebody else than the author writes an item: units give their own verdicts. */
const writerOf = (item: ExampleItem): ExampleAct['role'] =>
  item.kind === 'verdict' ? item.body.unit : 'AUTHOR';

/**
 * Keeps the worked example in a vault, complete and ready to be handed in.
 *
 * @returns the assessment's id.
 */
export async function keepExample(openAs: OpenAs, cast: Cast): Promise<string> {
  const { title, riskScale, items, decision, passages } = EXAMPLE_DPIA;
  const put = async (server: VaultServer, assessmentId: string, part: ExampleAct['role']): Promise<void> => {
    for (const item of items.filter((each) => writerOf(each) === part)) {
      await mustCall(server, 'assurance.putItem', { assessmentId, item: { ...item, revision: 0 } });
    }
  };
  const assessmentId = await openAs(passphraseOf(cast, 'AUTHOR'), async (server) => {
    const begun = await mustCall(server, 'assurance.create', { title, riskScale });
    await put(server, begun.assessmentId, 'AUTHOR');
    await mustCall(server, 'assurance.decideScreening', { assessmentId: begun.assessmentId, ...decision });
    for (const passage of passages) {
      await mustCall(server, 'assurance.passGate', { assessmentId: begun.assessmentId, ...passage });
    }
    return begun.assessmentId;
  });
  for (const unit of ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS'] as const) {
    await openAs(passphraseOf(cast, unit), async (server) => await put(server, assessmentId, unit));
  }
  return assessmentId;
}

/** Hands the worked example in, and has everybody speak in their order until it is signed. */
export async function signExample(
  openAs: OpenAs,
  cast: Cast,
  assessmentId: string,
): Promise<OutputOf<'assurance.act'>> {
  let state: OutputOf<'assurance.act'> | undefined;
  for (const { role, act } of EXAMPLE_DPIA.acts) {
    state = await openAs(passphraseOf(cast, role), async (server) => {
      const { state: before } = await mustCall(server, 'assurance.signOff', { assessmentId });
      return await mustCall(server, 'assurance.act', { assessmentId, acts: before.acts, act });
    });
  }
  if (state === undefined) throw new Error('The example has acts');
  return state;
}

export function passphraseOf(cast: Cast, part: ExampleAct['role']): string {
  const passphrase = cast.get(part);
  if (passphrase === undefined) throw new Error('Everybody of the example is in the cast');
  return passphrase;
}
