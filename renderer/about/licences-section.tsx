import type { ReactNode } from 'react';
import type { ShellOutputOf } from '../../shared/contract/shell.ts';

/** Every package inside, with its licence. */
export function LicencesSection({
  licences,
}: {
  readonly licences: ShellOutputOf<'app.about'>['licences'];
}): ReactNode {
  return (
    <section className="app-section" aria-labelledby="licences">
      <h2 className="govuk-heading-m" id="licences">
        Licences
      </h2>
      <p className="govuk-body app-text">
        Strongroom comes under the MIT licence. It contains the work of others under licences of their own.
      </p>
      {licences.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {licences.length === 1 ? 'The package inside' : `The ${licences.length} packages inside`}
            </span>
          </summary>
          <div className="govuk-details__text">
            <table className="govuk-table">
              <caption className="govuk-visually-hidden">
                Packages inside Strongroom and their licences
              </caption>
              <thead className="govuk-table__head">
                <tr className="govuk-table__row">
                  <th scope="col" className="govuk-table__header">
                    Package
                  </th>
                  <th scope="col" className="govuk-table__header">
                    Version
                  </th>
                  <th scope="col" className="govuk-table__header">
                    Licence
                  </th>
                </tr>
              </thead>
              <tbody className="govuk-table__body">
                {licences.map(({ name, version, licence }) => (
                  <tr className="govuk-table__row" key={`${name} ${version}`}>
                    <th scope="row" className="govuk-table__header app-about__package">
                      {name}
                    </th>
                    <td className="govuk-table__cell app-number">{version}</td>
                    <td className="govuk-table__cell">{licence}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
