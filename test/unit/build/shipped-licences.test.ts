import { describe, expect, it } from 'vitest';
import { shippedLicences } from '../../../build/shipped-licences.ts';

const namesOf = (bundled: readonly string[]): readonly string[] =>
  shippedLicences(new Set(bundled)).map(({ name }) => name);

describe('the licences of what ships', () => {
  it('are those of the packages at run time, of Electron and of what is in it', () => {
    expect(namesOf([])).toEqual(expect.arrayContaining(['zod', 'highs', 'electron', 'Chromium', 'Node.js']));
    expect(namesOf([])).not.toContain('vitest');
  });

  it('name a package by its own name, not by the one it is installed under', () => {
    expect(namesOf([])).toContain('better-sqlite3-multiple-ciphers');
    expect(namesOf([])).not.toContain('better-sqlite3');
  });

  it('are those of the packages that went into the page, too', () => {
    expect(namesOf([])).not.toContain('react');
    expect(namesOf(['react', 'govuk-frontend'])).toEqual(expect.arrayContaining(['react', 'govuk-frontend']));
  });

  it('each have a version and a licence, in the order of their names', () => {
    const licences = shippedLicences(new Set(['react']));
    expect(licences.every(({ version, licence }) => version !== '' && licence !== '')).toBe(true);
    const names = licences.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});
