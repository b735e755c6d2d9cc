import { said, type ExampleItem } from './example-item.ts';

/** What Information Assurance asks of every project. */
export const SECURITY_ANSWERS: readonly ExampleItem[] = [
  said(
    'S1',
    'On one workstation in a locked room of the unit, in a building of the force in London that is kept to its standard for OFFICIAL-SENSITIVE. It has no network cable, and its wireless parts are off. Many such records together are worth more to somebody than each alone; that is why there is one place, and no copy but the backups on two drives in a safe in another room.',
  ),
  said(
    'S2',
    'About ten people with an account on that computer and a passphrase of their own for the vault. There is no second factor in the program; the force’s smart card at the computer and the lock on the room stand in for it. Each role opens only its files: a reviewer of this assessment opens no referral, a coordinator no equality answer. Somebody who leaves is removed on the same day, and the keys that they held are exchanged. No administrator of the force has a key; they can destroy the folder but not read it.',
  ),
  said(
    'S3',
    'At rest: SQLCipher 4, which is AES-256 with an HMAC on every page, one random key for each of four files. Keys are wrapped with AES-256-GCM under a key that Argon2id makes from each person’s passphrase. In transit: nothing travels but drives, encrypted in the same way, and equality rows sealed with X25519 between files. Who could decrypt: the people named in the vault, each their part, and whoever has the recovery sheet and the folder. Keys change when somebody leaves and whenever the custodian wants.',
    'PUBLISHABLE',
  ),
  said(
    'S4',
    'Little, and that is said openly. Strongroom is free software without a supplier, certificate or support contract. What stands in their place: its source can be read, its formats are specified to the byte so that others can check them, and its own tests attack vault, log and reports. No independent test has been made; it is an action before the program goes live, and its findings come back into this assessment.',
    'SUPPLIER',
  ),
  said(
    'S5',
    'There is no updater, since nothing connects. Electron, which the program stands on, gets security fixes for about half a year, so a new build is due each quarter; the service desk builds, signs and installs it from the source. It hears of flaws from the notices of the projects inside, which are listed with each build. If nobody can build any more, the records can be taken out with any SQLCipher tool by the published format.',
  ),
  said(
    'S6',
    'Once a day by itself and whenever somebody asks; each is opened and checked before it counts. If a file is damaged, at most a day of work is lost; if the computer is gone, at most a week, since the drive is written each week. Two drives take turns in a safe, in the care of the custodian and their deputy. A restore was last tried on 28 October 2026, with fictional records.',
  ),
  said(
    'S7',
    'By equality reports and exports of the log, each logged. By copying a backup to a drive, which takes the custodian; other drives are blocked on that computer. By selecting text on the screen or by a camera: the window can be kept out of screenshots on Windows, and nothing helps against a camera or a pencil. The command line is not needed for daily work, and is for the custodian only by a rule of that computer.',
  ),
  said(
    'S8',
    'The program puts what two people did together before a manager; refused calls and failed attempts to unlock stand in the log, which the custodian looks through each week. A manager samples reading each month, the custodian checks the chains. Nothing alerts anybody outside of the room by itself, because there is no network: what is seen is told to Information Assurance by telephone on the same day, and they start the 72 hours.',
  ),
  said(
    'S9',
    'The unit takes what has to be kept out of the vault by its published format, disposes of the rest, removes backups and wipes the drives. Without any passphrase and without the recovery sheet nothing in the folder can be read by anybody, so destroying both is the proof of last resort. The old spreadsheet and the mailbox folder are forgotten copies today: erasing them is an action.',
  ),
];
