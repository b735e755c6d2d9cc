import { Fragment, type ReactNode } from 'react';
import { Status } from '../../ui/notice.tsx';
import { CONTROL_WORDS } from '../assurance-words.ts';
import { ActionList } from './action-list.tsx';
import { EntryLink } from './entry-link.tsx';
import { EntryTop } from './entry-top.tsx';
import { MeasureState } from './measure-state.tsx';
import type { MeasureFact } from './risk-facts.ts';
import type { RisksView } from './view.ts';

/** A measure: how far it is, which risks it reduces, what it relies on and what is still to be done for it. */
export function MeasureEntry({
  fact,
  view,
}: {
  readonly fact: MeasureFact;
  readonly view: RisksView;
}): ReactNode {
  const { measure, number } = fact;
  const { itemId, body } = measure;
  const reduced = view.risks.filter(({ risk }) => body.risks.includes(risk.itemId));
  return (
    <>
      <EntryTop
        itemId={itemId}
        number={number}
        title={body.title}
        onEdit={view.canWrite ? () => view.one.edit('measure', itemId) : undefined}
      />
      <p className="app-row app-entry__marks">
        <MeasureState fact={fact} />
      </p>
      {body.description !== null && <p className="app-dpia__prose">{body.description}</p>}
      <p className="app-entry__line">
        {reduced.length === 0 ? (
          <span className="app-quiet">It is not linked to any risk.</span>
        ) : (
          <>
            Reduces{' '}
            {reduced.map(({ risk, number: risky }, place) => (
              <Fragment key={risk.itemId}>
                {place > 0 && ', '}
                <EntryLink itemId={risk.itemId} number={risky} title={risk.body.title} isTitleShown />
              </Fragment>
            ))}
          </>
        )}
      </p>
      {body.control !== null && (
        <p className="app-entry__line">
          Relies on: {CONTROL_WORDS[body.control]} <ControlState isWorking={fact.isControlWorking} />
        </p>
      )}
      <ActionList fact={fact} view={view} />
    </>
  );
}

function ControlState({ isWorking }: { readonly isWorking: boolean | null }): ReactNode {
  if (isWorking === null) return <Status>Not known</Status>;
  return isWorking ? <Status tone="good">Works</Status> : <Status tone="warn">Does not work</Status>;
}
