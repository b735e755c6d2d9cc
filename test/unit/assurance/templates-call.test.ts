import { describe, expect, it } from 'vitest';
import { POLICE_TEMPLATE } from '../../../electron/assurance/templates/index.ts';
import type { Template } from '../../../shared/domain/assurance/template.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';

async function aServer(): Promise<AtWork> {
  const { folder, world } = await aVaultFolder();
  return await atWork(folder, { world });
}

/** A force's own set: ours under another name, on one scale. */
const ownSet = (change: Partial<Template> = {}): string =>
  JSON.stringify({
    ...POLICE_TEMPLATE,
    id: 'force',
    title: 'Our own set',
    riskScales: POLICE_TEMPLATE.riskScales.slice(-1),
    ...change,
  });

const load = async (server: AtWork, json: string) => await server.invoke('assurance.loadTemplate', { json });

const listed = async (server: AtWork) =>
  (await ok(server, 'assurance.templates', {})).templates.map(
    ({ id, version, isOurs }) => `${id} ${version}${isOurs ? ' ours' : ''}`,
  );

const refusal = (message: string, path: readonly (string | number)[]) => ({
  ok: false,
  error: {
    code: 'VALIDATION',
    message: expect.stringContaining(message),
    issues: [{ path, message: expect.anything() }],
  },
});

describe('question sets', () => {
  it('are ours to begin with, which can be read as a whole and loaded as it is without effect', async () => {
    const server = await aServer();
    const { templates } = await ok(server, 'assurance.templates', {});
    expect(templates).toEqual([
      {
        id: 'police',
        version: 1,
        title: POLICE_TEMPLATE.title,
        source: POLICE_TEMPLATE.source,
        questions: POLICE_TEMPLATE.steps.flatMap(({ questions }) => questions).length,
        riskScales: POLICE_TEMPLATE.riskScales.map(({ id, title }) => ({ id, title })),
        isOurs: true,
      },
    ]);
    const template = await ok(server, 'assurance.template', { id: 'police', version: 1 });
    expect(template).toEqual(POLICE_TEMPLATE);
    await ok(server, 'assurance.loadTemplate', { json: JSON.stringify(template, null, 2) });
    expect(await listed(server)).toEqual(['police 1 ours']);
  });

  it('of the force are loaded, listed in their newest version, and assessments are made with them', async () => {
    const server = await aServer();
    await ok(server, 'assurance.loadTemplate', { json: ownSet() });
    await ok(server, 'assurance.loadTemplate', { json: ownSet({ version: 2, title: 'Our set, mended' }) });
    await ok(server, 'assurance.loadTemplate', { json: ownSet({ id: 'another', title: 'Another set' }) });
    expect(await listed(server)).toEqual(['police 1 ours', 'another 1', 'force 2']);
    const template = { id: 'force', version: 2 };
    const made = await ok(server, 'assurance.create', { title: 'x', template });
    const read = await ok(server, 'assurance.get', { assessmentId: made.assessmentId });
    expect(read.template).toMatchObject({ ...template, title: 'Our set, mended' });
    expect(made.riskScale).toBe(POLICE_TEMPLATE.riskScales.at(-1)?.id);
    // Of the scales of that set alone.
    const [first] = POLICE_TEMPLATE.riskScales;
    expect(
      await server.invoke('assurance.create', { title: 'x', template, riskScale: first?.id ?? '' }),
    ).toMatchObject(refusal('Choose one of the scales', ['riskScale']));
    expect(
      await server.invoke('assurance.create', { title: 'x', template: { id: 'force', version: 3 } }),
    ).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await server.invoke('assurance.template', { id: 'nobody', version: 1 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  it('never change under a version that was loaded, and never go back', async () => {
    const server = await aServer();
    await ok(server, 'assurance.loadTemplate', { json: ownSet({ version: 2 }) });
    await ok(server, 'assurance.loadTemplate', { json: ownSet({ version: 2 }) });
    expect(await load(server, ownSet({ version: 2, title: 'Other words' }))).toMatchObject(
      refusal('with other content', ['version']),
    );
    expect(await load(server, ownSet({ version: 1 }))).toMatchObject(
      refusal('Version 2 was loaded already', ['version']),
    );
    expect(await load(server, ownSet({ id: 'police', version: 2 }))).toMatchObject(
      refusal('an id of its own', ['id']),
    );
    expect(await listed(server)).toEqual(['police 1 ours', 'force 2']);
  });

  it('are refused with the place of everything that is wrong, and nothing is loaded', async () => {
    const server = await aServer();
    expect(await load(server, '{\n  "id": "force",\n  version: 1\n}')).toMatchObject(
      refusal('no JSON from line 3, column 3 on', []),
    );
    expect(await load(server, `${'['.repeat(400_000)}${']'.repeat(400_000)}`)).toMatchObject(
      refusal('nested deeper', []),
    );
    expect(await load(server, '[]')).toMatchObject(refusal('One thing is wrong', []));
    const [step] = POLICE_TEMPLATE.steps;
    if (step === undefined) throw new Error('There are steps');
    const twice = { ...step, questions: [...step.questions, ...step.questions.slice(0, 1)] };
    expect(
      await load(
        server,
        ownSet({ steps: [twice, ...POLICE_TEMPLATE.steps.slice(1), { ...step, questions: [] }] }),
      ),
    ).toMatchObject({
      error: {
        code: 'VALIDATION',
        message: expect.stringContaining('2 things are wrong'),
        issues: [
          { path: ['steps', '0', 'questions', String(step.questions.length)] },
          { path: ['steps', String(POLICE_TEMPLATE.steps.length)] },
        ],
      },
    });
    expect(await listed(server)).toEqual(['police 1 ours']);
  });
});
