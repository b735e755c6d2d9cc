import type { WebContents } from 'electron';
import { assessmentDocumentsContract } from '../../shared/contract/assessment-documents.ts';
import { exportedLogSchema } from '../../shared/contract/audit.ts';
import { releasedDocumentSchema, type ReleasedDocument } from '../../shared/contract/equality.ts';
import { questionSetsContract } from '../../shared/contract/question-sets.ts';
import type { Settings, ShellInputOf, ShellMethod, ShellOutputOf } from '../../shared/contract/shell.ts';
import type { Result } from '../../shared/result.ts';
import { valueOf } from '../calls/answer.ts';
import { createBackupHandlers } from './backup-handlers.ts';
import type { JsonFile } from './json-file.ts';
import { printPage, printReport } from './print.ts';
import { saveDocument, type NamedFile } from './save-document.ts';
import { createVaultHandlers } from './vault-handlers.ts';
import type { VaultLink } from './vault-link.ts';

/** One handler for each method of the shell's contract. They throw AppError for what is refused. */
export type ShellHandlers = {
  readonly [M in ShellMethod]: (input: ShellInputOf<M>) => ShellOutputOf<M> | Promise<ShellOutputOf<M>>;
};

type ShellHandlerOptions = Parameters<typeof createVaultHandlers>[0] & {
  readonly locker: { readonly lockedBecause: () => ShellOutputOf<'app.start'>['lockedBecause'] };
  readonly settings: JsonFile<Settings>;
  /** Makes changed settings count at once. */
  readonly applySettings: (settings: Settings) => void;
  /** What there is to say about the application, but for the vault. */
  readonly about: () => Omit<ShellOutputOf<'app.about'>, 'vaultFolder'>;
  readonly contents: Pick<WebContents, 'print'>;
};

/** Connects the shell's contract to what answers it. */
export function createShellHandlers(options: ShellHandlerOptions): ShellHandlers {
  const { link, locker, knownVaults, places, dialogs, documentsFolder, settings } = options;
  return {
    ...createVaultHandlers(options),
    ...createBackupHandlers(options),
    'app.start': () => ({
      isOpen: link.openFolder() !== null,
      lockedBecause: locker.lockedBecause(),
      vaults: knownVaults.list(places),
      suggestedPlace: places.of(documentsFolder),
      settings: settings.get(),
    }),
    'app.about': () => ({ ...options.about(), vaultFolder: link.openFolder() }),
    'settings.change': (changes) => {
      settings.set({ ...settings.get(), ...withoutUndefined(changes) });
      options.applySettings(settings.get());
      return settings.get();
    },
    'work.cancel': () => {
      link.cancel();
      return {};
    },
    'documents.save': async (choice) => {
      const assertNotLockedSince = link.untilLocked();
      const document = await handedOut(link, choice);
      /** The person may have left while a dialog was open: what was asked for then is not written for whoever came since. */
      const unlessLocked = <T>(answered: T): T => {
        assertNotLockedSince();
        return answered;
      };
      const fileName = await saveDocument(document, {
        askWhere: async (question) => unlessLocked(await dialogs.askWhere(question)),
        askToReplace: async (names) => unlessLocked(await dialogs.askToReplace(names)),
        folder: documentsFolder,
      });
      return { fileName };
    },
    'documents.print': async (printable) => ({
      wasPrinted:
        printable.what === 'equality report'
          ? await printReport(options.contents, link, printable.releaseId)
          : await printPage(options.contents, printable.what),
    }),
  };
}

/** What the vault hands out, and has logged that it does: a page says which document, and never what is in it. */
async function handedOut(
  link: Pick<VaultLink, 'call'>,
  choice: ShellInputOf<'documents.save'>,
): Promise<ReleasedDocument | NamedFile> {
  if (!('what' in choice))
    return releasedDocumentSchema.parse(valueOf(await link.call('equality.releaseDocument', choice)));
  const { what, ...asked } = choice;
  switch (what) {
    case 'question set':
      return questionSetFile(await link.call('assurance.template', asked));
    case 'assessment':
      return assessmentDocumentsContract['assurance.document'].output.parse(
        valueOf(await link.call('assurance.document', asked)),
      );
    case 'audit log':
      return exportedLogSchema.parse(valueOf(await link.call('office.audit.export', asked)));
  }
}

/** For people to read and change: they load it again as a set of their own. */
function questionSetFile(answer: Result<unknown>): NamedFile {
  const template = questionSetsContract['assurance.template'].output.parse(valueOf(answer));
  return {
    fileName: `Question set ${template.id} version ${template.version}.json`,
    mimeType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`),
  };
}

/** A name that is given as undefined is not a change: spread over the settings, it would take one away. */
function withoutUndefined(changes: ShellInputOf<'settings.change'>): Partial<Settings> {
  // Only properties of the settings are left, each with a value that its schema has accepted.
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>;
}
