import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inRoot } from '../../../build/folders.ts';

const folder = inRoot('.github/workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const,
);
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')));

describe.each(workflows)('the workflow %s', (_name, text) => {
  it('may read the repository and nothing else, and keeps no credential', () => {
    expect(text.match(/^permissions:\n {2}contents: read\n(?! {2})/gmu)).toHaveLength(1);
    expect(text).not.toMatch(/\bwrite\b|secrets\./u);
    const checkouts = text.match(/uses: actions\/checkout@/gu)?.length;
    expect(text.match(/persist-credentials: false/gu)).toHaveLength(checkouts ?? 0);
  });

  it('uses only actions of GitHub itself, each of a named version', () => {
    const uses = [...text.matchAll(/\buses: (\S+)/gu)].map(([, action]) => action);
    for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@(?:v\d+|[0-9a-f]{40})$/u);
  });

  it('installs packages without running their scripts', () => {
    expect(text).toContain('npm ci --ignore-scripts');
    expect(text).not.toMatch(/npm (?:install|i)\b/u);
  });

  it('runs only scripts that there are', () => {
    for (const [, script = ''] of text.matchAll(/npm run ([a-z:]+)/gu)) {
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});
