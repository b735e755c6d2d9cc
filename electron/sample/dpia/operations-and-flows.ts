import { idOf, type ExampleBody, type ExampleItem } from './example-item.ts';

const operation = (number: number, body: ExampleBody<'operation'>): ExampleItem => ({
  kind: 'operation',
  itemId: idOf('operation', number),
  body,
});

/** Why each falls under its regime is said in the answer to R4. */
export const OPERATIONS: readonly ExampleItem[] = [
  operation(1, {
    title: 'Taking in a referral and keeping its record',
    purpose: 'To offer a client the right adviser. Support of employees, and no law enforcement.',
    regime: 'UK_GDPR',
  }),
  operation(2, {
    title: 'Looking for an earlier referral, and deciding at triage',
    purpose:
      'To know who came before, so that nobody tells it twice, and to decide who is supported and how soon.',
    regime: 'UK_GDPR',
  }),
  operation(3, {
    title: 'Keeping safe ways of contact, and calling the client',
    purpose: 'To reach the client without anybody else noticing.',
    regime: 'UK_GDPR',
  }),
  operation(4, {
    title: 'Recording what is alleged about people, without their names',
    purpose:
      'To keep them from being told or asked by mistake, and to count what is police-perpetrated. The allegation is recorded to protect the client, and is not investigated.',
    regime: 'UK_GDPR',
  }),
  operation(5, {
    title: 'Telling the allocated adviser whom to call, and sharing what the client agreed to',
    purpose: 'To begin the support, and to have others help where the client wants it.',
    regime: 'UK_GDPR',
  }),
  operation(6, {
    title: 'Collecting equality answers, and counting them in protected reports',
    purpose: 'To see whom the service reaches: the duty of section 149 of the Equality Act 2010.',
    regime: 'UK_GDPR',
  }),
  operation(7, {
    title: 'Answering an investigation of a criminal allegation against somebody in the force',
    purpose:
      'To decide, as a supporter who owes confidence, whether anything is given (UK GDPR); and to give what the investigation of an offence needs and the law allows (Part 3).',
    regime: 'BOTH',
  }),
  operation(8, {
    title: 'Warning those who can prevent a serious offence',
    purpose:
      'To save somebody from serious harm when time or danger allows no other way. It serves the prevention of an offence and nothing else.',
    regime: 'PART_3',
  }),
  operation(9, {
    title: 'Logging what users do with records',
    purpose: 'To be able to prove who did what, in all other operations, and to notice misuse.',
    regime: 'BOTH',
  }),
  operation(10, {
    title: 'Backing up, putting back and disposing of records',
    purpose: 'To have records when they are needed, and no longer.',
    regime: 'UK_GDPR',
  }),
  operation(11, {
    title: 'Bringing over the referrals of the present contract, once',
    purpose: 'To leave the spreadsheet, and with it a place where reading was not logged.',
    regime: 'UK_GDPR',
  }),
];

const flow = (
  number: number,
  from: string,
  to: string,
  what: string,
  how: string,
  protection: string,
): ExampleItem => ({
  kind: 'flow',
  itemId: idOf('flow', number),
  body: { from, to, what, how, protection, leavesCountry: false },
});

export const FLOWS: readonly ExampleItem[] = [
  flow(
    1,
    'Client',
    'Coordinator',
    'Who they are, how to reach them, what they need',
    'In person, or by telephone at a number of the client’s choice',
    'No account of the offence is asked for. Limits of confidence are explained first.',
  ),
  flow(
    2,
    'Manager, occupational health, staff association or colleague',
    'Coordinator',
    'That somebody may need support',
    'Telephone, in person, or a message to the unit’s mailbox',
    'The mailbox is open to the coordinators only. What arrived in it is deleted when it was typed in; the program cannot do that.',
  ),
  flow(
    3,
    'The unit’s spreadsheet',
    'File of referrals in the vault',
    'About 150 referrals of the present contract, once',
    'A CSV file on a drive, imported as a whole or not at all',
    'Two people carry the drive; it is wiped afterwards. The log keeps the hash of the file.',
  ),
  flow(
    4,
    'Coordinator',
    'File of referrals in the vault',
    'The record of a referral, and each change of it',
    'Typed at the workstation, saved as it is typed',
    'Encrypted with the key of that file. Logged.',
  ),
  flow(
    5,
    'Client',
    'File of equality answers in the vault',
    'Answers about protected characteristics',
    'On a page that fills the screen, or read out; sealed at once',
    'Sealed to the key of the equality file, under a token that leads back to nobody. The coordinator cannot read it back.',
  ),
  flow(
    6,
    'File of referrals in the vault',
    'File of equality answers in the vault',
    'Service, date received, kind of workforce, whether police-perpetrated',
    'Sealed rows within the folder of the vault',
    'No name, reference or case. All rows have a length in steps, so that it tells nothing.',
  ),
  flow(
    7,
    'Equality analyst',
    'Leadership of the force and the Mayor’s Office',
    'Equality report: figures, with small ones hidden',
    'Paper or PDF, at most each quarter',
    'No report without a proof that nothing hidden can be worked out, also against earlier reports. Each is kept in a list of reports.',
  ),
  flow(
    8,
    'Coordinator',
    'Adviser at the supplier',
    'Name, safe way of contact, priority, needs',
    'By voice or in person; afterwards in writing by reference and pseudonym only',
    'The one who calls makes sure whom they speak to. Who must not receive anything is read out first.',
  ),
  flow(
    9,
    'Supplier of the advisers',
    'Manager of the unit',
    'Monthly numbers of cases, and that a client’s support has ended',
    'Figures by mail; the end of support by voice, by reference',
    'No name in writing.',
  ),
  flow(
    10,
    'Coordinator',
    'Risk conference, social care, health or housing',
    'What the client agreed to; without agreement what the law demands',
    'By the recipient’s own secure way, outside of the program',
    'Recipient, purpose, ground and date stand in the record. Before a conference: is anybody on it alleged, or close to them?',
  ),
  flow(
    11,
    'Manager of the unit',
    'Team that investigates a criminal allegation',
    'Facts that are strictly needed, told from opinions',
    'By hand against a receipt, after a written request',
    'Decided with legal services; asked whether anybody in that team is alleged or close to them; the client is told.',
  ),
  flow(
    12,
    'The vault',
    'Drive in a safe in another room',
    'All four files, encrypted as they are',
    'Copied each week to one of two drives, by the custodian',
    'Checked when it is copied. Opens only with a passphrase or the recovery sheet of that day.',
  ),
  flow(
    13,
    'Custodian',
    'File of the unit, on paper',
    'The log of each month, by person and record number',
    'Printed, or saved as a document',
    'No name of a client is in the log. Logged as a disclosure. Kept in the safe.',
  ),
];
