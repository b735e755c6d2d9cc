import { useState, type ReactNode } from 'react';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { useAsk } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Status } from '../../ui/notice.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { nameIn, useOpenAssessment } from '../assessment.ts';
import { ROLE_WORDS } from '../assurance-words.ts';
import { ChangeList } from './change-list.tsx';

/** The versions that were handed in, and what is different from the one before. */
export function Versions(): ReactNode {
  const { assessment, signOff } = useOpenAssessment();
  const [shown, setShown] = useState<number | null>(null);
  const { versions, state } = signOff;
  if (versions.length === 0) return null;
  const isRevising = state.stage === 'DRAFT' && versions.some(({ number }) => number < state.version);
  return (
    <section className="app-section" aria-labelledby="versions">
      <h2 className="govuk-heading-m" id="versions">
        Versions
      </h2>
      <ul className="app-lines">
        {isRevising && (
          <li className="app-lines__line app-dpia-line">
            <span>Version {state.version}, being written</span>
            <Difference number={state.version} shown={shown} onShow={setShown} />
            <Status>Draft</Status>
          </li>
        )}
        {versions.toReversed().map(({ number, submittedAt, submittedBy, signedAt }) => (
          <li key={number} className="app-lines__line app-dpia-line">
            <span>
              Version {number}, handed in {momentInWords(submittedAt)} by {nameIn(assessment, submittedBy)}
            </span>
            {number > 1 ? <Difference number={number} shown={shown} onShow={setShown} /> : <span />}
            <Status tone={signedAt === null ? 'neutral' : 'good'}>
              {signedAt === null ? 'Not signed' : 'Signed'}
            </Status>
          </li>
        ))}
      </ul>
      {shown !== null && <Changes key={shown} number={shown} />}
    </section>
  );
}

function Difference({
  number,
  shown,
  onShow,
}: {
  readonly number: number;
  readonly shown: number | null;
  readonly onShow: (number: number | null) => void;
}): ReactNode {
  const isShown = number === shown;
  return (
    <Button kind="link" aria-expanded={isShown} onClick={() => onShow(isShown ? null : number)}>
      {isShown ? 'Hide the changes' : `What changed since version ${number - 1}`}
    </Button>
  );
}

/** Field by field what is different, and whose consent that takes away. */
function Changes({ number }: { readonly number: number }): ReactNode {
  const { assessment } = useOpenAssessment();
  const { assessmentId } = assessment;
  const changes = useAsk('assurance.changes', { assessmentId, from: number - 1, to: number });
  if (changes.isPending) return <LoadingState words="Comparing the versions" />;
  if (changes.isError) return <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />;
  const { items, affected } = changes.data;
  return (
    <div className="app-panel">
      <h3 className="govuk-heading-s">
        Changes from version {number - 1} to version {number}
      </h3>
      <p className="govuk-body">
        {affected.length === 0
          ? 'Nobody has to agree again because of them.'
          : `They take back the consent of: ${affected.map((role) => ROLE_WORDS[role]).join(', ')}.`}
      </p>
      <ChangeList changes={items} assessment={assessment} />
    </div>
  );
}
