import { useState, type ReactNode } from 'react';
import { useAct } from '../../api/use-act.ts';
import { usePermission } from '../../app/session.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { isDraft, itemOf, useOpenAssessment } from '../assessment.ts';
import { focusKeptTests, KeptTests } from './kept-tests.tsx';
import type { ReadSample } from './mapping-choices.ts';
import { MappingForm } from './mapping-form.tsx';
import './log-test.scss';

const MOST_BYTES = 5_000_000;
const MOST_FILES = 10;

/** Whether a system logs what section 62 asks for: a sample of its log is mapped and tested, and the result is kept. */
export function LogTestPage(): ReactNode {
  const open = useOpenAssessment();
  const mayWrite = usePermission('assessment.write');
  return (
    <Page title="Test a log">
      <p className="govuk-body app-text">
        Part 3 of the Data Protection Act 2018, section 62, asks a system to log six operations. Ask the
        supplier for a sample of its log, and find out here what it shows. What it shows is kept as evidence;
        the sample is not.
      </p>
      {mayWrite && isDraft(open) ? (
        <NewTest />
      ) : (
        <Notice>
          <p>A log can be tested while the assessment is a draft, by those who write it.</p>
        </Notice>
      )}
      <KeptTests />
    </Page>
  );
}

function NewTest(): ReactNode {
  const [sample, setSample] = useState<ReadSample | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const { assessment } = useOpenAssessment();
  const [keptId, setKeptId] = useState<string | null>(null);
  const reading = useAct({ refreshes: [] });
  const choose = async (chosen: readonly File[]): Promise<void> => {
    setSample(null);
    setKeptId(null);
    const found = problemWith(chosen);
    setProblem(found);
    if (found !== undefined) return;
    const files = await Promise.all(chosen.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    await reading.run('assurance.readLogSample', { files }, (columns) => setSample({ files, columns }));
  };
  return (
    <section className="app-section" aria-labelledby="log-new">
      <h2 className="govuk-heading-m" id="log-new">
        A new test
      </h2>
      <FileField
        id="log-files"
        label="A sample of the log"
        hint="One file, or several that belong together: CSV with a first line that names the columns, or JSON. At most 5 MB and 50,000 entries."
        error={problem}
        accept=".csv,.txt,.json,.jsonl,.ndjson,.log"
        isMultiple
        onChoose={(files) => void choose(files)}
      />
      <div role="status">
        {reading.isUnderWay && <LoadingState words="Reading the sample" />}
        {keptId !== null && itemOf(assessment, 'logTest', keptId) !== undefined && (
          <Notice tone="good" title="Tested. What it shows is kept below." />
        )}
      </div>
      {reading.refusal !== null && <ErrorState error={reading.refusal} />}
      {sample !== null && (
        <MappingForm
          sample={sample}
          onDone={(itemId) => {
            setSample(null);
            setKeptId(itemId);
            focusKeptTests();
          }}
        />
      )}
    </section>
  );
}

function problemWith(files: readonly File[]): string | undefined {
  if (files.length > MOST_FILES) return `Choose at most ${MOST_FILES} files`;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes > MOST_BYTES ? 'The sample is larger than 5 MB. A part of the log is enough.' : undefined;
}
