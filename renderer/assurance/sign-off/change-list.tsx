import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ItemKind } from '../../../shared/domain/assurance/items.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import type { Assessment } from '../assessment.ts';

type Change = OutputOf<'assurance.changes'>['items'][number];

const KIND_WORDS: Readonly<Partial<Record<ItemKind, string>>> = {
  screening: 'Screening question',
  answer: 'Answer',
  operation: 'Operation',
  flow: 'Data flow',
  risk: 'Risk',
  measure: 'Measure',
  action: 'Action',
  consultation: 'Consultation',
  comment: 'Comment',
  verdict: 'Verdict',
};

const CHANGE_WORDS = { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed' } as const;

/** What is different between two versions, a row for each field. */
export function ChangeList({
  changes,
  assessment,
}: {
  readonly changes: readonly Change[];
  readonly assessment: Assessment;
}): ReactNode {
  if (changes.length === 0) return <p className="govuk-body">Nothing is different.</p>;
  return (
    <ScrollRegion label="Changes, field by field">
      <table className="govuk-table">
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {['Where', 'Field', 'Before', 'Now'].map((words) => (
              <th scope="col" className="govuk-table__header" key={words}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {changes.flatMap((change) =>
            change.fields.map((field, index) => (
              <tr
                className="govuk-table__row"
                key={`${change.kind} ${change.itemId} ${field.path.join('.')}`}
              >
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={change.fields.length} className="govuk-table__header">
                    {placeInWords(change, assessment)}
                    <span className="app-quiet"> {CHANGE_WORDS[change.change]}</span>
                  </th>
                )}
                <td className="govuk-table__cell">{field.path.join(', ')}</td>
                <td className="govuk-table__cell app-dpia__prose">{valueInWords(field.before)}</td>
                <td className="govuk-table__cell app-dpia__prose">{valueInWords(field.after)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A question by its id; anything else by what it is called. */
function placeInWords({ kind, itemId, fields }: Change, { items }: Assessment): string {
  const words = KIND_WORDS[kind] ?? kind;
  if (kind === 'answer' || kind === 'screening') return `${words} ${itemId}`;
  const present = items.find((item) => item.kind === kind && item.itemId === itemId);
  const title =
    present !== undefined && 'title' in present.body
      ? present.body.title
      : fields.flatMap(({ before, after }) => titleIn(before) ?? titleIn(after) ?? [])[0];
  return title === undefined ? words : `${words}: ${title}`;
}

function titleIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('title' in value)) return undefined;
  return typeof value.title === 'string' ? value.title : undefined;
}

function valueInWords(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(valueInWords).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => `${name}: ${valueInWords(part)}`)
      .join('\n');
  }
  return String(value);
}
