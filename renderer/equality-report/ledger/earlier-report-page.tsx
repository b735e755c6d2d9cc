import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { ListedRelease } from '../../../shared/contract/equality.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { momentInWords, periodInWords } from '../../../shared/domain/date-words.ts';
import {
  REPORT_CHARACTERISTIC_IDS,
  REPORT_CHARACTERISTICS,
} from '../../../shared/domain/report-characteristics.ts';
import { useAsk } from '../../api/hooks.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { focusPageHeading, Page } from '../../ui/page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import '../equality-report.scss';
import { CertificateDetails } from '../certificate-details.tsx';
import { PagePictures } from '../page-pictures.tsx';
import { SaveBar } from '../save-bar.tsx';
import { ReleaseState } from './release-state.tsx';
import { WithdrawSection } from './withdraw-section.tsx';

const route = getRouteApi('/framed/equality-reports/earlier/$releaseId');

/** One report of the ledger: what it is, its pages, and a way to give it out again or to withdraw it. */
export function EarlierReportPage(): ReactNode {
  const navigate = useNavigate();
  const { releaseId } = route.useParams();
  const answer = useAsk('equality.release', { releaseId });
  return (
    <>
      <BackLink onClick={() => void navigate({ to: '/equality-reports/earlier' })} />
      {answer.isPending && <LoadingState words="Drawing the report" />}
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data !== undefined && <Release {...answer.data} />}
    </>
  );
}

function Release({ release, pages, certificate }: OutputOf<'equality.release'>): ReactNode {
  const {
    releaseId,
    printId,
    state,
    producedAt,
    threshold,
    recipient,
    comparedWith,
    cells,
    hidden,
    figuresHash,
  } = release;
  const before = useRef(state);
  // The section that was used to withdraw it has gone, and the keyboard with it.
  useLayoutEffect(() => {
    if (before.current !== state && state === 'withdrawn') focusPageHeading();
    before.current = state;
  }, [state]);
  const whyNot = state === 'withdrawn' ? 'It was withdrawn. Make the report again to give it out.' : null;
  return (
    <>
      <div className="app-no-print">
        <Page
          title={`Report ${printId}`}
          caption={periodInWords(release)}
          actions={<SaveBar releaseId={releaseId} whyNot={whyNot} />}
        >
          <SummaryList
            rows={[
              { label: 'Made', value: momentInWords(producedAt) },
              { label: 'Who has it', value: <ReleaseState state={state} /> },
              { label: 'Recipient', value: recipient ?? 'Not given' },
              { label: 'Characteristics', value: characteristicsInWords(release) },
              {
                label: 'Compared with',
                value: comparedWith.length === 0 ? 'No earlier report' : comparedWith.join(', '),
              },
              {
                label: 'Hidden',
                value:
                  hidden === 0
                    ? `None of ${cells} counts`
                    : `${hidden} of ${cells} counts: 1 to ${threshold - 1}, and what protects them`,
              },
              { label: 'Figures hash', value: <span className="app-mono">{figuresHash}</span> },
            ]}
          />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">Certificate</span>
            </summary>
            <div className="govuk-details__text">
              <CertificateDetails text={certificate} />
            </div>
          </details>
          {state === 'made' && <WithdrawSection releaseId={releaseId} printId={printId} />}
        </Page>
      </div>
      <PagePictures pages={pages} period={release} />
    </>
  );
}

function characteristicsInWords({ characteristics }: ListedRelease): string {
  if (characteristics.length === REPORT_CHARACTERISTIC_IDS.length) return 'All nine';
  return REPORT_CHARACTERISTICS.filter(({ id }) => characteristics.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
