import type { ReactNode } from 'react';
import type { Rating } from '../../../shared/domain/assurance/risk-scale.ts';
import { Button } from '../../ui/button.tsx';
import { ActionState } from './action-list.tsx';
import { EntryLink } from './entry-link.tsx';
import { EntryTop } from './entry-top.tsx';
import { LevelMark } from './level-mark.tsx';
import { MeasureState } from './measure-state.tsx';
import { RemarkLine } from './remark-line.tsx';
import type { MeasureFact, RiskFact } from './risk-facts.ts';
import { ratingInWords, remarkOn, upperFirst } from './risk-words.ts';
import type { RisksView } from './view.ts';

/** A risk: how high it is before the measures, now and in the end, and what is done about it. */
export function RiskEntry({ fact, view }: { readonly fact: RiskFact; readonly view: RisksView }): ReactNode {
  const { risk, number, counted, measures } = fact;
  const { itemId, body } = risk;
  return (
    <>
      <EntryTop
        itemId={itemId}
        number={number}
        title={body.title}
        onEdit={view.canWrite ? () => view.one.edit('risk', itemId) : undefined}
      />
      <p className="app-dpia__prose">{body.impact}</p>
      {body.source !== null && <p className="app-dpia__prose app-quiet">Comes from: {body.source}</p>}
      <dl className="app-ratings">
        <RatingFact label="Before any measure" rating={body.inherent} view={view} />
        <RatingFact
          label="Now"
          rating={counted.current}
          view={view}
          remark={<Remarks of="current" fact={fact} view={view} />}
        />
        <RatingFact
          label="What is left"
          rating={counted.residual}
          view={view}
          remark={<Remarks of="residual" fact={fact} view={view} />}
        />
      </dl>
      {measures.length === 0 ? (
        <p className="app-quiet app-entry__none">No measure is linked to this risk.</p>
      ) : (
        <ul className="govuk-list app-linked" aria-label={`Measures against ${number}`}>
          {measures.map((linked) => (
            <LinkedMeasure key={linked.measure.itemId} linked={linked} view={view} />
          ))}
        </ul>
      )}
      {view.canWrite && (
        <Button
          kind="link"
          id={`add-measure-${itemId}`}
          onClick={() => view.one.add('measure', `add-measure-${itemId}`, itemId)}
        >
          {view.one.isBegun('measure', itemId) ? 'Go on with the measure that you began' : 'Add a measure'}
          <span className="govuk-visually-hidden"> against {number}</span>
        </Button>
      )}
    </>
  );
}

function Remarks({
  of,
  fact,
  view,
}: {
  readonly of: 'current' | 'residual';
  readonly fact: RiskFact;
  readonly view: RisksView;
}): ReactNode {
  const remark = remarkOn(view.scale, fact, of);
  return remark === null ? null : <RemarkLine remark={remark} measures={view.measures} />;
}

function RatingFact({
  label,
  rating,
  view: { scale },
  remark,
}: {
  readonly label: string;
  readonly rating: Rating;
  readonly view: RisksView;
  readonly remark?: ReactNode;
}): ReactNode {
  return (
    <div className="app-ratings__rating">
      <dt>{label}</dt>
      <dd>
        <LevelMark scale={scale} rating={rating} />
        <p className="app-ratings__parts">{upperFirst(ratingInWords(scale, rating))}</p>
        {remark}
      </dd>
    </div>
  );
}

/** A measure where it is linked, with what of it is still to be done. */
function LinkedMeasure({
  linked,
  view,
}: {
  readonly linked: MeasureFact;
  readonly view: RisksView;
}): ReactNode {
  const { measure, number, actions } = linked;
  const open = actions.filter(({ action }) => action.body.doneOn === null);
  return (
    <li>
      <span className="app-linked__measure">
        <EntryLink itemId={measure.itemId} number={number} title={measure.body.title} isTitleShown />
        <MeasureState fact={linked} />
      </span>
      {open.length > 0 && (
        <ul className="govuk-list app-linked__actions" aria-label={`Open actions of ${number}`}>
          {open.map((fact) => (
            <li key={fact.action.itemId}>
              {fact.action.body.what} ({fact.action.body.owner}){' '}
              <ActionState fact={fact} today={view.today} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
