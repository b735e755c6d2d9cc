import { expect, type Page } from '@playwright/test';
import { chooseRadio, pick, pressButton, tick, typeInto } from './keyboard.ts';

/** Waits for a page of the intake, and says that the last one is left. */
async function onPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
}

const goOn = async (page: Page): Promise<void> => await page.keyboard.press('Control+Enter');

/** Ctrl+N from anywhere. */
export async function startReferral(page: Page): Promise<void> {
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('Control+n');
  await onPage(page, 'Which service');
}

async function answerUpToTheClient(
  page: Page,
  { service, reason, name }: { readonly service: RegExp; readonly reason: string; readonly name: string },
): Promise<void> {
  await chooseRadio(page, 'Which service', service);
  await goOn(page);
  await onPage(page, 'When and how');
  await pick(page, 'Who did it come from?', 'Self-referral');
  await goOn(page);
  await onPage(page, 'Why was the referral made?');
  await tick(page, reason);
  await goOn(page);
  await onPage(page, 'Who is the client?');
  await typeInto(page, 'Full name', name);
  await goOn(page);
  await onPage(page, 'Where does the client work?');
  await pick(page, 'Which part of the workforce', 'Police officer');
  await pick(page, 'Rank', 'Sergeant');
  await pick(page, 'What is their employment status?', 'In post');
  await chooseRadio(page, 'Does their line manager know what is happening?', 'No');
  await chooseRadio(page, 'May you tell their line manager?', 'No');
  await goOn(page);
}

async function answerSafeContact(page: Page): Promise<void> {
  await onPage(page, 'How can the client be reached safely?');
  await pick(page, 'How can the client be reached?', 'Personal mobile');
  await typeInto(page, 'Number, address or place', '07700 900123');
  await chooseRadio(page, 'Is it safe to use?', /^Yes/);
  await pressButton(page, /^Now/);
  await pressButton(page, /^Four weeks/);
  await chooseRadio(page, 'Is it a work device', 'No');
  await chooseRadio(page, 'Is it safe to leave a voicemail?', 'No');
  await chooseRadio(page, 'Is it safe to send a text message?', 'Yes');
  await chooseRadio(page, 'Is it safe to say who', 'No');
  await goOn(page);
}

async function answerPersonAlleged(page: Page): Promise<void> {
  await onPage(page, 'Who is alleged');
  await chooseRadio(page, 'Is it police-perpetrated?', 'I do not know yet');
  await chooseRadio(page, 'Do they know', 'No');
  await goOn(page);
}

async function answerConsentAndAccess(page: Page): Promise<void> {
  await onPage(page, 'What does the client agree to?');
  await chooseRadio(page, 'Did the client consent', 'Explicit, spoken');
  await pressButton(page, /^Today/);
  await chooseRadio(page, 'Is there anybody who must not receive', /^Nobody/);
  await goOn(page);
  await onPage(page, 'What was the client told?');
  await chooseRadio(page, 'where confidentiality ends?', 'Yes');
  await pressButton(page, /^Now/);
  await chooseRadio(page, 'duty to act', 'Yes');
  await pressButton(page, /^Today/);
  await chooseRadio(page, 'privacy notice', 'Not yet');
  await pick(page, 'Why not yet?', 'Left out by the worker');
  await goOn(page);
  await onPage(page, 'How urgent');
  await chooseRadio(page, 'Is there an earlier record', 'No match');
  await chooseRadio(page, 'Who may open the record?', 'Open to the team');
  await goOn(page);
  await onPage(page, 'Check your answers');
}

/** From Ctrl+N to the last page, by keyboard alone. */
export async function answerIdvaReferral(page: Page, name: string): Promise<void> {
  await startReferral(page);
  await answerUpToTheClient(page, { service: /IDVA\)/, reason: 'Request for support', name });
  await answerSafeContact(page);
  await answerPersonAlleged(page);
  await onPage(page, 'What kind of abuse');
  await tick(page, 'Controlling or coercive behaviour');
  await pick(page, 'What relation is the person alleged', 'Former husband or wife');
  await goOn(page);
  await answerConsentAndAccess(page);
}

/** From Ctrl+N to the last page, by keyboard alone. */
export async function answerIsvaReferral(page: Page, name: string): Promise<void> {
  await startReferral(page);
  await answerUpToTheClient(page, { service: /ISVA\)/, reason: 'Recent sexual violence', name });
  await answerSafeContact(page);
  await answerPersonAlleged(page);
  await onPage(page, 'What kind of sexual violence');
  await tick(page, 'Exposure');
  await pick(page, 'How long ago?', 'Within 7 days');
  await pick(page, 'Was it reported to the police?', 'Considering it');
  await chooseRadio(page, 'Is it related to the workplace?', 'Yes');
  await goOn(page);
  await answerConsentAndAccess(page);
}

/** Saves what the last page shows; the page then says the reference. */
export async function saveReferral(page: Page): Promise<void> {
  await goOn(page);
  await onPage(page, 'The referral is saved');
}
