import type { ExampleItem } from './example-item.ts';
import { notNeeded, replied, silent } from './ledger-entry.ts';

const ASSURANCE = 'INFORMATION_ASSURANCE';
const RIGHTS = 'INFORMATION_RIGHTS';

/**
 * The ledger as far as the project has come. Variation in life (G7) and exit (G8) stay blank: nobody has come to them, and to write
 * "not needed" would let them be passed later without anybody having been asked.
 */
export const CONSULTATIONS: readonly ExampleItem[] = [
  replied(
    1,
    {
      gate: 'G0',
      unit: ASSURANCE,
      askedOn: '2026-02-09',
      question:
        'Referrals of the employee service are to move from a spreadsheet into Strongroom. Which data is touched, and how is it classified?',
    },
    {
      repliedOn: '2026-02-18',
      reply:
        'OFFICIAL-SENSITIVE. Together the records could endanger lives, so we look at them as at a list of protected people. No incident with the present records is known to us.',
      conditions: 'One computer, no network, nothing on a shared drive.',
    },
  ),
  replied(
    2,
    {
      gate: 'G0',
      unit: RIGHTS,
      askedOn: '2026-02-09',
      question:
        'Screening fires rules for danger to people, special category data in access to a service, and matching. Do you agree that a full assessment is mandatory?',
    },
    {
      repliedOn: '2026-02-20',
      reply:
        'Yes. We would not call it large scale; that changes nothing. Ask the data protection officer early which operations come under Part 3.',
    },
  ),
  replied(
    3,
    {
      gate: 'G1',
      unit: ASSURANCE,
      askedOn: '2026-03-16',
      question: 'Are the security requirements right and complete?',
    },
    {
      repliedOn: '2026-03-27',
      reply:
        'Complete as to keys, log and backups. Missing: what happens when the computer is stolen while the vault is open, and who builds new versions.',
      conditions: 'Lock after five idle minutes at most. Name who builds, signs and installs.',
    },
  ),
  silent(
    4,
    {
      gate: 'G1',
      unit: RIGHTS,
      askedOn: '2026-03-16',
      question: 'Are basis, regime and description right? Which fields could be left out?',
    },
    'No reply within ten working days. Nothing was settled meanwhile; the question was put again through the head of that unit on 30 March.',
  ),
  replied(
    5,
    {
      gate: 'G1',
      unit: RIGHTS,
      askedOn: '2026-03-30',
      question: 'Put again: are basis, regime and description right? Which fields could be left out?',
    },
    {
      repliedOn: '2026-04-14',
      reply:
        'The basis is right. Say for each operation which regime it is, not for the whole. Leave out accounts of offences and the names of people alleged. The policy document has to cover both Parts.',
      conditions: 'The policy document is signed before any record is brought over.',
    },
  ),
  replied(
    6,
    {
      gate: 'G1',
      unit: 'STAFF',
      askedOn: '2026-03-23',
      question: 'What would your members fear, and what would make them trust it?',
    },
    {
      repliedOn: '2026-04-20',
      reply:
        'That investigators or vetting can read it, that the work telephone rings, that one has to give a name at once. And that the unit sits in Professional Standards: move it elsewhere.',
      notAccepted:
        'The first three were taken over. Where the unit belongs cannot be decided here; the wish was put to those who can, and stands in this assessment.',
    },
  ),
  replied(
    7,
    {
      gate: 'G2',
      unit: ASSURANCE,
      askedOn: '2026-05-05',
      question:
        'Nothing is bought, so there is no security schedule. What evidence do you want in its place?',
    },
    {
      repliedOn: '2026-05-15',
      reply:
        'The source at a fixed version, the list of what is inside, the published formats, the results of the program’s own attack tests, and a test by somebody independent.',
      conditions: 'The independent test is passed before the program goes live.',
    },
  ),
  notNeeded(
    8,
    { gate: 'G2', unit: RIGHTS },
    'Not needed, because Strongroom is free software: there is no supplier, no contract with one, and so there are no clauses to look at. The clauses for the supplier of advisers are at gate G4.',
  ),
  replied(
    9,
    {
      gate: 'G3',
      unit: ASSURANCE,
      askedOn: '2026-06-08',
      question: 'Does the program do what was asked for, and what risk is left?',
    },
    {
      repliedOn: '2026-06-18',
      reply:
        'It does, on a fictional caseload. Left: no second factor, no signature by its makers, nothing against malicious software on the computer. Acceptable on a computer without a network.',
      conditions: 'The force signs what it installs. Smart card at the computer.',
    },
  ),
  replied(
    10,
    {
      gate: 'G3',
      unit: RIGHTS,
      askedOn: '2026-06-08',
      question:
        'What follows for risks and measures from there being no periods of retention in the program?',
    },
    {
      repliedOn: '2026-06-17',
      reply:
        'Rate it as it is: a plan to decide periods lowers nothing yet. Bring over the referrals of the present contract only.',
    },
  ),
  replied(
    11,
    {
      gate: 'G5',
      unit: ASSURANCE,
      askedOn: '2026-10-12',
      question:
        'The computer was set up, with fictional records only. What did your tests of section 66 find?',
    },
    {
      repliedOn: '2026-11-04',
      reply:
        'Roles, log, locking and restoring work as described. One finding: the program did not ask for a reason for reading, because nobody had set it to. One open: the independent test was not commissioned in time.',
      conditions: 'Set the reason for reading. No real record before the independent test.',
    },
  ),
  replied(
    12,
    {
      gate: 'G5',
      unit: RIGHTS,
      askedOn: '2026-10-12',
      question:
        'Are sections 57 and 62 and the privacy notice seen to? Here is an export of the log for the log tester.',
    },
    {
      repliedOn: '2026-11-05',
      reply:
        'The log passes for all six operations. What is told by telephone stands in the record and not in the log: say so. The notice is good and not approved yet.',
      conditions:
        'Telling somebody is entered in the record on the same day. The notice is approved before the program goes live.',
    },
  ),
  replied(
    13,
    {
      gate: 'G5',
      unit: 'LEGAL',
      askedOn: '2026-10-19',
      question:
        'Is the way in which requests of investigators are answered lawful under the code of practice on victim information? And does section 65 ask us to consult the Commissioner?',
    },
    {
      repliedOn: '2026-11-10',
      reply:
        'The way of answering is. Section 65 can be read either way; we shall give a view in writing by the middle of January.',
      conditions: 'Nothing under Part 3 is done in the program before that view is there.',
    },
  ),
  replied(
    14,
    {
      gate: 'G5',
      unit: 'EQUALITY',
      askedOn: '2026-10-19',
      question: 'Whom could it treat worse than others, and are the equality questions right?',
    },
    {
      repliedOn: '2026-11-02',
      reply:
        'The questions are right. Small groups see fewer of their figures: explain that in the report, and count years together where it helps.',
    },
  ),
  replied(
    15,
    {
      gate: 'G4',
      unit: ASSURANCE,
      askedOn: '2026-11-09',
      question:
        'The contract with the supplier of advisers is varied: no names in writing, a sample of its log each year. Are these the terms that were assessed?',
    },
    {
      repliedOn: '2026-11-17',
      reply: 'They are. Add notice before it changes its case system.',
      conditions: 'Nothing is signed before this assessment is.',
    },
  ),
  replied(
    16,
    {
      gate: 'G4',
      unit: RIGHTS,
      askedOn: '2026-11-09',
      question:
        'Are the terms of Article 28 and section 59 in the variation, for the case that the supplier is a processor?',
    },
    {
      repliedOn: '2026-11-18',
      reply:
        'They are, for that case. We think it a controller of its own notes, as you do; write down who decided so.',
      conditions: 'The force and the supplier record who is controller of what, in the variation itself.',
    },
  ),
  replied(
    17,
    {
      gate: 'G6',
      unit: ASSURANCE,
      askedOn: '2026-11-16',
      question: 'Is the risk that is left acceptable?',
    },
    {
      repliedOn: '2026-11-20',
      reply:
        'It is, on the conditions of gates G2 and G5. We shall look at it again when the independent test is there.',
      conditions: 'Independent test passed. Backup put back on the computer that will be used.',
    },
  ),
  replied(
    18,
    {
      gate: 'G6',
      unit: RIGHTS,
      askedOn: '2026-11-16',
      question: 'Are the record of processing, the policy document, agreements and training in place?',
    },
    {
      repliedOn: '2026-11-20',
      reply:
        'Training is. The record of processing is entered as planned. The policy document and the notice are not signed.',
      conditions: 'Both are signed by 15 January 2027, or the start is put off.',
    },
  ),
];
