import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallInputOf, OutputOf } from '../../../shared/contract/index.ts';
import {
  REPORT_CHARACTERISTIC_IDS,
  type ReportCharacteristicId,
} from '../../../shared/domain/report-characteristics.ts';
import { listInWords } from '../../../shared/domain/list-words.ts';
import { writeFileAtomically } from '../../vault/atomic-write.ts';
import { assertMayHoldDocument } from '../../vault/vault-folder.ts';
import { UsageError, VAULT_OPTION, type Command } from '../command.ts';
import type { VaultServer } from '../../calls/serve.ts';
import { mustCall, withVault } from '../vault-session.ts';

export const reportCommand: Command = {
  name: 'report',
  summary: 'Produce the equality-monitoring report, protected, as PDF and CSV with its certificate',
  positionals: ['equality'],
  options: {
    vault: VAULT_OPTION,
    from: { value: 'YYYY-MM-DD', required: true, meaning: 'the first day of the period' },
    to: { value: 'YYYY-MM-DD', required: true, meaning: 'the last day of the period' },
    threshold: { value: 'N', meaning: 'counts of 1 to N-1 are hidden (default 5)' },
    by: { value: 'CHARACTERISTIC,...', meaning: 'which characteristics (default: all)' },
    recipient: { value: 'UNIT', meaning: 'who receives it: a role or a unit, for the audit log' },
    out: { value: 'DIR', required: true, meaning: 'the folder to write to' },
    svg: { meaning: 'also write each page as an SVG picture' },
  },
  run: async (args, context) => {
    if (args.positionals[0] !== 'equality') throw new UsageError('The only report is: equality.');
    const threshold = args.optionalText('threshold');
    const by = args.optionalText('by');
    const recipient = args.optionalText('recipient');
    const input = {
      from: args.text('from'),
      to: args.text('to'),
      ...(threshold === undefined ? {} : { threshold: Number(threshold) }),
      ...(by === undefined ? {} : { by: by.split(',').map(characteristicNamed) }),
      ...(recipient === undefined ? {} : { recipient }),
    } satisfies CallInputOf<'equality.report'>;
    const out = args.text('out');
    // Before the vault notes that a report was made.
    assertMayHoldDocument(out);
    return await withVault(args, context, async (server) => {
      const report = await mustCall(server, 'equality.report', input);
      const files = await handOutReport(server, report, { folder: out, withPages: args.flag('svg') });
      sayReport(report, files, context.say);
      return { ...report.summary, files };
    });
  },
};

function characteristicNamed(typed: string): ReportCharacteristicId {
  const id = REPORT_CHARACTERISTIC_IDS.find((known) => known === typed.trim());
  if (id === undefined) throw new UsageError(`--by takes: ${REPORT_CHARACTERISTIC_IDS.join(', ')}.`);
  return id;
}

/**
 * Writes the four files of a report, and its pages when asked. Nothing is written before everything is proved. The ledger
 * notes it first: what is outside the vault may be in anybody's hands, so that the report can no longer be withdrawn.
 */
export async function handOutReport(
  server: VaultServer,
  report: OutputOf<'equality.report'>,
  { folder, withPages }: { readonly folder: string; readonly withPages: boolean },
): Promise<readonly string[]> {
  const { releaseId } = report.summary;
  await mustCall(server, 'equality.releaseDocument', { releaseId, format: 'figures' });
  mkdirSync(folder, { recursive: true });
  const contents: readonly (readonly [string, string | Uint8Array])[] = [
    ['report.pdf', report.pdf],
    ['report.csv', report.csv],
    ['report.csv-metadata.json', report.csvMetadata],
    ['certificate.json', report.certificate],
    ...(withPages ? report.pages.map((page, index) => [`report-page-${index + 1}.svg`, page] as const) : []),
  ];
  return contents.map(([name, content]) => {
    const path = join(folder, name);
    writeFileAtomically(path, content);
    return path;
  });
}

export function sayReport(
  { summary }: OutputOf<'equality.report'>,
  files: readonly string[],
  say: (line: string) => void,
): void {
  say(
    `Protected ${summary.cells} figures: ${summary.published} published, ${summary.hidden} hidden as [c]` +
      `${summary.optimal ? ' (no safe pattern hides less)' : ' (not proved that no safe pattern hides less)'}.`,
  );
  say(
    `No count of 1 to ${summary.threshold - 1} referrals can be worked out from it; certificate.json proves it.`,
  );
  if (summary.unreadableRows > 0) {
    say(
      `${summary.unreadableRows} sealed equality rows could not be opened and are not counted: tell your custodian.`,
    );
  }
  say(
    summary.comparedWith.length === 0
      ? summary.notCompared === 0
        ? 'No earlier report counts any of these people.'
        : 'It was compared with no earlier report.'
      : `Compared with ${listInWords(summary.comparedWith)}: ${summary.hiddenForEarlier} figures more are hidden so that no count or change of 1 to ${summary.threshold - 1} can be had by subtracting.`,
  );
  if (summary.notCompared > 0) {
    say(
      `Earlier reports about some of these days that are too old to be compared: ${summary.notCompared}. Do not give out this one beside them.`,
    );
  }
  if (summary.hiddenForEarlier > 0) {
    say(
      'To show more, give out an earlier report of the same period again instead, or wait until more referrals have changed.',
    );
  }
  for (const file of files) say(`  ${file}`);
}
