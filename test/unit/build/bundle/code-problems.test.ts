import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { codeProblems, importProblems, remoteAddresses } from '../../../../build/bundle/code-problems.ts';
import { someFiles } from './files.ts';

const problemsOf = (path: string, content: string): readonly string[] =>
  codeProblems(someFiles({ [path]: content }));

describe('the check of what was built', () => {
  it('has nothing against a page of files, with the names that only look like addresses', () => {
    const files = someFiles({
      'renderer/index.html':
        '<!doctype html><script type="module" crossorigin src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">',
      'renderer/assets/a.js':
        'const s="http://www.w3.org/2000/svg",e=`https://react.dev/errors/${n}`,u=new URL(p,"http://localhost");',
      'renderer/assets/a.css': '@font-face{src:url(./f.woff2)}[href^="https://"]:after{content:attr(href)}',
      'renderer/assets/f.woff2': 'https://font.example/',
      'licences.json': '["https://licence.example/"]',
    });
    expect(codeProblems(files)).toEqual([]);
  });

  it.each([
    ['a.js', 'fetch("https://api.example/v1")', 'https://api.example/v1'],
    ['a.js', 'const base = "HTTP://EXAMPLE.ORG"', 'HTTP://EXAMPLE.ORG'],
    ['a.js', 'new WebSocket("wss://live.example")', 'wss://live.example'],
    ['a.js', 'open(`http://${host}/`)', 'http://'],
    ['a.js', 'let s = "http://www.w3.org/2000/svg.evil.example/"', 'svg.evil.example'],
    ['a.js', 'let s = "http://localhost:8080/"', 'http://localhost:8080/'],
    ['a.cjs', 'require("https")("https://x.example")', 'https://x.example'],
    ['a.css', '@import "https://fonts.example/a.css";', 'https://fonts.example/a.css'],
    ['a.css', 'b{background:url(//cdn.example/a.png)}', '//cdn.example/a.png'],
    ['a.css', 'b{background:url([href^="https://"]https://a.example/)}', 'https://a.example/'],
    ['index.html', '<script src="//cdn.example/a.js"></script>', '//cdn.example/a.js'],
    ['a.svg', '<image href="http://pic.example/a.png"/>', 'http://pic.example/a.png'],
  ])('finds the remote address in %s: %s', (path, content, address) => {
    expect(problemsOf(path, content).join()).toContain(address);
  });

  it('names each address once', () => {
    expect(remoteAddresses('"https://a.example" "https://a.example"')).toEqual(['https://a.example']);
  });

  it.each([
    ['a.js.map', '{}', 'is a source map'],
    ['a.js', 'x;\n//# sourceMappingURL=a.js.map', 'points to a source map'],
    ['a.css', 'b{}/*# sourceMappingURL=a.css.map */', 'points to a source map'],
    ['a.ts', '', 'TypeScript'],
    ['a.d.cts', '', 'TypeScript'],
    ['a.tsx', '', 'TypeScript'],
    ['index.html', '<script>go()</script>', 'a script inside'],
    ['index.html', '<style>b{}</style>', 'a style sheet inside'],
    ['index.html', '<p style="color:red">', 'a style attribute'],
    ['index.html', '<img src="a" onerror="go()">', 'an event handler attribute'],
  ])('refuses %s with %j: it %s', (path, content, words) => {
    expect(problemsOf(path, content)).toEqual([expect.stringContaining(words)]);
  });
});

describe('the check of what scripts import', () => {
  const problemsOfScript = (script: string): readonly string[] =>
    importProblems(someFiles({ 'electron/a.js': script }), new Set(['zod', '@node-rs/argon2']), isBuiltin);

  it.each([
    'import { z } from "zod";import * as v from "zod/v4";import hash from "@node-rs/argon2";',
    'import fs from "node:fs/promises";import path from "path";import "./b.js";export*from"../c.js"',
    'const t = await import("zod");',
    'Buffer.from("302a300506032b656e032100", "hex")',
  ])('has nothing against %s', (script) => {
    expect(problemsOfScript(script)).toEqual([]);
  });

  it.each([
    ['import { test } from "vitest";', 'vitest'],
    ['import{a}from"react"', 'react'],
    ['export * from "@playwright/test/reporter";', '@playwright/test'],
    ['await import("fast-check")', 'fast-check'],
    ['const e = require("electron");', 'electron'],
  ])('finds that %s will not work', (script, name) => {
    expect(problemsOfScript(script)).toEqual([`electron/a.js imports ${name}, which will not be there.`]);
  });
});
