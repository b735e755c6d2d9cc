import { expect, it } from 'vitest';
import { rolesInWords } from '../../../../renderer/people/person-words.ts';

it('reads several roles as one phrase that begins with a capital', () => {
  expect(rolesInWords(['analyst'])).toBe('Analyst');
  expect(rolesInWords(['coordinator', 'analyst', 'custodian'])).toBe('Coordinator, analyst and custodian');
});
