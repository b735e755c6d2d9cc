import { useState, type ReactNode } from 'react';
import type { ListedTemplate } from '../../../shared/contract/question-sets.ts';
import { RemoteError } from '../../api/remote-error.ts';
import { useAct } from '../../api/use-act.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';

/** Far above any question set, far below what a message may carry. */
const MOST_CHARACTERS = 1_000_000;

/** Takes in a question set of the force, and says all that is wrong with it and where. */
export function LoadQuestionSet(): ReactNode {
  const [problem, setProblem] = useState<string | undefined>();
  const [loaded, setLoaded] = useState<ListedTemplate | null>(null);
  const loading = useAct({ refreshes: ['assurance.templates'] });
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined || loading.isUnderWay) return;
    setLoaded(null);
    const json = file.size > 4 * MOST_CHARACTERS ? null : await file.text();
    const isTooLong = json === null || json.length > MOST_CHARACTERS;
    const found = isTooLong
      ? 'The file is larger than a question set can be. Choose another.'
      : json.trim() === ''
        ? 'The file is empty. Choose another.'
        : undefined;
    setProblem(found);
    if (found !== undefined || json === null) return;
    await loading.run('assurance.loadTemplate', { json }, setLoaded);
  };
  return (
    <section className="app-section" aria-labelledby="load-set">
      <h2 className="govuk-heading-m" id="load-set">
        Load your own
      </h2>
      <FileField
        id="load-set-file"
        label="The file of the question set"
        hint="JSON, in the form in which a set is saved here. A set that you have changed needs the next version number."
        error={problem}
        accept=".json"
        onChoose={([file]) => void choose(file)}
      />
      <div role="status">
        {loading.isUnderWay && <LoadingState words="Reading the question set" />}
        {loaded !== null && (
          <Notice tone="good" title="Loaded">
            <p>
              “{loaded.title}”, version {loaded.version}, has {loaded.questions} questions. Choose it when you
              start an assessment.
            </p>
          </Notice>
        )}
      </div>
      {loading.refusal !== null && (
        <>
          <ErrorState error={loading.refusal} />
          <Faults error={loading.refusal} />
        </>
      )}
    </section>
  );
}

/** What is wrong, each with its place in the file, counted from 0 as JSON does. */
function Faults({ error }: { readonly error: unknown }): ReactNode {
  const faults = error instanceof RemoteError ? error.issues.filter(({ path }) => path.length > 0) : [];
  if (faults.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet app-text" aria-label="What is wrong in the file">
      {faults.map(({ path, message }) => (
        <li key={`${path.join('.')} ${message}`}>
          <span className="app-mono">{path.join('.')}</span>: {message}
        </li>
      ))}
    </ul>
  );
}
