import { expect, type Page } from '@playwright/test';

/** Begins so many drafts that the vault refuses to keep another. */
export async function fillDrafts(page: Page): Promise<void> {
  const outcome = await page.evaluate(async () => {
    for (;;) {
      const saved = await window.strongroom.call('drafts.save', {
        draftId: crypto.randomUUID(),
        subject: { kind: 'intake' },
        content: {},
      });
      if (!saved.ok) return saved.error.code;
    }
  });
  expect(outcome).toBe('LIMIT');
}

/** Discards one draft, so that there is room for another. */
export async function discardOneDraft(page: Page): Promise<void> {
  const outcome = await page.evaluate(async () => {
    const list = await window.strongroom.call('drafts.list', {});
    const [draft] = list.ok ? list.value.drafts : [];
    if (draft === undefined) return 'There is no draft.';
    const discarded = await window.strongroom.call('drafts.discard', { draftId: draft.draftId });
    return discarded.ok ? null : discarded.error.message;
  });
  expect(outcome).toBeNull();
}
