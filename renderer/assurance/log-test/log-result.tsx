import type { ReactNode } from 'react';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf } from '../../../shared/domain/dates.ts';
import type { ItemBody } from '../../../shared/domain/assurance/items.ts';
import { Notice } from '../../ui/notice.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { nameIn, useAssessment } from '../assessment.ts';
import { LogGrid } from './log-grid.tsx';
import { FIELD_WORDS, meaningsInWords } from './log-test-words.ts';

/** What a sample of a log was found to show, as it is kept. */
export function LogResult({
  logTest,
  caption,
}: {
  readonly logTest: ItemBody<'logTest'>;
  /** Of its grid; no two on a page are the same. */
  readonly caption: string;
}): ReactNode {
  const assessment = useAssessment();
  const { result, files, mapping, asksReason, question, testedAt, testedBy } = logTest;
  const asked = assessment.template.steps
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === question);
  const columns = Object.entries(FIELD_WORDS).flatMap(([field, words]) => {
    const column = mapping.columns[field as keyof typeof FIELD_WORDS];
    return column === null ? [] : [`${words}: ${column}`];
  });
  return (
    <>
      <Verdict result={result} />
      <LogGrid result={result} caption={caption} />
      <SummaryList
        rows={[
          {
            label: 'Tested',
            value: `${dateInWords(londonDateOf(testedAt))}, ${londonTimeOf(testedAt)}, by ${nameIn(assessment, testedBy)}`,
          },
          {
            label: 'Evidence for',
            value: asked === undefined ? 'No question' : `${asked.id}: ${asked.text}`,
          },
          {
            label: 'Reason',
            value: asksReason ? 'Asked for, as section 62 was enacted' : 'Not asked for',
          },
          { label: 'Columns', value: [`What was done: ${mapping.operation}`, ...columns].join('; ') },
          { label: 'Kinds of entries', value: meaningsInWords(mapping.meanings) },
          {
            label: files.length === 1 ? 'File' : 'Files',
            value: (
              <ul className="govuk-list">
                {files.map(({ sha256, rows }) => (
                  <li key={sha256}>
                    {rows.toLocaleString('en-GB')} entries, SHA-256 <span className="app-mono">{sha256}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}

function Verdict({
  result: { isPassed, unknown, operations },
}: {
  readonly result: ItemBody<'logTest'>['result'];
}): ReactNode {
  if (isPassed)
    return <Notice tone="good" title="The sample has all that section 62 asks a log to establish" />;
  const isAbsent = operations.some(({ verdict }) => verdict === 'NO_ENTRY');
  return (
    <Notice tone="warn" title="The sample does not have all that section 62 asks a log to establish">
      {isAbsent && (
        <p>
          An operation without an entry is not logged, or nobody did it while the sample was taken. Ask the
          supplier which, or take a sample in which somebody did.
        </p>
      )}
      {unknown > 0 && <p>In {unknown.toLocaleString('en-GB')} entries it is not known what was done.</p>}
    </Notice>
  );
}
