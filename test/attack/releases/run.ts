// `npm run test:attack`: makes three releases of each of thousands of caseloads, and has an attacker look for small counts and
// changes in them. Ends with 1 when one was found.
import { parseArgs } from 'node:util';
import { printTable } from '../../bench/table.ts';
import { FORMS, SIZES } from './arbitrary-history.ts';
import { attackMany, type Figures } from './campaign.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '700' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000_000}` },
    form: { type: 'string', multiple: true, default: [...FORMS] },
    size: { type: 'string', default: 'small' },
  },
});
const seed = Number(values.seed);
const size = SIZES[values.size];
if (size === undefined) throw new Error(`Say --size ${Object.keys(SIZES).join(' or ')}.`);
process.stdout.write(`Seed ${seed}: give it with --seed to draw the same histories again.\n`);

const figures: Figures[] = [];
for (const form of FORMS.filter((known) => values.form.includes(known))) {
  const figuresOfOne = await attackMany({ form, size, histories: Number(values.histories), seed });
  figures.push(figuresOfOne);
  for (const failure of figuresOfOne.failures) {
    process.stdout.write(`${form}, seed ${failure.seed}: ${failure.what}\n`);
  }
}
printTable(
  `Three releases each of ${values.size} caseloads, attacked in whole numbers`,
  [
    'form',
    'histories',
    'refused',
    'secrets',
    'found',
    'one side known before',
    'found if made apart',
    'ms to make',
    'ms to attack',
  ],
  figures.map(
    ({ form, histories, refused, secrets, boundBefore, knownWithout, failures, protectMs, attackMs }) => [
      form,
      `${histories}`,
      `${refused}`,
      `${secrets}`,
      `${failures.length}`,
      `${boundBefore}`,
      `${knownWithout}`,
      (protectMs / histories).toFixed(0),
      (attackMs / histories).toFixed(0),
    ],
  ),
);
// Where nothing was attacked nothing is proved.
const attacked = figures.reduce((sum, { secrets }) => sum + secrets, 0);
process.exitCode = attacked > 0 && figures.every(({ failures }) => failures.length === 0) ? 0 : 1;
