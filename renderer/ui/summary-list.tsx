import type { ReactNode } from 'react';

export interface SummaryRow {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly action?: ReactNode;
  /** Where labels may repeat. */
  readonly key?: string;
}

/** Facts as label and value, each perhaps with a way to change it. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): ReactNode {
  const hasActions = rows.some(({ action }) => action !== undefined);
  return (
    <dl className="govuk-summary-list">
      {rows.map(({ label, value, action, key }, index) => (
        <div
          className={
            hasActions && action === undefined
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
          key={key ?? (typeof label === 'string' ? label : index)}
        >
          <dt className="govuk-summary-list__key">{label}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {action !== undefined && <dd className="govuk-summary-list__actions">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
