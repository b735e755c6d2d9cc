import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { entryElementId } from '../items/entry-ids.ts';
import { MeasureEntry } from './measure-entry.tsx';
import { MeasureForm } from './measure-form.tsx';
import { newFormId } from './risks-sections.tsx';
import type { RisksView } from './view.ts';

/** What is done about the risks. */
export function MeasuresSection({ view }: { readonly view: RisksView }): ReactNode {
  const { canWrite, one, risks, measures } = view;
  const newId = newFormId(view, 'measure');
  return (
    <section className="app-section" aria-labelledby="measures">
      <div className="app-dpia__entry-top app-entries__top">
        <h2 className="govuk-heading-m" id="measures">
          Measures
        </h2>
        {canWrite && newId === null && (
          <Button kind="secondary" id="add-measure" onClick={() => one.add('measure', 'add-measure')}>
            {one.isBegun('measure') ? 'Go on with the measure that you began' : 'Add a measure'}
          </Button>
        )}
      </div>
      {newId !== null && (
        <MeasureForm
          key={newId}
          itemId={newId}
          number={undefined}
          body={undefined}
          forRisk={one.form?.about ?? null}
          risks={risks}
          onClose={one.close}
        />
      )}
      {measures.length === 0 && newId === null && (
        <p className="app-quiet app-text">
          No measure is listed yet. Without one, every risk counts as it does before any measure.
        </p>
      )}
      {measures.map((fact) => {
        const { measure, number } = fact;
        if (one.form?.itemId !== measure.itemId) {
          return (
            <div key={measure.itemId} className="app-dpia__entry">
              <MeasureEntry fact={fact} view={view} />
            </div>
          );
        }
        // A new one keeps its place at the top until its form is closed.
        return one.form.isNew ? null : (
          <div key={measure.itemId} id={entryElementId(measure.itemId)} tabIndex={-1}>
            <MeasureForm
              itemId={measure.itemId}
              number={number}
              body={measure.body}
              forRisk={null}
              risks={risks}
              onClose={one.close}
            />
          </div>
        );
      })}
    </section>
  );
}
