import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { entryElementId } from '../items/entry-ids.ts';
import { RiskEntry } from './risk-entry.tsx';
import type { RiskFact } from './risk-facts.ts';
import { RiskForm } from './risk-form.tsx';
import type { RisksView } from './view.ts';

interface SectionProps {
  readonly risks: readonly RiskFact[];
  readonly view: RisksView;
}

/** The risks to people in words; a new risk of either kind is written here. */
export function PeopleRisks({ risks, view }: SectionProps): ReactNode {
  const { canWrite, one, scale } = view;
  const newId = newFormId(view, 'risk');
  return (
    <section className="app-section" aria-labelledby="risks-to-people">
      <div className="app-dpia__entry-top app-entries__top">
        <h2 className="govuk-heading-m" id="risks-to-people">
          Risks to people
        </h2>
        {canWrite && newId === null && (
          <Button id="add-risk" onClick={() => one.add('risk', 'add-risk')}>
            {one.isBegun('risk') ? 'Go on with the risk that you began' : 'Add a risk'}
          </Button>
        )}
      </div>
      {newId !== null && (
        <RiskForm
          key={newId}
          itemId={newId}
          number={undefined}
          body={undefined}
          scale={scale}
          onClose={one.close}
        />
      )}
      {risks.length === 0 && newId === null && <p className="app-quiet">No risk to people is listed yet.</p>}
      <RiskList risks={risks} view={view} />
    </section>
  );
}

/** The risks that no one but the force bears. */
export function ForceRisks({ risks, view }: SectionProps): ReactNode {
  return (
    <section className="app-section" aria-labelledby="risks-to-force">
      <h2 className="govuk-heading-m" id="risks-to-force">
        Risks to the force alone
      </h2>
      <p className="govuk-body app-text">
        They are managed, too, but an impact assessment is about people: the map and the count leave them out.
      </p>
      <RiskList risks={risks} view={view} />
    </section>
  );
}

function RiskList({ risks, view }: SectionProps): ReactNode {
  const { one, scale } = view;
  return risks.map((fact) => {
    const { risk, number } = fact;
    if (one.form?.itemId !== risk.itemId) {
      return (
        <div key={risk.itemId} className="app-dpia__entry">
          <RiskEntry fact={fact} view={view} />
        </div>
      );
    }
    // A new one keeps its place at the top until its form is closed.
    return one.form.isNew ? null : (
      <div key={risk.itemId} id={entryElementId(risk.itemId)} tabIndex={-1}>
        <RiskForm itemId={risk.itemId} number={number} body={risk.body} scale={scale} onClose={one.close} />
      </div>
    );
  });
}

/** The id of the new entry that is being written; null while none of the kind is. */
export const newFormId = ({ one: { form } }: RisksView, kind: 'risk' | 'measure'): string | null =>
  form?.kind === kind && form.isNew ? form.itemId : null;
