import { describe, expect, it } from 'vitest';
import {
  CURRENT_POLICE_PERPETRATED_DEFINITION,
  POLICE_PERPETRATED_DEFINITIONS,
  policePerpetratedDefinitionSchema,
} from '../../../../shared/domain/police-perpetrated.ts';

describe('the definitions of police-perpetrated', () => {
  it('each have an id, a text and a source of their own', () => {
    expect(new Set(POLICE_PERPETRATED_DEFINITIONS.map(({ id }) => id)).size).toBe(
      POLICE_PERPETRATED_DEFINITIONS.length,
    );
    for (const { text, source } of POLICE_PERPETRATED_DEFINITIONS) expect(text && source).not.toBe('');
  });

  it('ask new records under the wording of the super-complaint', () => {
    const current = POLICE_PERPETRATED_DEFINITIONS.find(
      ({ id }) => id === CURRENT_POLICE_PERPETRATED_DEFINITION,
    );
    expect(current?.text).toContain('by or involving police officers or staff');
  });

  it('are a closed list', () => {
    expect(policePerpetratedDefinitionSchema.safeParse('ours').success).toBe(false);
  });
});
