import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { classNames } from '../ui/class-names.ts';
import { Page } from '../ui/page.tsx';
import { Coarser } from './coarser.tsx';
import { ChoicesForm } from './choices-form.tsx';
import './equality-report.scss';
import { HiddenCells } from './hidden-cells.tsx';
import { useMadeReport, useReportMaking } from './made-report.ts';
import { MakeDialog } from './make-dialog.tsx';
import { Making } from './making.tsx';
import { Proof } from './proof.tsx';
import { Refusal } from './refusal.tsx';
import { firstChoices, type ReportChoices } from './report-choices.ts';
import { isEmptyPeriod, isProofOf } from './report-facts.ts';
import { ReportPages } from './report-pages.tsx';
import { ReportPurpose } from './report-purpose.tsx';
import { SAVE_NOTE_ID, SaveBar } from './save-bar.tsx';

/** The equality report: choices at the left, the pages in the middle, what is hidden and the proof at the right. */
export function ReportPage(): ReactNode {
  const made = useMadeReport();
  const making = useReportMaking();
  const [today] = useState(() => londonDateOf(new Date().toISOString()));
  const [choices, setChoices] = useState<ReportChoices>(
    () => making.failed?.choices ?? made?.choices ?? firstChoices(today),
  );
  const [isAsking, setIsAsking] = useState(false);
  const [isWide, setIsWide] = useState(false);
  const [wasMadeHere, setWasMadeHere] = useState(false);

  const shown = making.isMaking || making.failed !== null ? null : made;
  const releaseId = shown?.report.summary.releaseId ?? null;
  const isProved = shown !== null && isProofOf(shown.report.summary, shown.report.certificate);
  return (
    <div className={classNames('equality-report', isWide && shown !== null && 'equality-report--wide')}>
      <div className="app-no-print">
        <Page
          title="Equality report"
          actions={<SaveBar key={releaseId} releaseId={releaseId} whyNot={whyNot()} />}
        >
          <p className="govuk-body">
            <Link className="govuk-link" to="/equality-reports/earlier">
              Earlier reports
            </Link>
          </p>
        </Page>
      </div>
      <div className="equality-report__columns">
        <section className="equality-report__choices app-no-print" aria-label="Choices">
          <ChoicesForm
            choices={choices}
            today={today}
            isSecondary={shown !== null}
            blockedBy={making.isMaking ? SAVE_NOTE_ID : undefined}
            onChange={setChoices}
            onMake={() => setIsAsking(true)}
          />
        </section>
        <section className="equality-report__centre" aria-label="The report">
          {making.isMaking && <Making onCancel={making.cancel} />}
          {!making.isMaking && making.failed !== null && (
            <Refusal
              error={making.failed.error}
              choices={choices}
              onChange={setChoices}
              onShowEarlier={made === null ? null : making.forgetError}
            />
          )}
          {shown === null && !making.isMaking && making.failed === null && <ReportPurpose />}
          {shown !== null && (
            <ReportPages
              report={shown.report}
              isEmpty={isEmptyPeriod(shown.report.csv)}
              isOutOfDate={choices !== shown.choices}
              isWide={isWide}
              takesFocus={wasMadeHere}
              onWiden={setIsWide}
              onMakeAgain={() => {
                setChoices(shown.choices);
                setIsAsking(true);
              }}
            />
          )}
        </section>
        {shown !== null && (
          <aside className="equality-report__reasons app-no-print" aria-label="Proof and hidden counts">
            <Proof report={shown.report} isProved={isProved} />
            <HiddenCells report={shown.report} />
            {shown.report.summary.hidden > 0 && <Coarser choices={choices} onChange={setChoices} />}
          </aside>
        )}
      </div>
      {isAsking && (
        <MakeDialog
          choices={choices}
          onMake={() => {
            setIsAsking(false);
            setWasMadeHere(true);
            making.make(choices);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );

  function whyNot(): string | null {
    if (isProved) return null;
    if (making.isMaking) return 'Wait until the report is made and proved.';
    if (making.failed !== null) return 'There is no report to save: this one has no proof.';
    return shown === null
      ? 'Make the report first: only one that is proved can be saved.'
      : 'This report cannot be saved: its certificate is not about these figures.';
  }
}
