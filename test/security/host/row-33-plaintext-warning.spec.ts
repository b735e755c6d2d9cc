import { expect, test, unlock } from '../../e2e/fixtures.ts';
import { chooseYear, makeReport } from '../../e2e/screens/equality-report.ts';

test.describe('row 33: what leaves the vault', () => {
  test.use({ vault: 'caseload' });

  test('is said to be readable by anyone, where it is saved and printed', async ({ page }) => {
    await unlock(page);
    await chooseYear(page, '2023-24');
    await makeReport(page);
    await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled();
    await expect(page.getByText(/Files and paper are not encrypted/)).toBeVisible();
  });
});
