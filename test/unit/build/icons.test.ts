import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../build/folders.ts';
import { icnsFile, icoFile } from '../../../build/icons/containers.ts';

const picture = (sizePixels: number): { sizePixels: number; png: Buffer } => ({
  sizePixels,
  png: Buffer.from(`PNG of ${sizePixels}`),
});

describe('a Windows icon', () => {
  it('says of each picture how large it is and where it lies', () => {
    const ico = icoFile([picture(16), picture(256)]);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    const sizes = [6, 22].map((entry) => ico.readUInt8(entry));
    expect(sizes).toEqual([16, 0]);
    const texts = [6, 22].map((entry) => {
      const start = ico.readUInt32LE(entry + 12);
      return ico.toString('latin1', start, start + ico.readUInt32LE(entry + 8));
    });
    expect(texts).toEqual(['PNG of 16', 'PNG of 256']);
  });
});

describe('a macOS icon', () => {
  it('holds each picture under the names of its size, in chunks that add up', () => {
    const icns = icnsFile([picture(24), picture(256)]);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.toString('latin1', 8)).toMatch(/^ic08[^]{4}PNG of 256ic13[^]{4}PNG of 256$/u);
  });
});

describe('the icons of the application', () => {
  it('are there for every platform, and small', () => {
    const ico = readFileSync(inRoot('build/icons/strongroom.ico'));
    const icns = readFileSync(inRoot('build/icons/strongroom.icns'));
    expect(ico.readUInt16LE(4)).toBe(7);
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(ico.length + icns.length).toBeLessThan(200_000);
  });

  it.each([16, 32, 48, 64, 128, 256, 512])('are drawn for Linux at %i pixels', (size) => {
    const png = readFileSync(inRoot(`build/icons/png/${size}x${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
