import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CallInputOf } from '../../shared/contract/index.ts';
import type { AnswerForm, Template } from '../../shared/domain/assurance/template.ts';
import { createVaultWithFirstPerson } from '../../electron/calls/create-vault.ts';
import { REAL_WORLD, serveVault, type VaultServer } from '../../electron/calls/serve.ts';
import { mustCall } from '../../electron/cli/vault-session.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';
import { medianMs, timeAsyncMs } from './timing.ts';
import { inWindow } from './window.ts';

export interface AssessmentTiming {
  readonly answers: number;
  readonly risks: number;
  /** The vault's answers that the page waits for: checked, read and logged. */
  readonly readMs: number;
  /** From the click on its link to the frame that shows it; null without a Chromium. */
  readonly openMs: number | null;
}

const ANSWERS = 200;
const RISKS = 40;
const TIMES = 15;
/** Each is opened once in the window: what was on the screen before is remembered for a while. */
const ASSESSMENTS = 7;

/** How long it takes to open a large assessment, in the vault alone and in the window. */
export async function benchAssessment({ folder }: { readonly folder: string }): Promise<AssessmentTiming> {
  let readMs = 0;
  const openMs = await inWindow(
    join(folder, 'assessment'),
    async (vault) => {
      const made = await makeVault(vault);
      ({ readMs } = made);
      return made.slotId;
    },
    openAndMeasure,
  );
  return { answers: ANSWERS, risks: RISKS, readMs, openMs };
}

async function makeVault(folder: string): Promise<{ readonly slotId: string; readonly readMs: number }> {
  const { slotId } = await createVaultWithFirstPerson({
    folder,
    passphrase: PASSPHRASE,
    displayName: 'First custodian',
    world: REAL_WORLD,
    cost: MINIMUM_KDF_COST,
  });
  const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
  const server = await serveVault({ folder, credential, log: (line) => console.error(line) });
  try {
    const template = await loadLongTemplate(server);
    const made: string[] = [];
    while (made.length < ASSESSMENTS) made.push(await fill(server, template, titleOf(made.length)));
    const [assessmentId = ''] = made;
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      times.push(
        await timeAsyncMs(async () => {
          const assessment = await mustCall(server, 'assurance.get', { assessmentId });
          const signOff = await mustCall(server, 'assurance.signOff', { assessmentId });
          // As it crosses to the page.
          structuredClone({ assessment, signOff });
        }),
      );
    }
    return { slotId, readMs: medianMs(times) };
  } finally {
    await server.lock();
  }
}

const titleOf = (place: number): string => `A large assessment ${place + 1}`;

/** A question set that is long enough. */
async function loadLongTemplate(server: VaultServer): Promise<Template> {
  const police = await mustCall(server, 'assurance.template', { id: 'police', version: 1 });
  const template = lengthen(police);
  await mustCall(server, 'assurance.loadTemplate', { json: JSON.stringify(template) });
  return template;
}

async function fill(server: VaultServer, template: Template, title: string): Promise<string> {
  const { assessmentId } = await mustCall(server, 'assurance.create', {
    title,
    template: { id: template.id, version: template.version },
  });
  const put = async (item: CallInputOf<'assurance.putItem'>['item']) =>
    await mustCall(server, 'assurance.putItem', { assessmentId, item });
  const questions = template.steps.flatMap((step) => step.questions).slice(0, ANSWERS);
  for (const { id, version, answer } of questions) {
    const body = { questionVersion: version, value: valueFor(answer), isComplete: true };
    await put({ kind: 'answer', itemId: id, revision: 0, body });
  }
  const [scale] = template.riskScales;
  const rating = {
    likelihood: scale?.likelihoods[0]?.code ?? '',
    severity: scale?.severities[0]?.code ?? '',
  };
  for (let risk = 0; risk < RISKS; risk += 1) {
    const [riskId, measureId] = [randomUUID(), randomUUID()];
    const body = {
      title: `Risk ${risk + 1}`,
      impact: WORDS,
      isToPeople: true,
      inherent: rating,
      current: rating,
      residual: rating,
    };
    await put({ kind: 'risk', itemId: riskId, revision: 0, body });
    const measure = { title: `Measure ${risk + 1}`, state: 'IN_PLACE', risks: [riskId] } as const;
    await put({ kind: 'measure', itemId: measureId, revision: 0, body: measure });
  }
  return assessmentId;
}

const WORDS = 'What is done, by whom, and why it is enough, in as many words as people write. '.repeat(6);

function valueFor(answer: AnswerForm) {
  if (answer.kind === 'choice') return { kind: 'codes', codes: [answer.options[0]?.code ?? ''] } as const;
  return answer.kind === 'date'
    ? ({ kind: 'date', date: '2027-04-01' } as const)
    : ({ kind: 'words', words: WORDS } as const);
}

/** The police set with its unconditional questions twice. */
function lengthen(police: Template): Template {
  const again = police.steps.map((step) => ({
    id: `${step.id}-again`,
    title: `${step.title}, again`,
    lead: step.lead,
    questions: step.questions.map(({ when: _always, ...question }) =>
      Object.assign({}, question, { id: `x-${question.id}` }),
    ),
  }));
  return { ...police, id: 'bench', title: 'A long question set', steps: [...police.steps, ...again] };
}

async function openAndMeasure(page: Page): Promise<number> {
  const times: number[] = [];
  for (let place = 0; place < ASSESSMENTS; place += 1) {
    await page.getByRole('link', { name: 'Impact assessments' }).click();
    await page.getByRole('link', { name: titleOf(place) }).waitFor();
    times.push(await page.evaluate(clickAndWait, titleOf(place)));
  }
  return medianMs(times);
}

/** Runs in the page: from the click to the frame in which the overview is there. */
async function clickAndWait(name: string): Promise<number> {
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name);
  const started = performance.now();
  link?.click();
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (document.querySelector('h1')?.textContent === 'Overview') resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return performance.now() - started;
}
