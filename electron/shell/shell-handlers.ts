import type { WebContents } from 'electron';
import { CONTRACT } from '../../shared/contract/index.ts';
import type { Settings, ShellInputOf, ShellMethod, ShellOutputOf } from '../../shared/contract/shell.ts';
import { valueOf } from '../calls/answer.ts';
import type { JsonFile } from './json-file.ts';
import { printPage } from './print.ts';
import { saveDocument } from './save-document.ts';
import { createVaultHandlers } from './vault-handlers.ts';

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
      const answer = valueOf(await link.call('equality.releaseDocument', choice));
      /** The person may have left while a dialog was open: what was asked for then is not written for whoever came since. */
      const unlessLocked = <T>(answered: T): T => {
        assertNotLockedSince();
        return answered;
      };
      const document = CONTRACT['equality.releaseDocument'].output.parse(answer);
      const fileName = await saveDocument(document, {
        askWhere: async (question) => unlessLocked(await dialogs.askWhere(question)),
        askToReplace: async (names) => unlessLocked(await dialogs.askToReplace(names)),
        folder: documentsFolder,
      });
      return { fileName };
    },
    'documents.print': async ({ what }) => ({ wasPrinted: await printPage(options.contents, what) }),
  };
}

/** A name that is given as undefined is not a change: spread over the settings, it would take one away. */
function withoutUndefined(changes: ShellInputOf<'settings.change'>): Partial<Settings> {
  // Only properties of the settings are left, each with a value that its schema has accepted.
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>;
}
