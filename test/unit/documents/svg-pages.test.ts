import { expect, it } from 'vitest';
import { splitSvgPages } from '../../../electron/documents/svg-pages.ts';

const page = (top: number, body: string): string =>
  `<g class="typst-page" transform="translate(0, ${top})" data-tid="x" data-page-width="596" data-page-height="842">${body}</g>`;

const glyph = (id: string): string => `<path id="${id}" class="outline_glyph" d="M 0 0 Z "/>`;

const PICTURE = [
  '<svg style="overflow: visible;" class="typst-doc"><style type="text/css">.hover {}</style>',
  `<defs class="glyph">${glyph('one')}${glyph('two')}</defs>`,
  page(
    0,
    '<g data-tid="y"><use href="#one"/><g transform="scale(16,-16)"><foreignObject x="0" y="-64.00" width="31.25" height="62.50"><h5:div class="tsel" style="font-size: 62px">A &lt; B</h5:div></foreignObject></g></g>',
  ),
  page(842, '<use href="#two"/><a xlink:href="#" onclick="go()"><rect width="1"></rect></a>'),
  '</svg>',
].join('');

it('makes each page a whole picture with its text, its own glyphs and nothing else', () => {
  expect(splitSvgPages(PICTURE, 2)).toEqual([
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="596pt" height="842pt" viewBox="0 0 596 842" fill="none">' +
      '<title>Page 1 of 2</title><rect width="596" height="842" fill="#fff"/>' +
      `<defs class="glyph">${glyph('one')}</defs>` +
      '<g><g><use href="#one"/><text fill="none" font-size="1000" transform="scale(1,-1)" textLength="500" lengthAdjust="spacingAndGlyphs" pointer-events="all">A &lt; B</text></g></g></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="596pt" height="842pt" viewBox="0 0 596 842" fill="none">' +
      '<title>Page 2 of 2</title><rect width="596" height="842" fill="#fff"/>' +
      `<defs class="glyph">${glyph('two')}</defs>` +
      '<g><use href="#two"/></g></svg>',
  ]);
});

it('refuses a picture that is not built as it knows', () => {
  expect(() => splitSvgPages(PICTURE, 3)).toThrow('expected 3 pages, found 2');
  expect(() => splitSvgPages('<svg>', 0)).toThrow('expected 0 pages');
});
