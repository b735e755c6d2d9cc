import type { Method } from '../../shared/contract/index.ts';

// What each method of the contract does, as somebody who reads the log says it, and what the vault does besides and logs
// under a name of its own.

const VAULT = {
  'session.unlock': 'Unlocked the vault',
  'session.unlock.failed': 'Failed to unlock the vault',
  'session.lock': 'Locked the vault',
  'session.status': 'Opened the vault',
  'session.changePassphrase': 'Changed their passphrase',
  'session.standBy': 'Stood by as the second person',
  'session.recover': 'Gave somebody access by the recovery code',
  'vault.create': 'Made the vault',
  'vault.protection': 'Looked at what protects the vault',
  'vault.verify': 'Checked the vault',
};

const BACKUPS = {
  'backup.list': 'Looked at the backups',
  'backup.make': 'Made a backup',
  'backup.makeIfDue': 'Made the backup of the day',
  'backup.verify': 'Checked a backup',
  'backup.copy': 'Copied a backup to another drive',
  'backup.restore': 'Put the vault back from a backup',
};

const PEOPLE = {
  'office.people.list': 'Looked at the list of people',
  'office.people.add': 'Added a person',
  'office.people.rename': 'Changed a person’s name',
  'office.people.appoint': 'Appointed a person for the sign-off of impact assessments',
  'office.people.changeRoles': 'Changed a person’s roles',
  'office.people.suspend': 'Suspended a person',
  'office.people.reissue': 'Gave a person a new one-time passphrase',
  'office.people.remove': 'Removed a person',
  'office.keys.status': 'Looked at who holds the keys',
  'office.keys.rotate': 'Asked for the keys to be exchanged',
  'keys.exchange': 'Exchanged a key',
  'office.recovery.replace': 'Made a new recovery code',
};

const REFERRALS = {
  'referrals.create': 'Took in a referral',
  'referrals.get': 'Opened a referral',
  'referrals.update': 'Changed a referral',
  'referrals.list': 'Searched the referrals',
  'referrals.revealName': 'Showed a client’s name',
  'referrals.history': 'Read the history of a referral',
  'referrals.counts': 'Counted the referrals',
  'referrals.import': 'Imported a caseload',
  'referrals.matchToken': 'Compared a client with earlier records',
  'referrals.access': 'Looked at who may open a referral',
  'referrals.seal': 'Changed who may open a sealed referral',
  'referrals.breakGlass': 'Broke the glass of a sealed referral',
  'referrals.dispose': 'Disposed of a referral',
  'referrals.disposals': 'Looked at the disposals',
};

const DAILY_WORK = {
  'drafts.save': 'Saved an unfinished page',
  'drafts.list': 'Looked at their unfinished pages',
  'drafts.get': 'Took up an unfinished page',
  'drafts.discard': 'Discarded an unfinished page',
  'assurance.list': 'Looked at the list of impact assessments',
  'assurance.create': 'Began an impact assessment',
  'assurance.get': 'Read an impact assessment',
  'assurance.putItem': 'Wrote in an impact assessment',
  'assurance.removeItem': 'Removed an entry of an impact assessment',
  'assurance.itemHistory': 'Looked at how an entry of an impact assessment came about',
  'assurance.signOff': 'Looked at how an impact assessment was signed off',
  'assurance.changes': 'Compared versions of an impact assessment',
  'assurance.act': 'Acted on the sign-off of an impact assessment',
  'assurance.passGate': 'Recorded that a project passed a gate',
  'assurance.document': 'Made a document of an impact assessment',
  'assurance.controls': 'Looked at how controls are that assessments rely on',
  'assurance.decideScreening': 'Decided what follows from screening',
  'assurance.readLogSample': 'Read a sample of a system’s log',
  'assurance.testLog': 'Tested a sample of a system’s log',
  'assurance.templates': 'Looked at the list of question sets',
  'assurance.template': 'Read a question set',
  'assurance.loadTemplate': 'Took in a question set',
  'views.list': 'Looked at their saved views',
  'views.save': 'Saved a view',
  'views.remove': 'Removed a saved view',
  'worklist.get': 'Looked at the worklist',
  'worklist.list': 'Looked at a part of the worklist',
};

const EQUALITY = {
  'equality.submitAnswers': 'Sealed a client’s equality answers',
  'equality.merge': 'Took in sealed equality answers',
  'equality.recordObjection': 'Recorded an objection to equality monitoring',
  'equality.withdrawObjection': 'Withdrew an objection to equality monitoring',
  'equality.report': 'Made an equality report',
  'equality.releaseDocument': 'Handed out an equality report',
  'equality.coarser': 'Tried what merging categories would show',
  'equality.releases': 'Looked at the ledger of equality reports',
  'equality.release': 'Looked at an equality report of the ledger',
  'equality.withdrawRelease': 'Withdrew an equality report that nobody was given',
  'equality.changesSince': 'Looked for changes since an equality report',
};

const OVERSIGHT = {
  'office.audit.list': 'Read the log',
  'office.audit.export': 'Handed out a part of the log',
  'office.audit.heads': 'Looked at the documents and their heads',
  'office.reviews.list': 'Looked at the actions by two people',
  'office.reviews.confirm': 'Reviewed an action by two people',
  'office.settings.get': 'Looked at the settings of the unit',
  'office.settings.change': 'Changed the settings of the unit',
};

const ALL = {
  ...VAULT,
  ...BACKUPS,
  ...PEOPLE,
  ...REFERRALS,
  ...DAILY_WORK,
  ...EQUALITY,
  ...OVERSIGHT,
} satisfies Readonly<Record<Method, string>>;

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(ALL));

/** What an entry of the log says was done. An action of a newer version is named as it stands. */
export const actionInWords = (action: string): string => WORDS.get(action) ?? action;

/** One thing to look for, and the area under which it stands. */
interface ActionOption {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

const optionsOf = (group: string, words: Readonly<Record<string, string>>): readonly ActionOption[] =>
  Object.entries(words)
    .map(([value, label]) => ({ value, label, group }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));

/** Everything that may have been done, by area and in the order of its words. */
export const ACTION_OPTIONS: readonly ActionOption[] = [
  ...optionsOf('The vault and its locks', VAULT),
  ...optionsOf('Backups', BACKUPS),
  ...optionsOf('People and keys', PEOPLE),
  ...optionsOf('Referrals', REFERRALS),
  ...optionsOf('Unfinished pages, views and the worklist', DAILY_WORK),
  ...optionsOf('Equality monitoring', EQUALITY),
  ...optionsOf('The log, reviews and settings', OVERSIGHT),
];
