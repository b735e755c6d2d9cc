import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { periodInWords } from '../../shared/domain/date-words.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PagePictures } from './page-pictures.tsx';
import { ReportAge } from './report-age.tsx';

/** The pages of the report that was just made, and what has changed since. */
export function ReportPages({
  report: { pages, summary },
  isEmpty,
  isOutOfDate,
  isWide,
  takesFocus,
  onWiden,
  onMakeAgain,
}: {
  readonly report: OutputOf<'equality.report'>;
  readonly isEmpty: boolean;
  /** The choices were changed since. */
  readonly isOutOfDate: boolean;
  readonly isWide: boolean;
  /** It was made just now: the keyboard goes where the eye goes. */
  readonly takesFocus: boolean;
  readonly onWiden: (isWide: boolean) => void;
  /** Makes it anew, of the same choices. */
  readonly onMakeAgain: () => void;
}): ReactNode {
  const period = periodInWords(summary);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <>
      <div className="app-no-print">
        {isEmpty && (
          <Notice tone="warn" title="No referral was received in this period">
            <p>Every count is 0. Check the period before you use this report.</p>
          </Notice>
        )}
        <ReportAge releaseId={summary.releaseId} onMakeAgain={onMakeAgain} />
        {isOutOfDate && (
          <Notice tone="note" title="The choices have changed">
            <p>These pages show {period}, as chosen when the report was made.</p>
          </Notice>
        )}
        <div className="equality-report__pages-top">
          <h2 className="govuk-heading-s" tabIndex={-1} ref={heading}>
            {pages.length} pages, {period}
          </h2>
          <Button kind="link" className="equality-report__zoom" onClick={() => onWiden(!isWide)}>
            {isWide ? 'Show beside the choices' : 'Zoom to full width'}
          </Button>
        </div>
      </div>
      <PagePictures pages={pages} period={summary} />
    </>
  );
}
