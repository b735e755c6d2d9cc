import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { periodInWords } from '../../shared/domain/date-words.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { ReportAge } from './report-age.tsx';
import { pictureAddressOf } from './report-facts.ts';

/** The pages as they will be printed. The region scrolls with the keyboard. */
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
  const pictures = useMemo(
    () => pages.map((svg, index) => ({ number: index + 1, address: pictureAddressOf(svg) })),
    [pages],
  );
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
      <ScrollRegion className="equality-report__pages" label="Pages of the report">
        {pictures.map(({ number, address }) => (
          <figure className="equality-report__page" key={number}>
            <img
              src={address}
              alt={`Page ${number} of ${pages.length} of the equality monitoring report for ${period}. The PDF holds it as tagged text, the CSV file its figures.`}
            />
            <figcaption className="app-no-print app-quiet app-number">
              Page {number} of {pages.length}
            </figcaption>
          </figure>
        ))}
      </ScrollRegion>
    </>
  );
}
