import type { ReactNode } from 'react';
import { listInWords } from '../../shared/domain/list-words.ts';
import { Notice } from '../ui/notice.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { readCertificate, type ReadCertificate } from './certificate.ts';
import { inWords } from './refusal-words.ts';

const AUDITORS: Readonly<Record<string, string>> = { highs: 'HiGHS', yalps: 'YALPS' };

/** The certificate of a report for people: what is proved, what insiders could work out, and what stays open of each count. */
export function CertificateDetails({ text }: { readonly text: string }): ReactNode {
  const certificate = readCertificate(text);
  if (certificate === null) {
    return (
      <Notice tone="bad" title="The certificate cannot be read">
        <p>Make the report again.</p>
      </Notice>
    );
  }
  const { method, cells, optimal, auditors, intervals, witnesses, insiders, threshold } = certificate;
  const tables = witnesses.reduce((sum, group) => sum + group.tables.length, 0);
  return (
    <>
      <p className="govuk-body">{method}</p>
      <SummaryList
        rows={[
          { label: 'Shown', value: `${cells.published} counts` },
          { label: 'Hidden', value: `${cells.hidden} counts` },
          { label: 'Fewest hidden', value: optimal ? 'Proved' : 'Not proved' },
          {
            label: 'Checked by',
            value: `${listInWords(auditors.map((auditor) => AUDITORS[auditor] ?? auditor))}, and by counting`,
          },
          { label: 'Tables that show it', value: tables },
        ]}
      />
      {insiders.length > 0 && <Insiders insiders={insiders} threshold={threshold} />}
      {intervals.length > 0 && (
        <>
          <h3 className="govuk-heading-s">What a reader can believe</h3>
          <ScrollRegion className="equality-report__certificate" label="Hidden counts">
            <table className="govuk-table govuk-table--small-text-until-tablet">
              <caption className="govuk-visually-hidden">
                The lowest and the highest that a reader can believe each hidden count to be
              </caption>
              <thead className="govuk-table__head">
                <tr className="govuk-table__row">
                  {['Hidden count', 'Lowest', 'Highest'].map((title) => (
                    <th className="govuk-table__header" scope="col" key={title}>
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody className="govuk-table__body">
                {intervals.map(({ cell, min, max }) => (
                  <tr className="govuk-table__row" key={cell}>
                    <th className="govuk-table__header" scope="row">
                      {inWords(cell)}
                    </th>
                    <td className="govuk-table__cell app-number">{min}</td>
                    <td className="govuk-table__cell app-number">{max}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
      <p className="govuk-body">
        The tables of whole people that prove it are saved beside the figures, as certificate.json.
      </p>
    </>
  );
}

function Insiders({ insiders, threshold }: Pick<ReadCertificate, 'insiders' | 'threshold'>): ReactNode {
  return (
    <>
      <h3 className="govuk-heading-s">What insiders could work out</h3>
      {insiders.map(({ profile, exactly, small }) => (
        <div key={profile}>
          <p className="govuk-body">
            <strong>{whoInWords(profile)}:</strong>{' '}
            {learnsInWords(profile, exactly.length, small.length, threshold)}
          </p>
          {exactly.length > 0 && (
            <details className="govuk-details">
              <summary className="govuk-details__summary">
                <span className="govuk-details__summary-text">
                  Which counts<span className="govuk-visually-hidden"> {whoInWords(profile)}</span>
                </span>
              </summary>
              <ul className="govuk-list govuk-list--bullet govuk-details__text">
                {exactly.map((cell) => (
                  <li key={cell}>{inWords(cell)}</li>
                ))}
              </ul>
            </details>
          )}
          {small.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {small.map(({ cell, min, max, counted }) => (
                <li key={`${cell} ${counted}`}>
                  Counted in “{inWords(counted)}”: “{inWords(cell)}” is{' '}
                  {min === max ? min : `from ${min} to ${max}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}

function whoInWords(profile: string): string {
  const service = /^worker \((.*)\)$/u.exec(profile)?.[1];
  if (service !== undefined) {
    return `A worker who knows everybody in ${service === 'OTHER' ? 'both services or undecided' : service}`;
  }
  if (profile === 'client') return 'A client who knows one answer of their own';
  if (profile === 'two clients') return 'Two clients who gave the same answer';
  return profile === 'force member' ? 'Somebody of the force who knows of a case in it' : profile;
}

function learnsInWords(profile: string, exactly: number, small: number, threshold: number): string {
  if (profile === 'force member')
    return 'what the client of that case can. No figure tells such cases apart.';
  if (exactly > 0) return `${exactly} hidden ${exactly === 1 ? 'count' : 'counts'} exactly, by subtracting.`;
  if (small === 0) return `no hidden count that is from 1 to ${threshold - 1}.`;
  return `${small} hidden ${small === 1 ? 'count' : 'counts'} to be small.`;
}
