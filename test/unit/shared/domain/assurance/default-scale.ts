import { POLICE_TEMPLATE } from '../../../../../electron/assurance/templates/index.ts';

const [first] = POLICE_TEMPLATE.riskScales;
if (first === undefined) throw new Error('The template has no risk scale.');

/** The Commissioner's three by three. */
export const DEFAULT_SCALE = first;
