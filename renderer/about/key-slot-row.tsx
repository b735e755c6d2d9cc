import type { ReactNode } from 'react';
import type { KeySlotProblem } from '../../shared/contract/session.ts';
import { usePeopleNames } from '../referrals/record/people.ts';
import { Status } from '../ui/notice.tsx';
import { keySlotInWords } from './verdict-words.ts';

/** Whether everybody's way in is as the encrypted side knows it: a line of the result of a check. */
export function KeySlotRow({ problems }: { readonly problems: readonly KeySlotProblem[] }): ReactNode {
  const names = usePeopleNames();
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">
        Who can open it
        <span className="app-check__file app-mono">vault.json</span>
      </dt>
      <dd className="govuk-summary-list__value">
        {problems.length === 0 ? (
          <>
            <Status tone="good">Sound</Status>
            <p className="app-check__detail">
              Everybody has the way in that they should have, and nobody else has one.
            </p>
          </>
        ) : (
          <>
            <Status tone="bad">Not as it should be</Status>
            {/* Several can belong to nobody. */}
            {[...new Set(problems.map((problem) => keySlotInWords(problem, names)))].map((words) => (
              <p className="app-check__detail" key={words}>
                {words}
              </p>
            ))}
          </>
        )}
      </dd>
    </div>
  );
}
