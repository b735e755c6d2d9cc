import { screened, type ExampleItem } from './example-item.ts';

/** Where a no could be doubted, it says why as well. */
export const SCREENING_ITEMS: readonly ExampleItem[] = [
  screened(
    'A1',
    'NO',
    'A rule suggests how urgent a referral is, and the worklist is put in order by dates. Nothing follows for anybody unless a person decides it, and they are free to decide otherwise.',
  ),
  screened(
    'A2',
    'NO',
    'Nearly every record holds such data, but there are about 150 referrals a year, in one force, on one computer. We do not lean on this answer: other rules demand an assessment all the same.',
  ),
  screened('A3', 'NO', null),
  screened(
    'B1',
    'YES',
    'The parts are known, but new to the unit: a file that different roles open with different keys, and reports whose hidden figures are proved safe, also against earlier reports.',
  ),
  screened(
    'B2',
    'YES',
    'A coordinator decides who is offered an adviser, and how soon, by what the client says about abuse, health and sex life. The program suggests a priority by a fixed rule.',
  ),
  screened('B3', 'NO', null),
  screened('B4', 'NO', null),
  screened('B5', 'NO', null),
  screened(
    'B6',
    'YES',
    'A token made from the warrant or pay number finds an earlier referral of the same person. Equality answers and a few facts of the referral are joined by another token, which leads back to nobody.',
  ),
  screened(
    'B7',
    'YES',
    'The person alleged, a next of kin and children are recorded without being told: telling them could put the client in danger.',
  ),
  screened(
    'B8',
    'NO',
    'The log tells which record a user opened and when. It does not tell where anybody is. We count it under C3.',
  ),
  screened(
    'B9',
    'NO',
    'The clients are vulnerable. But they are not profiled, no program decides about them, and nothing is offered online.',
  ),
  screened(
    'B10',
    'YES',
    'That somebody sought help, how they can be reached and where they live could lead the person whom they fear to them.',
  ),
  screened('C1', 'YES', 'A priority and the severity of abuse are recorded for each client.'),
  screened('C2', 'NO', null),
  screened('C3', 'YES', 'Everything that users do with records is logged, reading included.'),
  screened(
    'C4',
    'YES',
    'Abuse, sexual violence, health, allegations of offences, and how to reach somebody safely.',
  ),
  screened('C5', 'NO', 'See A2.'),
  screened(
    'C6',
    'NO',
    'What is matched was given to the same unit for the same service. Nothing is matched with police systems.',
  ),
  screened('C7', 'YES', 'They are employees of the force and victims, and some were harmed by colleagues.'),
  screened('C8', 'YES', 'See B1.'),
  screened('C9', 'NO', 'Triage can turn somebody down, but a person decides it, with a reason on record.'),
  screened('D1', 'YES', 'See B2.'),
  screened('D2', 'YES', 'See B7.'),
  screened(
    'D3',
    'YES',
    'The service has run for years. Its records move from a spreadsheet and a mailbox into the program.',
  ),
  screened('D4', 'NO', 'It is a small project: one computer, about ten users.'),
  screened('E1', 'NO', null),
  screened('E2', 'NO', 'Advisers are told the same as before. Equality reports hold figures only.'),
  screened('E3', 'YES', 'Strongroom is taken into use. It is free software: nothing is bought.'),
  screened('E4', 'YES', 'It replaces a spreadsheet and a folder of a shared mailbox.'),
  screened('E5', 'NO', null),
  screened(
    'E6',
    'YES',
    'The contract with the supplier of advisers is varied: how details are handed over, and what is logged.',
  ),
  screened('E7', 'NO', null),
  screened('E8', 'YES', 'Records move from a network drive to a computer that is on no network.'),
  screened(
    'E9',
    'YES',
    'Answers about nine protected characteristics are collected in a separate file for the first time.',
  ),
  screened('E10', 'NO', null),
  screened(
    'E11',
    'YES',
    'Records can be disposed of by two people, with a certificate. Backups forget them within a year.',
  ),
  screened('E12', 'YES', 'The spreadsheet and the mailbox folder are left, and have to be erased.'),
  screened('E13', 'NO', 'None is known to the author. Information Assurance said the same at gate G0.'),
  screened(
    'E14',
    'YES',
    'The Data (Use and Access) Act 2025, on logs; and the code of practice of 2026 on requests for information about victims.',
  ),
];
