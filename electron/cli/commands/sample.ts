import { dirname } from 'node:path';
import { sampleCaseload } from '../../sample/sample-caseload.ts';
import { writeFileAtomically } from '../../vault/atomic-write.ts';
import { assertMayHoldDocument } from '../../vault/vault-folder.ts';
import { UsageError, type Command } from '../command.ts';

export const sampleCommand: Command = {
  name: 'sample',
  summary: 'Write a fictional caseload in the import format',
  positionals: [],
  options: {
    out: { value: 'FILE.csv', required: true, meaning: 'the file to write' },
    seed: { value: 'N', meaning: 'which caseload: the same number always gives the same one (default 1)' },
    referrals: {
      value: 'N',
      meaning: 'how many referrals; without it, the published figures of PCD 1732 and the year 2025-26',
    },
  },
  run: async (args, { say }) => {
    const seed = wholeNumber(args.optionalText('seed') ?? '1', 'seed', 0);
    const referralsText = args.optionalText('referrals');
    const csv = sampleCaseload({
      seed,
      ...(referralsText === undefined ? {} : { referrals: wholeNumber(referralsText, 'referrals', 1) }),
    });
    const file = args.text('out');
    assertMayHoldDocument(dirname(file));
    writeFileAtomically(file, csv);
    say(`Wrote a fictional caseload to ${file}`);
    return { file, seed };
  },
};

function wholeNumber(text: string, option: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least || value > 200_000) {
    throw new UsageError(`--${option} must be a whole number from ${least} to 200000.`);
  }
  return value;
}
