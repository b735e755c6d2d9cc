import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { firstPaintScripts, sizesOf } from '../../../../build/bundle/first-paint.ts';
import { someFiles } from './files.ts';

const page = (head: string): string => `<!doctype html><html lang="en"><head>${head}</head></html>`;

function pathsOf(contents: Readonly<Record<string, string>>): readonly string[] {
  return firstPaintScripts('renderer/index.html', someFiles(contents)).map(({ path }) => path);
}

describe('the scripts for first paint', () => {
  it('are those of the page, those that it has at hand, and what they import', () => {
    const paths = pathsOf({
      'renderer/index.html': page(
        '<script type="module" crossorigin src="./assets/main.js"></script><link rel="modulepreload" href="./assets/near.js">',
      ),
      'renderer/assets/main.js': 'import{a as b}from"./react.js";import"./side.js";export*from"./again.js"',
      'renderer/assets/react.js': 'import"./main.js"',
      'renderer/assets/side.js': '',
      'renderer/assets/again.js': 'import {x} from "../other/deep.js"',
      'renderer/other/deep.js': '',
      'renderer/assets/near.js': '',
      'renderer/assets/far.js': '',
    });
    expect(paths.toSorted()).toEqual([
      'renderer/assets/again.js',
      'renderer/assets/main.js',
      'renderer/assets/near.js',
      'renderer/assets/react.js',
      'renderer/assets/side.js',
      'renderer/other/deep.js',
    ]);
  });

  it('are not those that are imported later, nor style sheets and icons', () => {
    expect(
      pathsOf({
        'renderer/index.html': page(
          '<link rel="stylesheet" href="./a.css"><link rel="icon" href="./a.svg"><script type="module" src="./main.js"></script>',
        ),
        'renderer/main.js': 'const later=()=>import("./later.js")',
        'renderer/later.js': '',
      }),
    ).toEqual(['renderer/main.js']);
  });

  it('must all be there', () => {
    expect(() => pathsOf({ 'renderer/index.html': page('<script src="./gone.js"></script>') })).toThrow(
      'renderer/gone.js',
    );
  });
});

describe('sizes', () => {
  it('are the sums of the files, each compressed by itself', () => {
    const text = 'aaaa'.repeat(1000);
    const once = gzipSync(text, { level: 9 }).length;
    expect(sizesOf(someFiles({ 'a.js': text, 'b.js': text }))).toEqual({
      rawBytes: 8000,
      gzippedBytes: 2 * once,
    });
  });
});
