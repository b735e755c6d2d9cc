import { useEffect, useRef, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { codeOf } from '../api/remote-error.ts';
import { useCommand, useProgress } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { mergeInWords } from './merged-categories.tsx';
import { inputOf, problemsOf, type ReportChoices } from './report-choices.ts';

/** Looks for categories to count as one so that more can be shown, and takes one of them into the choices. */
export function Coarser({
  choices,
  onChange,
}: {
  readonly choices: ReportChoices;
  readonly onChange: (choices: ReportChoices) => void;
}): ReactNode {
  const looking = useCommand('equality.coarser', { refreshes: [] });
  const cancelling = useCommand('work.cancel', { refreshes: [] });
  const progress = useProgress(looking.isPending);
  const wasStopped = looking.error !== null && codeOf(looking.error) === 'CANCELLED';
  return (
    <section className="equality-report__coarser" aria-labelledby="coarser-heading">
      <h2 className="govuk-heading-m" id="coarser-heading">
        What merging would show
      </h2>
      {looking.isPending ? (
        <>
          <ProgressLine
            words={progress?.step ?? 'Trying what merging would show'}
            {...(progress === null ? {} : { done: progress.done, total: progress.total })}
          />
          <Button kind="secondary" onClick={() => cancelling.mutate({})}>
            Stop looking
          </Button>
        </>
      ) : (
        <>
          <p className="govuk-body">
            Small categories counted as one can show more than each of them hidden. Looking makes no report;
            it can take a minute.
          </p>
          <Button
            kind="secondary"
            onClick={() => {
              if (problemsOf(choices).length === 0) looking.mutate(inputOf(choices));
            }}
          >
            See what merging would show
          </Button>
        </>
      )}
      {wasStopped && <p role="status">Stopped. Your choices are still here.</p>}
      {looking.error !== null && !wasStopped && <ErrorState error={looking.error} />}
      {looking.data !== undefined && !looking.isPending && (
        <Found
          found={looking.data}
          onUse={(merges) => {
            looking.reset();
            onChange({ ...choices, merges });
          }}
        />
      )}
    </section>
  );
}

function Found({
  found: { now, everybody, options },
  onUse,
}: {
  readonly found: OutputOf<'equality.coarser'>;
  readonly onUse: (merges: OutputOf<'equality.coarser'>['options'][number]['merges']) => void;
}): ReactNode {
  const heading = useRef<HTMLParagraphElement>(null);
  // Everybody gives one answer to each question, if only by not having been asked.
  const shareInWords = (people: number): string => `${people} of ${everybody} answers`;
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p className="govuk-body" tabIndex={-1} ref={heading}>
        {now === null
          ? 'As it is the report cannot be protected.'
          : `Now ${shareInWords(now.people)} stand in counts that are shown.`}{' '}
        {options.length === 0 && 'Counting categories as one would not show more of them.'}
      </p>
      {options.length > 0 && (
        <ul className="govuk-list govuk-list--spaced">
          {options.map(({ people, merges, added }) => {
            const words = added.map(mergeInWords);
            return (
              <li key={words.join()}>
                {words.map((merge) => (
                  <div key={merge}>{merge}</div>
                ))}
                <div className="app-quiet">{shareInWords(people)} would be shown</div>
                <Button kind="link" onClick={() => onUse(merges)}>
                  Count as one<span className="govuk-visually-hidden">: {words.join('; ')}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
