import type { ReactNode } from 'react';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { usePermission } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useNow } from '../../ui/use-now.ts';
import { isDraft, scaleOf, useOpenAssessment } from '../assessment.ts';
import { STAGE_WORDS } from '../assurance-words.ts';
import { useControls } from './controls.ts';
import { MeasuresSection } from './measures-section.tsx';
import { isAnyLeftHigh, riskFactsOf, type RiskFact } from './risk-facts.ts';
import { RiskMap } from './risk-map.tsx';
import { leftInWords, toneOfLeft } from './risk-words.ts';
import { ForceRisks, PeopleRisks } from './risks-sections.tsx';
import { useOneForm } from '../items/use-one-form.ts';
import type { RisksView } from './view.ts';
import './risks.scss';

/** Often enough that an action turns overdue on the day, on a screen that was left open overnight. */
const LOOK_AGAIN_MS = 60_000;

/** The risks of an assessment, on a map and in words, what is done about them, and what is left. */
export function RisksPage(): ReactNode {
  const open = useOpenAssessment();
  const { assessment } = open;
  const mayWrite = usePermission('assessment.write');
  const one = useOneForm();
  const isControlWorking = useControls();
  const today = londonDateOf(useNow(LOOK_AGAIN_MS));
  const scale = scaleOf(assessment);
  const view: RisksView = {
    scale,
    ...riskFactsOf(scale, assessment.items, today, isControlWorking),
    today,
    canWrite: isDraft(open) && mayWrite,
    one,
  };
  const toPeople = view.risks.filter(({ risk }) => risk.body.isToPeople);
  const toForce = view.risks.filter(({ risk }) => !risk.body.isToPeople);
  const isEmpty = view.risks.length === 0 && view.measures.length === 0 && one.form === null;
  return (
    <Page title="Risks">
      {!view.canWrite && <WhyNot />}
      {isEmpty ? (
        <NothingYet view={view} />
      ) : (
        <>
          <WhatIsLeft view={view} toPeople={toPeople} toForce={toForce} />
          {toPeople.length > 0 && <RiskMap scale={scale} risks={toPeople} />}
          <PeopleRisks risks={toPeople} view={view} />
          {toForce.length > 0 && <ForceRisks risks={toForce} view={view} />}
          <MeasuresSection view={view} />
        </>
      )}
    </Page>
  );
}

/** Why nothing can be changed here. */
function WhyNot(): ReactNode {
  const open = useOpenAssessment();
  return (
    <p className="app-quiet app-text">
      {isDraft(open)
        ? 'You can read the risks. Reviewers write them.'
        : `${STAGE_WORDS[open.signOff.state.stage].words}: risks and measures stay as they are. Sign-off says how to change something.`}
    </p>
  );
}

function NothingYet({ view }: { readonly view: RisksView }): ReactNode {
  const { canWrite, one } = view;
  return (
    <EmptyState
      title="No risk is listed yet"
      action={
        canWrite && (
          <Button id="add-risk" onClick={() => one.add('risk', 'add-risk')}>
            {one.isBegun('risk') ? 'Go on with the risk that you began' : 'Add a risk'}
          </Button>
        )
      }
    >
      <p>
        Here you say what the processing could do to people, how likely and how severe that is, and what is
        done about it. A map shows the risks before and after the measures.
      </p>
    </EmptyState>
  );
}

/** The first thing that a reader wants to know: what is left. */
function WhatIsLeft({
  view: { scale },
  toPeople,
  toForce,
}: {
  readonly view: RisksView;
  readonly toPeople: readonly RiskFact[];
  readonly toForce: readonly RiskFact[];
}): ReactNode {
  return (
    <Notice tone={toneOfLeft(scale, toPeople)} title={leftInWords(scale, toPeople)}>
      {isAnyLeftHigh(scale, toPeople) && (
        <p>A high risk is left: the regulator has to be consulted before anything is processed.</p>
      )}
      {toPeople.length > 0 && <p>A measure counts once it is in place and no action for it is overdue.</p>}
      {toForce.length > 0 && (
        <p>
          {toForce.length === 1
            ? '1 risk to the force alone is listed apart and is not counted here.'
            : `${toForce.length} risks to the force alone are listed apart and are not counted here.`}
        </p>
      )}
    </Notice>
  );
}
