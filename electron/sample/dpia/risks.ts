import { idOf, type ExampleBody, type ExampleItem } from './example-item.ts';

export const RISK = {
  curiousColleague: idOf('risk', 1),
  closeToTheAlleged: idOf('risk', 2),
  lostComputer: idOf('risk', 3),
  smallCount: idOf('risk', 4),
  twoReports: idOf('risk', 5),
  coercion: idOf('risk', 6),
  unsafeContact: idOf('risk', 7),
  wrongDisclosure: idOf('risk', 8),
  lostRecords: idOf('risk', 9),
  functionCreep: idOf('risk', 10),
  keptTooLong: idOf('risk', 11),
  supplier: idOf('risk', 12),
  traces: idOf('risk', 13),
  falseAllegation: idOf('risk', 14),
  equalityMisused: idOf('risk', 15),
  notAsking: idOf('risk', 16),
  noNewBuild: idOf('risk', 17),
} as const;

type Rated = `${'REMOTE' | 'POSSIBLE' | 'PROBABLE'} ${'MINIMAL' | 'SIGNIFICANT' | 'SEVERE'}`;

const rating = (rated: Rated): ExampleBody<'risk'>['inherent'] => {
  const [likelihood = '', severity = ''] = rated.split(' ');
  return { likelihood, severity };
};

interface Risk {
  readonly title: string;
  readonly source: string;
  readonly impact: string;
  readonly inherent: Rated;
  readonly current: Rated;
  /** That of today where nothing that is still to be done will lower it, or where a measure is only planned. */
  readonly residual?: Rated;
  readonly isToPeople?: boolean;
}

const risk = (
  itemId: string,
  { title, source, impact, inherent, current, residual = current, isToPeople = true }: Risk,
): ExampleItem => ({
  kind: 'risk',
  itemId,
  body: {
    title,
    source,
    impact,
    isToPeople,
    inherent: rating(inherent),
    current: rating(current),
    residual: rating(residual),
  },
});

/** What could happen to people, and last what could happen to the force alone. */
export const RISKS: readonly ExampleItem[] = [
  risk(RISK.curiousColleague, {
    title: 'A user reads the record of a colleague without need',
    source:
      'A coordinator or manager can open every record that is not sealed. Curiosity about people one knows is the most common misuse of police records.',
    impact:
      'The client is talked about, loses trust and may end the support. It is found out afterwards, not stopped.',
    inherent: 'PROBABLE SIGNIFICANT',
    current: 'POSSIBLE SIGNIFICANT',
  }),
  risk(RISK.closeToTheAlleged, {
    title:
      'The person alleged learns from the record, or from somebody close to them, where and how the client seeks help',
    source:
      'The person alleged may work in the same force, hold a rank above the user, or be a friend of one. In another force accused officers had links to those who dealt with them.',
    impact: 'Pressure, stalking, violence, or the client’s death.',
    inherent: 'POSSIBLE SEVERE',
    current: 'REMOTE SEVERE',
  }),
  risk(RISK.lostComputer, {
    title: 'The computer or a drive with backups is lost or stolen',
    source: 'A burglar, a move of offices, a drive left in a bag. Or somebody who wants these very records.',
    impact:
      'A stranger or the person alleged reads who sought help, where they live and when they are alone.',
    inherent: 'POSSIBLE SEVERE',
    current: 'REMOTE SEVERE',
  }),
  risk(RISK.smallCount, {
    title: 'A client is recognised by a small figure in an equality report',
    source:
      'About 31 ISVA referrals a year over many groups: most groups have one person, or nobody. Colleagues know each other.',
    impact:
      'Colleagues learn that somebody whom they can name was the victim of sexual violence, or of a colleague.',
    inherent: 'PROBABLE SIGNIFICANT',
    current: 'REMOTE SIGNIFICANT',
  }),
  risk(RISK.twoReports, {
    title: 'A client is recognised by comparing two reports',
    source:
      'A quarter taken from a year, or a corrected report from the first one, leaves the one or two people who came late or were changed.',
    impact: 'As with a small figure; and nobody looking at either report alone would see it.',
    inherent: 'POSSIBLE SIGNIFICANT',
    current: 'REMOTE SIGNIFICANT',
  }),
  risk(RISK.coercion, {
    title: 'Somebody who holds a key is forced or ordered to open records',
    source:
      'A person alleged who is violent, or a senior officer who demands to know. There is no passphrase for duress.',
    impact:
      'All records that are not sealed are read in one go. The user is harmed as well, or their career is.',
    inherent: 'POSSIBLE SEVERE',
    current: 'REMOTE SEVERE',
  }),
  risk(RISK.unsafeContact, {
    title: 'The client is called at a number that is not safe any more',
    source:
      'A telephone is shared, taken away or answered by somebody else; a work mailbox is read. In an audit elsewhere this happened to 14 of 118.',
    impact:
      'The person whom the client fears learns that they sought help, at the moment when that is most dangerous.',
    inherent: 'PROBABLE SEVERE',
    current: 'REMOTE SEVERE',
  }),
  risk(RISK.wrongDisclosure, {
    title: 'Details are given to the wrong person, on paper or by voice',
    source:
      'Notes taken in a call, a print left in a printer, a risk conference with a friend of the person alleged on it. The program cannot follow what left it.',
    impact: 'As above: danger for the client, or talk among colleagues.',
    inherent: 'POSSIBLE SEVERE',
    current: 'REMOTE SEVERE',
  }),
  risk(RISK.lostRecords, {
    title: 'Records are not there when they are needed',
    source:
      'A disk fails, all passphrases and the recovery sheet are lost, or the only people with a key leave on the same day. Nobody outside can help then.',
    impact: 'A client is not called, or has to tell it all again. What was safe about a number is forgotten.',
    inherent: 'POSSIBLE SIGNIFICANT',
    current: 'POSSIBLE SIGNIFICANT',
    residual: 'REMOTE SIGNIFICANT',
  }),
  risk(RISK.functionCreep, {
    title: 'The records come to be used in misconduct, vetting or promotion',
    source:
      'The unit is part of Professional Standards, and the records hold what investigators would like to know about clients and about people alleged.',
    impact: 'Clients are judged by what they told in confidence. Word gets round, and nobody asks for help.',
    inherent: 'PROBABLE SIGNIFICANT',
    current: 'POSSIBLE SIGNIFICANT',
  }),
  risk(RISK.keptTooLong, {
    title: 'Records are kept longer than anybody needs them',
    source:
      'No period has been decided, and the program erases nothing by itself. Drives and manual backups keep what was disposed of.',
    impact: 'What somebody went through years ago can still come out, when nobody needs it any more.',
    inherent: 'PROBABLE SIGNIFICANT',
    current: 'POSSIBLE SIGNIFICANT',
  }),
  risk(RISK.supplier, {
    title: 'What an adviser was told is lost or read at the supplier',
    source:
      'The supplier has a case system of its own, which the force has not seen tested. It may change it, or those who run it.',
    impact: 'As with the lost computer, for the clients whom that adviser supports.',
    inherent: 'POSSIBLE SEVERE',
    current: 'REMOTE SEVERE',
  }),
  risk(RISK.traces, {
    title: 'Traces stay where nobody looks',
    source:
      'The old spreadsheet, messages in the mailbox, freed memory of the computer after locking, the memory of a printer, notes on paper.',
    impact: 'Somebody who comes upon them learns what the vault protects.',
    inherent: 'PROBABLE SIGNIFICANT',
    current: 'POSSIBLE SIGNIFICANT',
  }),
  risk(RISK.falseAllegation, {
    title: 'Somebody is taken for an offender because of what a record alleges',
    source:
      'The client’s word is recorded, and cannot be checked. A crime reference can lead from the record to a name, and the client may have one put on the list of those who must not receive anything.',
    impact: 'Suspicion among colleagues, or a decision about a career, without anybody having heard them.',
    inherent: 'POSSIBLE SIGNIFICANT',
    current: 'REMOTE SIGNIFICANT',
  }),
  risk(RISK.equalityMisused, {
    title: 'Equality answers are seen, or used to decide, by those who work with the client',
    source:
      'Whoever reads a form out hears the answers. An analyst who also held a key of referrals could try to join them.',
    impact: 'A client is treated by religion or orientation, or gives no answer for fear of it.',
    inherent: 'POSSIBLE SIGNIFICANT',
    current: 'REMOTE SIGNIFICANT',
  }),
  risk(RISK.notAsking, {
    title: 'People do not ask for help because Professional Standards keeps the record',
    source: 'They do not know who can read it, and fear the worst. Staff associations said so.',
    impact: 'They stay without support, some of them in danger.',
    inherent: 'PROBABLE SIGNIFICANT',
    current: 'POSSIBLE SIGNIFICANT',
  }),
  risk(RISK.noNewBuild, {
    title: 'Nobody in the force builds the program any more',
    source: 'There is no supplier. Electron gets security fixes for half a year.',
    impact: 'The force goes on with a program that has known flaws, or has to move in haste.',
    inherent: 'PROBABLE SIGNIFICANT',
    current: 'POSSIBLE SIGNIFICANT',
    residual: 'REMOTE SIGNIFICANT',
    isToPeople: false,
  }),
];
