import { useMemo, type ReactNode } from 'react';
import { periodInWords } from '../../shared/domain/date-words.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { pictureAddressOf } from './report-facts.ts';

/** The pages as they will be printed. The region scrolls with the keyboard. */
export function PagePictures({
  pages,
  period,
}: {
  readonly pages: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
}): ReactNode {
  const pictures = useMemo(
    () => pages.map((svg, index) => ({ number: index + 1, address: pictureAddressOf(svg) })),
    [pages],
  );
  return (
    <ScrollRegion className="equality-report__pages" label="Pages of the report">
      {pictures.map(({ number, address }) => (
        <figure className="equality-report__page" key={number}>
          <img
            src={address}
            alt={`Page ${number} of ${pages.length} of the equality monitoring report for ${periodInWords(period)}. The PDF holds it as tagged text, the CSV file its figures.`}
          />
          <figcaption className="app-no-print app-quiet app-number">
            Page {number} of {pages.length}
          </figcaption>
        </figure>
      ))}
    </ScrollRegion>
  );
}
