import type { ReactNode } from 'react';
import type { RiskScale } from '../../../shared/domain/assurance/template.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { EntryLink } from './entry-link.tsx';
import { LevelMark } from './level-mark.tsx';
import { risksAt, type MapState, type RiskFact } from './risk-facts.ts';
import { toneOfLevel } from './risk-words.ts';

const CAPTIONS: Readonly<Record<MapState, string>> = {
  before: 'Before any measure',
  after: 'What is left, as far as measures bear it out',
};

/** The risks to people by likelihood and severity, before the measures and after. */
export function RiskMap({
  scale,
  risks,
}: {
  readonly scale: RiskScale;
  /** Those to people. */
  readonly risks: readonly RiskFact[];
}): ReactNode {
  return (
    <section className="app-section" aria-labelledby="risk-map">
      <h2 className="govuk-heading-m" id="risk-map">
        Risk map
      </h2>
      <p className="govuk-body app-text">
        Each number leads to its risk below, where the same is said in words. Only risks to people are on the
        map.
      </p>
      <div className="app-risk-maps">
        <MapTable scale={scale} risks={risks} state="before" />
        <MapTable scale={scale} risks={risks} state="after" />
      </div>
    </section>
  );
}

function MapTable({
  scale,
  risks,
  state,
}: {
  readonly scale: RiskScale;
  readonly risks: readonly RiskFact[];
  readonly state: MapState;
}): ReactNode {
  const { likelihoods, severities } = scale;
  return (
    <ScrollRegion label={`Risk map: ${CAPTIONS[state]}`}>
      <table className="app-risk-map">
        <caption className="app-risk-map__caption">{CAPTIONS[state]}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="app-risk-map__corner">
              Severity
            </th>
            <th scope="colgroup" colSpan={likelihoods.length}>
              Likelihood
            </th>
          </tr>
          <tr>
            {likelihoods.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {severities.toReversed().map((severity) => (
            <tr key={severity.code}>
              <th scope="row">{severity.label}</th>
              {likelihoods.map((likelihood) => {
                const rating = { likelihood: likelihood.code, severity: severity.code };
                return (
                  <td
                    key={likelihood.code}
                    className={`app-risk-map__cell app-risk-map__cell--${toneOfLevel(scale, rating)}`}
                  >
                    <LevelMark scale={scale} rating={rating} />
                    <CellRisks risks={risksAt(risks, state, rating)} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function CellRisks({ risks }: { readonly risks: readonly RiskFact[] }): ReactNode {
  if (risks.length === 0) return <p className="app-risk-map__none">No risk</p>;
  return (
    <ul className="app-risk-map__risks">
      {risks.map(({ risk, number }) => (
        <li key={risk.itemId}>
          <EntryLink itemId={risk.itemId} number={number} title={risk.body.title} />
        </li>
      ))}
    </ul>
  );
}
