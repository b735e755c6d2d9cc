import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '../../../electron/office/settings.ts';
import { aCompartment } from '../../builders/compartment.ts';

describe('the settings that hold for everybody', () => {
  it('ask for no reason until somebody says so, and are changed back', () => {
    const office = aCompartment('office');
    expect(readSettings(office)).toEqual({ readReason: 'never' });
    writeSettings(office, { readReason: 'each record' });
    expect(readSettings(office)).toEqual({ readReason: 'each record' });
    writeSettings(office, { readReason: 'never' });
    expect(readSettings(office)).toEqual({ readReason: 'never' });
  });
});
