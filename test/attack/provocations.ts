import { CONTRACT, isMethod } from '../../shared/contract/index.ts';
import { placeOf } from '../../shared/result.ts';
import { createRouter, type Handlers, type Router } from '../../electron/calls/router.ts';
import { HANDLERS } from '../../electron/calls/serve.ts';
import { caseloadCsv } from '../builders/caseload-csv.ts';
import { PASSPHRASE, type AtWork } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';
import { PLANTED, plantedReferral } from './planted.ts';

const NAME = PLANTED['a name'];

/** @returns the refusal; what was asked for and answered is nobody's business. */
async function refusalOf(
  server: Pick<Router, 'call'>,
  method: string,
  input: unknown,
): Promise<readonly string[]> {
  const result = await server.call(method, input);
  return result.ok ? [] : [JSON.stringify(result.error)];
}

/** @returns the answers to every kind of input that should not be repeated. */
export async function refusalsOf(server: AtWork, referralId: string): Promise<readonly string[]> {
  const heard: string[] = [];
  const call = async (method: string, input: unknown): Promise<void> => {
    heard.push(...(await refusalOf(server, method, input)));
  };
  const draft = plantedReferral();
  const strange = { [NAME]: NAME };
  // Every method, with what nobody expects: as a value, as a name, and in place of the whole.
  for (const method of Object.keys(CONTRACT).filter(isMethod)) {
    for (const input of [strange, NAME, [NAME], { referralId: NAME, draft: strange, search: [NAME] }]) {
      await call(method, input);
    }
  }
  await call(NAME, {});
  await call('referrals.create', {
    draft: { ...draft, client: { ...draft.client, dateOfBirth: NAME } },
  });
  await call('referrals.create', { draft: { ...draft, [NAME]: true } });
  await call('referrals.update', { referralId, version: 1, draft });
  await call('referrals.get', { referralId: '5b7c8a54-26c1-4cb5-8c6b-4f6bb6a3a111' });
  await call('session.changePassphrase', {
    current: PLANTED['a wrong passphrase'],
    next: PLANTED['a chosen passphrase'],
  });
  await call('session.changePassphrase', { current: PASSPHRASE, next: NAME.slice(0, 13) });
  await call('referrals.import', {
    csv: Buffer.from(caseloadCsv({ client_name: NAME, priority: NAME })),
  });
  await call('referrals.import', { csv: Buffer.from(`${NAME},"${NAME}\n${NAME}`) });
  await call('referrals.import', { csv: Buffer.from(caseloadCsv({ [NAME]: NAME })) });
  return heard;
}

/** @returns the answers and logs of handlers that throw what they have in hand, in every way in which something can be thrown. */
export async function answersToDefects({ session }: AtWork, referralId: string): Promise<readonly string[]> {
  const heard: string[] = [];
  const thrown: readonly unknown[] = [
    new Error(`No such thing: ${NAME}`),
    // A message of several lines can look like the place where it happened.
    new Error(`${PLANTED['an address']}\n    at ${NAME} (${PLANTED['a mail address']})`),
    Object.assign(new TypeError(NAME), { code: 'ERR_STRANGE', cause: new Error(NAME) }),
    NAME,
    { toString: () => NAME },
    null,
  ];
  const world = aWorld('2026-11-22T17:00:00.000Z', 'defects');
  for (const error of thrown) {
    const handlers: Handlers = {
      ...HANDLERS,
      'referrals.get': () => {
        throw error;
      },
      'vault.verify': { prepare: async () => await Promise.reject(error) },
    };
    const options = { handlers, world, session: () => session, relay: () => {} };
    const router = createRouter({ ...options, log: (line) => heard.push(line) });
    heard.push(
      ...(await refusalOf(router, 'referrals.get', { referralId })),
      ...(await refusalOf(router, 'vault.verify', {})),
      placeOf(error),
    );
  }
  return heard;
}
