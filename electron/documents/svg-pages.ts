const PAGE_START =
  /<g class="typst-page" transform="[^"]*"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)">/gu;
const GLYPH = /<path id="([^"]+)" class="outline_glyph"[^>]*>/gu;

/** A run of text over its glyphs, as the compiler lays it: HTML inside the picture, in sixteenths of a glyph unit. */
const TEXT_RUN =
  /<g transform="scale\(16,-16\)"><foreignObject[^>]* width="([\d.]+)"[^>]*><h5:div[^>]*>([^<]*)<\/h5:div><\/foreignObject><\/g>/gu;

/** A link's area, whose script calls a viewer that is not there. */
const LINK = /<a [^>]*onclick="[^"]*"[^>]*>.*?<\/a>/gu;
const BOOKKEEPING = / data-tid="[^"]*"|<g class="typst-content-hint"[^>]*><\/g>/gu;

/**
 * Cuts the compiler's one tall picture into a picture for each page.
 *
 * Each is complete, and safe to put into a window with a strict content security policy: it has no style sheet,
 * script, link or HTML. Text is drawn as outlines; over them lies the same text, unpainted, to be read aloud,
 * searched and copied.
 *
 * @param pages how many pages there must be.
 * @throws Error when the picture is not built as this version of the compiler builds it.
 */
export function splitSvgPages(svg: string, pages: number): readonly string[] {
  const starts = [...svg.matchAll(PAGE_START)];
  const end = svg.lastIndexOf('</svg>');
  if (starts.length !== pages || end === -1)
    throw new Error(`expected ${pages} pages, found ${starts.length}`);

  const definitions = [...svg.slice(0, starts[0]?.index).matchAll(/<defs.*?<\/defs>/gsu)].join('');
  return starts.map((start, index) => {
    const [opening, width = '', height = ''] = start;
    const body = svg
      .slice(start.index + opening.length, starts[index + 1]?.index ?? end)
      .replaceAll(LINK, '')
      .replaceAll(TEXT_RUN, textRunOf)
      .replaceAll(BOOKKEEPING, '');
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`,
      ` width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" fill="none">`,
      `<title>Page ${index + 1} of ${pages}</title>`,
      `<rect width="${width}" height="${height}" fill="#fff"/>`,
      definitions.replaceAll(GLYPH, (glyph, id: string) => (body.includes(`"#${id}"`) ? glyph : '')),
      `<g>${body}</svg>`,
    ].join('');
  });
}

/** The same run as SVG text, stretched to the width of its glyphs so that a selection lies over what is seen. */
function textRunOf(_run: string, width: string, text: string): string {
  const units = Number(width) * 16;
  return `<text fill="none" font-size="1000" transform="scale(1,-1)" textLength="${units}" lengthAdjust="spacingAndGlyphs" pointer-events="all">${text}</text>`;
}
