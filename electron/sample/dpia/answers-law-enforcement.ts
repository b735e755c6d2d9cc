import { chose, said, type ExampleItem } from './example-item.ts';

/** What Part 3 asks for besides, of the few operations that come under it. */
export const LAW_ENFORCEMENT_ANSWERS: readonly ExampleItem[] = [
  said(
    '35.1',
    'A task of a competent authority: to prevent a serious offence, or to answer an investigation of one (section 35(2)(b)). Telling that somebody is a victim is sensitive processing. It is done only where it is strictly necessary and meets Schedule 8 paragraph 1 (a statutory purpose), 3 (vital interests) or 4 (safeguarding). The policy document of section 42 is one with that of Part 2, in a section of its own, and still in draft.',
    'PUBLISHABLE',
  ),
  said(
    '36.1',
    'The purpose is named for each request and each warning before anything is given: which offence, and whom it endangers. What was given for support is used further only as far as the law authorises it. Use for misconduct or vetting is not compatible and not allowed, also if the same officers ask.',
    'PUBLISHABLE',
  ),
  said(
    '38.1',
    'A record begins with the client, who is always the victim or somebody who may be one; the people alleged stand in a section of their own that never says suspect or offender, and has no field for a name. What the client said is in codes, what the coordinator thinks is in the fields for priority and reason. Whoever answers an investigation says of each item which of the two it is.',
    'PUBLISHABLE',
  ),
  said(
    '38.2',
    'A coordinator reads the answer against the record and its history, a manager reads it before it goes, and facts that the client has not confirmed for three months are marked so. If a fact turns out wrong, the manager tells the receiver; who received it stands in the record. All this is a rule of the unit: the program reminds nobody.',
    'PUBLISHABLE',
  ),
  said(
    '39.1',
    'As it stands: when the case of the recipient is closed, and at least once a year with all referrals older than two years. The periods are not decided yet, and the program does not count them. Both are told in the actions.',
    'PUBLISHABLE',
  ),
  said(
    '44.1',
    'A client is told what was given unless that would prejudice the investigation or endanger somebody. Requests under sections 45 to 47 go to Information Rights, which records the ground of each restriction in its own register and replies within a month. People alleged get no reply that would tell whether a record exists. No decision under sections 49 and 50 is made.',
    'PUBLISHABLE',
  ),
  said(
    '57.1',
    'By design: one file and one key for each kind of work, so that a role cannot decrypt what is not its own; no field for the name of a person alleged; tokens in place of numbers; a way of contact that closes by itself; a log that cannot be switched off; a report that is not made without a proof. Then by rule: reasons for reading, sealing, two people for what cannot be undone.',
    'PUBLISHABLE',
  ),
  said(
    '57.2',
    'When the means were decided on: the separate keys, the sealed equality answers and the list of fields were settled in March and April 2026, before anything was built for the unit, with both units asked at gates G0 and G1. During processing: each month the custodian checks the chains and the list of people, a manager looks at refused calls, openings of sealed records and a sample of reading, and each quarter a backup is put back.',
  ),
  said(
    '57.3',
    'Amount: nearly all of the 196 fields may stay empty, and no field asks for an account. Extent: a name is covered until somebody asks for it, which is logged, and lists show a pseudonym. Time: a way of contact closes when its confirmation is over; for whole records nothing happens by default, because the periods are not decided. Access: a new person gets no role that nobody chose for them, and the vault locks after five idle minutes.',
  ),
  said(
    '57.7',
    'There is no network, no shared folder, no link and no group to be added to by mistake. Only what is printed, saved as a report or copied to a drive can be left lying about, and each of these is one deliberate act by one person. Equality reports are made to be seen by many, and are protected for that.',
    'PUBLISHABLE',
  ),
  said(
    '62.1.collection',
    'Each new referral, each import (one entry with the hash of its file) and each equality form: moment, person, record. Of a draft that is saved as it is typed, its beginning and what becomes of it. In the log of the same file, in the same transaction, for as long as the vault exists. Nobody can change an entry unseen, but for somebody who holds the key of the file and makes the whole chain anew; heads on printed pages would show that.',
  ),
  said(
    '62.1.alteration',
    'Each change of a record: moment, person, record. The log does not hold values; the history in the same file holds every version of a record with who made it, until the record is disposed of.',
  ),
  said(
    '62.1.consultation',
    'Each opening of a record, each list and search, each look at a history, at the log itself and each uncovering of a name: moment, person, what was opened, and the reason, since the unit has set the program to ask for one. Whether the section still asks for the reason after the Data (Use and Access) Act 2025 is for the data protection officer; the unit keeps it in either case. An attempt that was refused is logged as well.',
  ),
  said(
    '62.1.disclosure',
    'Each equality report and each export of the log: moment, person, recipient. Of a report the program lets the recipient be left empty; the unit’s rule is to give it. There is no other way in the program to disclose a record. What is said to an adviser or given to an investigation is recorded by the coordinator in the record (recipient, purpose, ground, who decided, when), and so stands in the log as a change of that record. That part depends on the coordinator.',
  ),
  said(
    '62.1.combination',
    'Each merging of sealed equality rows with the facts of their referral: moment, person, how many. A check for an earlier referral of the same person is logged as reading.',
  ),
  said(
    '62.1.erasure',
    'Each disposal: moment, person, reason, record and number of the certificate (the second person stands in the register of disposals); each draft that is thrown away; each objection that removes equality answers. The entry stays when the record is gone. What is removed from backups and drives by hand is in the custodian’s book only.',
  ),
  chose('62.2', ['YES']),
  said(
    '62.3',
    'The printing and saving of equality reports and of the log are covered, with their recipient. A record itself cannot be printed or exported from the window. The command line gives a record to whoever may read it, and logs that as reading, not as disclosure. What is told by telephone, photographed or written down by hand is not covered by any program: the unit’s rule is that telling somebody is entered in the record on the same day.',
  ),
  said(
    '62.4',
    'Strongroom has no processor. The logs of the supplier’s own case system are not ours to have today. The draft variation of the contract gives a yearly sample, and any entry about a named client within five working days; the sample is held against section 62 with the log tester of this program.',
    'SUPPLIER',
  ),
  chose('62.5', ['LAWFULNESS', 'SELF_MONITORING', 'INTEGRITY', 'CRIMINAL'], 'PUBLISHABLE'),
  said(
    '62.6',
    'Managers and the custodian, each the log of the files whose keys they hold and that of the office; to read that of the equality answers or of the assessments somebody has to hold a role of that work besides, which the deputy custodian does. Each month a manager picks twenty openings of records without a cause and asks what they were for; refused calls and openings of sealed records are all looked at. A manager’s own reading is looked at by the other manager. The first month of this falls after the program goes live: it is an action.',
  ),
  said(
    '62.7',
    'By the custodian with a manager, through Information Rights: the log of a period as CSV and as a document, with the heads that prove it. It takes minutes, and the commitment is two working days.',
    'PUBLISHABLE',
  ),
  said(
    '64.1',
    'The measures in the list, above all: separate keys, sealing, the log with its chain, protected reports, verified backups and two people for what cannot be undone. What shows that Part 3 is complied with: this assessment with its version hash, the log, the certificates of disposal and of each report, and the ledger of consultation. The interests of clients come before those of an investigation unless somebody is in danger; those of people alleged are protected by asking for no name and deciding nothing about them.',
  ),
  chose('65.1', ['YES'], 'PUBLISHABLE'),
  said(
    '65.2',
    'On 12 November 2026 the data protection officer decided not to consult the Commissioner. The filing system is made for support, which is not under Part 3; the operations under Part 3 take single facts from it. Read by its letter section 65 asks about the risk before measures, and that is high; the Commissioner’s practice asks about the risk that is left, and none is high. The officer follows the practice, has asked legal services to confirm that reading before the program goes live, and will consult if they do not.',
  ),
  said(
    '66.1',
    'They follow from the evaluation of risks in this assessment, of November 2026, and from Information Assurance’s own evaluation for gate G1. The worst harm is to somebody’s safety, so measures that keep a stranger or a colleague out come before convenience: no network, keys by role, sealing. What an independent test finds will be added; it has not been made yet.',
  ),
  said(
    '66.2',
    'Whoever has no passphrase of a role cannot decrypt its file. Passphrases that can be guessed are refused, and wrong ones make the next attempt wait. The window runs in a sandbox, loads nothing from outside, and reaches the records through one checked way. Removing somebody exchanges every key that they held. Limits: no second factor; a computer with malicious software on it, or a watched keyboard, is not protected against; and the program is not signed by its makers, so the force has to sign what it installs.',
  ),
  said(
    '66.3',
    'From the log and the history: who did what with which record, and what stood there before. That the log is complete is shown by its chain, and that nobody made it anew by the heads on printed pages, which the custodian checks each month. A single older page that somebody puts back into a file by hand may go unnoticed where nothing else contradicts it; the folder can be written by the unit only.',
  ),
  said(
    '66.4',
    'Each backup is opened and checked before it counts, one a day and as often as wanted, with copies on two drives in a safe. It is put back by two people into a new folder, with a comparison. That was last tried on 28 October 2026 with fictional records, and took eleven minutes. A rehearsal on the computer that will be used is an action before the program goes live.',
  ),
  said(
    '66.5',
    'Every user action is one transaction that is written through to the disk, with one writer at a time; each page of a file is checked when it is read. The program is killed hundreds of times in its own tests, at work and during exchanges of keys and backups, and nothing that was acknowledged was lost. A full disk stops the work and loses nothing. A log of changes that rots on the disk between a crash and the next unlocking may lose the last changes.',
  ),
];
