import type { ReactNode } from 'react';
import { periodInWords } from '../../shared/domain/date-words.ts';
import {
  REPORT_CHARACTERISTIC_IDS,
  REPORT_CHARACTERISTICS,
} from '../../shared/domain/report-characteristics.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { mergeInWords } from './merged-categories.tsx';
import { periodOf, type ReportChoices } from './report-choices.ts';

/** Making a report leaves a mark that cannot be taken back, so it is asked plainly. */
export function MakeDialog({
  choices,
  onMake,
  onClose,
}: {
  readonly choices: ReportChoices;
  readonly onMake: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { by, threshold, recipient } = choices;
  const merges = choices.merges.filter(({ characteristic }) => by.includes(characteristic));
  const names = REPORT_CHARACTERISTICS.filter(({ id }) => by.includes(id)).map(({ name }) => name);
  return (
    <Dialog title="Make this report?" onClose={onClose}>
      <SummaryList
        rows={[
          { label: 'Period', value: periodInWords(periodOf(choices)) },
          {
            label: 'Characteristics',
            value: by.length === REPORT_CHARACTERISTIC_IDS.length ? 'All nine' : names.join(', '),
          },
          ...(merges.length === 0
            ? []
            : [{ label: 'Counted as one', value: merges.map(mergeInWords).join('; ') }]),
          { label: 'Hidden', value: `Counts from 1 to ${Number(threshold) - 1}, and what protects them` },
          { label: 'Recipient', value: recipient.trim() === '' ? 'Not given' : recipient.trim() },
        ]}
      />
      <p className="govuk-body">
        It is logged as a disclosure and kept in the release ledger, also if you do not save it.
      </p>
      <div className="app-button-group">
        <Button onClick={onMake}>Make the report</Button>
        <Button kind="secondary" onClick={onClose}>
          Not now
        </Button>
      </div>
    </Dialog>
  );
}
