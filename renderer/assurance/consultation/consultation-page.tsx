import { useState, type ReactNode } from 'react';
import {
  gapsIn,
  isBlank,
  ledgerOf,
  type LedgerCell,
  type LedgerRow,
} from '../../../shared/domain/assurance/ledger.ts';
import { UNITS } from '../../../shared/domain/assurance/template.ts';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';
import { usePermission } from '../../app/session.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-fields.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice, Status } from '../../ui/notice.tsx';
import { focusPageHeading, Page } from '../../ui/page.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useNow } from '../../ui/use-now.ts';
import { itemsOf, useAssessment, type Assessment } from '../assessment.ts';
import { CELL_WORDS, unitInWords } from '../assurance-words.ts';
import { newEntryId } from '../items/entry-ids.ts';
import { ConsultationForm, type Asking } from './consultation-form.tsx';

const A_DAY_MS = 86_400_000;

/** Gates by units: who was asked what at which stage of the project, and what came of it. */
export function ConsultationPage(): ReactNode {
  const assessment = useAssessment();
  const mayWrite = usePermission('assessment.write');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [passing, setPassing] = useState<string | null>(null);
  const rows = ledgerRows(assessment);
  const next = rows.find(({ passedOn }) => passedOn === null);
  const units = rows[0]?.cells.map(({ unit }) => unit) ?? UNITS;
  const close = (): void => {
    setAsking(null);
    requestAnimationFrame(focusPageHeading);
  };
  if (asking !== null) {
    return (
      <Page title="Consultation" key="form">
        <ConsultationForm asking={asking} onClose={close} />
      </Page>
    );
  }
  return (
    <Page title="Consultation" key="ledger">
      <Proof rows={rows} />
      <ScrollRegion label="Consultation by gate and unit">
        <table className="govuk-table app-dpia__ledger">
          <caption className="govuk-visually-hidden">
            Who was consulted at each gate of the project, and what came of it
          </caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                Gate
              </th>
              {units.map((unit) => (
                <th scope="col" className="govuk-table__header" key={unit}>
                  {unitInWords(unit)}
                </th>
              ))}
              <th scope="col" className="govuk-table__header">
                Passed
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {rows.map((row) => (
              <GateRow
                key={row.gate}
                row={row}
                isDue={row.passedOn !== null || row === next}
                mayWrite={mayWrite}
                onAsk={setAsking}
                onPass={() => setPassing(row.gate)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {passing !== null && <PassDialog gate={passing} onClose={() => setPassing(null)} />}
    </Page>
  );
}

/** The ledger of an assessment as it stands. */
export function ledgerRows(assessment: Assessment): readonly LedgerRow[] {
  const consultations = itemsOf(assessment, 'consultation').flatMap(({ itemId, body }) => [
    { ...body, itemId },
  ]);
  const passedOn = new Map(assessment.passages.map(({ gate, passedOn: day }) => [gate, day]));
  return ledgerOf(assessment.template, consultations, passedOn);
}

/** Whether "at all stages" is proved for the gates that were passed. */
function Proof({ rows }: { readonly rows: readonly LedgerRow[] }): ReactNode {
  const passed = rows.filter(({ passedOn }) => passedOn !== null);
  const gaps = gapsIn(rows);
  const next = rows.find(({ passedOn }) => passedOn === null);
  const nextBlanks = next === undefined ? [] : next.cells.filter((cell) => isBlank(cell) && isOfBoth(cell));
  const tone = gaps.length > 0 ? 'bad' : passed.length === 0 ? 'note' : 'good';
  const title =
    gaps.length > 0
      ? `Not proved: ${gaps.length} of the passed gates’ cells are blank`
      : passed.length === 0
        ? 'No gate was passed yet'
        : `Both units were consulted at each of the ${passed.length} gates that were passed`;
  return (
    <Notice tone={tone} title={title}>
      {next !== undefined && (
        <p>
          Next: {next.gate}.{' '}
          {nextBlanks.length === 0
            ? 'Both units were consulted about it.'
            : `${nextBlanks.map(({ unit }) => unitInWords(unit)).join(' and ')} still to be consulted, or waiting.`}
        </p>
      )}
      <p>“No reply” and “not needed, because” are answers. A blank is not.</p>
    </Notice>
  );
}

const isOfBoth = ({ unit }: LedgerCell): boolean => UNITS.some((known) => known === unit);

function GateRow({
  row,
  isDue,
  mayWrite,
  onAsk,
  onPass,
}: {
  readonly row: LedgerRow;
  /** Whether a blank is a gap by now. */
  readonly isDue: boolean;
  readonly mayWrite: boolean;
  readonly onAsk: (asking: Asking) => void;
  readonly onPass: () => void;
}): ReactNode {
  const { template } = useAssessment();
  const gate = template.gates.find(({ id }) => id === row.gate);
  const isBlankRow = row.cells.some((cell) => isOfBoth(cell) && isBlank(cell));
  const isStopped = row.isStop && (isBlankRow || row.passedOn === null);
  return (
    <>
      {isStopped && (
        <tr className="govuk-table__row app-dpia__stop">
          <th scope="rowgroup" className="govuk-table__header" colSpan={row.cells.length + 2}>
            <Status tone="bad">Stop</Status> Do not sign, vary or novate a contract before {row.gate} is
            passed.
          </th>
        </tr>
      )}
      <tr className="govuk-table__row">
        <th scope="row" className="govuk-table__header app-dpia__cell">
          {row.gate} {gate?.title}
          {gate !== undefined && (
            <p className="app-quiet app-dpia__evidence">Ends with: {gate.exitEvidence}</p>
          )}
        </th>
        {row.cells.map((cell) => (
          <Cell
            key={cell.unit}
            cell={cell}
            gate={row.gate}
            isDue={isDue && isOfBoth(cell)}
            mayWrite={mayWrite}
            onAsk={onAsk}
          />
        ))}
        <td className="govuk-table__cell app-dpia__cell">
          {row.passedOn !== null ? (
            <p>{dateInWords(row.passedOn)}</p>
          ) : (
            mayWrite && (
              <Button kind="link" onClick={onPass}>
                Record that it was passed<span className="govuk-visually-hidden"> ({row.gate})</span>
              </Button>
            )
          )}
        </td>
      </tr>
    </>
  );
}

function Cell({
  cell: { unit, state, consultations },
  gate,
  isDue,
  mayWrite,
  onAsk,
}: {
  readonly cell: LedgerCell;
  readonly gate: string;
  readonly isDue: boolean;
  readonly mayWrite: boolean;
  readonly onAsk: (asking: Asking) => void;
}): ReactNode {
  const { words, tone } = CELL_WORDS[state];
  const where = `${gate}, ${unitInWords(unit)}`;
  return (
    <td className="govuk-table__cell app-dpia__cell">
      <p>
        <Status tone={state === 'NOT_ASKED' && !isDue ? 'neutral' : tone}>{words}</Status>
      </p>
      {consultations.map((entry) => (
        <div key={entry.itemId}>
          <p>
            {entry.person !== null && <strong>{entry.person}</strong>}{' '}
            <span className="app-quiet">
              {entry.repliedOn !== null
                ? `replied ${dateInWords(entry.repliedOn)}`
                : entry.askedOn !== null && `asked ${dateInWords(entry.askedOn)}`}
            </span>
          </p>
          {entry.state === 'NOT_NEEDED' && <p>Because: {entry.reason}</p>}
          {entry.conditions !== null && <p>Condition: {entry.conditions}</p>}
          {entry.isAccepted === false && <p>Not accepted: {entry.reason}</p>}
          {mayWrite && (
            <Button kind="link" onClick={() => onAsk({ itemId: entry.itemId, gate, unit })}>
              Open<span className="govuk-visually-hidden"> {where}</span>
            </Button>
          )}
        </div>
      ))}
      {mayWrite && (
        <Button kind="link" onClick={() => onAsk({ itemId: newEntryId(), gate, unit })}>
          {consultations.length === 0 ? 'Record' : 'Ask again'}
          <span className="govuk-visually-hidden"> {where}</span>
        </Button>
      )}
    </td>
  );
}

/** A gate is passed on a day; the vault looks whether it may be. */
function PassDialog({ gate, onClose }: { readonly gate: string; readonly onClose: () => void }): ReactNode {
  const { assessmentId } = useAssessment();
  const pass = useCommand('assurance.passGate');
  const today = londonDateOf(useNow(A_DAY_MS));
  const [passedOn, setPassedOn] = useState<string>(today);
  return (
    <Dialog title={`${gate} was passed`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          pass.mutate({ assessmentId, gate, passedOn }, { onSuccess: onClose });
        }}
      >
        {pass.error !== null && <ErrorState error={pass.error} />}
        <DateField id="passed-on" label="On which day" value={passedOn} onChange={setPassedOn} />
        <p className="govuk-body">It cannot be taken back.</p>
        <div className="app-button-group">
          <Button type="submit">Record it</Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
