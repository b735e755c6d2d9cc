import { chose, said, type ExampleItem } from './example-item.ts';

/** Why it is needed, and what is done with the data. */
export const DESCRIPTION_ANSWERS: readonly ExampleItem[] = [
  said(
    '1.1',
    'Decision PCD 1732 funds advisers for employees of the force who suffered domestic abuse or sexual violence, and asks that Information Assurance and Information Rights are consulted at all stages. The unit in Professional Standards that runs the service needs one safe place for referrals in place of a spreadsheet and a mailbox, and figures that show whether the service reaches everybody. Strongroom brings three kinds of processing: records of referrals from first contact to triage, equality answers that are counted apart from them, and a log of everything that users do. The service itself has run since 2019; this assessment is about Strongroom, and about the records that are brought over into it.',
  ),
  said(
    '1.2',
    'Screening fired three kinds of rules: a breach could endanger somebody, special category data helps to decide who is supported, and data from two places is matched. Beyond screening, two things weigh. Some of the people alleged work in the same force and know its systems, and the unit belongs to the directorate that also investigates officers.',
  ),
  said(
    '2.1',
    'A coordinator takes a referral by telephone, in person or from a message, and types it into question pages that are saved, encrypted, as they go. The record is used to see whether the person came before, to decide at triage, and to tell an adviser whom to call and how. It lies in an encrypted folder on one computer. A full-text search and a history of every change lie in the same file. Equality answers are typed by the client or read out to them, sealed at once, and kept in another file with another key. A record ends when a manager and a second person dispose of it; the file is then written anew, so that nothing stays in it. Paper is only what somebody prints: equality reports, the log, blank forms and recovery sheets. Messages that brought a referral stay in the mailbox until somebody deletes them there.',
  ),
  said(
    '2.2',
    'Mostly from the client. Otherwise from a line manager, occupational health, a staff association, a colleague, the domestic abuse and sexual offences unit, another adviser or a health service. A referral can be made by somebody else without the client knowing: the record says who made it, and the first call asks whether the client wants it at all. About the person alleged, next of kin and children the client is the only source. About 150 records of the present contract come once from the unit’s spreadsheet.',
  ),
  said(
    '2.3',
    'With the adviser who is allocated: name, safe way of contact, priority and needs, by voice or in person, once for each referral. With others only where the client agreed, each recipient and purpose on its own line: health services, housing, a risk conference, social care, people at work who arrange safety measures. Without agreement only where the law demands or allows it, with who decided, why, and whether the client was told. With the Mayor’s Office and the force’s leadership: figures in which nobody can be recognised. Never with the person alleged, with anybody whom the client has barred, with misconduct or vetting for their own purposes, or with the makers of the program. Strongroom sends nothing itself: every sharing happens outside of it.',
  ),
  said(
    '2.4',
    'Risk to safety (B10) is everywhere in the referrals. Special category data in access to a service (B2) is at triage. Matching (B6) is at the check for earlier referrals and where equality answers meet the facts of a referral. Data of people who are not told (B7) is in the part on people alleged. New technology (B1) is the vault and the protection of reports.',
  ),
  said(
    '2.5',
    'Client: name, date of birth, address if needed, language and other needs, a token in place of the warrant or pay number, rank or band, unit, ways of contact with the times when they are safe and, if wanted, a code word. Others: who referred, details of a next of kin, number and ages of children. Referral: service, route, reasons, priority, triage, consent, who must not receive anything. Abuse and sexual violence: categories such as kind, duration, severity and whether it happened at work, and never an account of what happened; health needs as categories. People alleged: no field for a name (one can stand among those who must not receive anything); relationship, sex, age band, whether they are police, role and status then and now, unit, and a crime reference if there is one. Equality answers: age, sex, gender reassignment, ethnicity, religion, sexual orientation, disability, marriage, pregnancy, caring and length of service. Free text is short, and in practice will hold reasons and needs, now and then a name.',
  ),
  said(
    '2.6',
    'About 150 referrals a year (119 for IDVA and 31 for ISVA in 2023-24), up to 196 fields each; about 1,050 if the force were to keep them seven years',
  ),
  said(
    '2.7',
    'On every working day: three referrals in an average week, each looked at several times; a report at most each quarter',
  ),
  said(
    '2.8',
    'The force has not decided the periods yet: that is an action. As it stands a manager looks once a year at every referral that is older than two years, and disposes of those that nobody needs any more. Strongroom has no clock that erases by itself: disposal takes a manager and a second person, and leaves a numbered certificate that says nothing about the client. Daily, weekly and monthly backups go after seven days, five weeks and twelve months, and forget a record with that; backups that were made by hand, and copies on drives, have to be removed by hand. Equality answers outlive the record, because nothing leads from them to anybody. The log is kept as long as the vault.',
  ),
  said(
    '2.9',
    'About 150 clients a year, about as many people alleged, some children and next of kin, and about ten users; so few that one can often be recognised by unit and rank alone',
  ),
  said(
    '2.10',
    'The whole force, more than 40,000 people who work or volunteer for it; the records are in one room',
  ),
  said(
    '2.11',
    'The force is the client’s employer, it may be the employer of the person alleged, and the directorate around the unit investigates officers. The three are kept apart in this way: the advisers are independent, the records have keys that no investigator and no personnel officer holds, nothing is connected to any other system, and the client is told before the first question what the unit would have to pass on.',
  ),
  said(
    '2.12',
    'They can ask for support without giving a name, skip any question, say who must never receive anything, agree to each sharing by itself and take that back, and end the support. They can see and correct what is written about them by asking. Equality answers are free, and an objection removes them. If they refuse, they get the same support as far as it can be given. They cannot have the record erased as long as the force has to keep it, and an officer among the workers who hears of a serious offence may have to act on it.',
  ),
  said(
    '2.13',
    'They expect that a service for victims writes down who they are. They may not expect that the unit belongs to Professional Standards. What they fear most, by what staff associations told us, is that the person alleged finds out, that it comes up in vetting or promotion, and that it is used against them in misconduct. The notice answers these three first.',
  ),
  chose('2.14', ['YES']),
  said(
    '2.14.1',
    'Every client is vulnerable: a victim, and dependent on the force for work. A way of contact can be used only within the times that the client confirmed, and has to be confirmed again after a date. No account of an offence is asked for, so that nobody has to tell it twice. Children stand in a record only by number and age. Where somebody fears a person who could use the unit’s computer, or who knows somebody in it, the record is sealed for two named people.',
  ),
  said(
    '2.15',
    'Inspections and the super-complaint about police-perpetrated abuse found that accused officers had links to those who dealt with them, and misuse of police systems to look people up is a known kind of misconduct. An audit of another force’s adviser service found that 14 of 118 referrals had to be suspended because the telephone was answered by somebody else. The unit’s spreadsheet could be opened by everybody with access to the drive, and did not log reading. Strongroom has had no independent security test yet: its own tests attack it, and that is not the same.',
  ),
  said(
    '2.16',
    'For the unit: keys by role, a log of reading, and equality answers that the people who work with a client cannot see. For policing, as far as we know: reports whose protection is proved for each hidden figure and against every earlier report. The cryptography itself is old and well known.',
  ),
  said(
    '2.17',
    'Case systems for such services mostly run in a browser, with rights that a program checks. As far as we could see none of those encrypts by role, logs reading in a chain, or protects small figures against comparison. What is known to be safe today is used: SQLCipher 4 with AES-256 and a check of every page, Argon2id for passphrases, X25519 for sealed rows. What better systems have and this one lacks: a second factor at unlocking, keys in hardware, and a signature on the program as it is handed out.',
  ),
  said(
    '2.18',
    'Whether the police can be trusted to look after officers who accuse officers. Whether a file of victims within Professional Standards is a danger to them. Whether the figures about police-perpetrated abuse are true. We publish this assessment in part, and say with every such figure what it counts.',
  ),
  said(
    '2.19',
    'No approved code of conduct and no certificate covers it. We follow the College of Policing’s authorised professional practice on data protection, the statutory guidance on IDVA and ISVA services, and the code of practice on requests for victim information. Documents are made to PDF/UA-1, screens to WCAG 2.2 AA.',
  ),
  said(
    '2.20',
    'First, to offer a client the right adviser, in time and in a way that is safe. Second, to keep from them whoever they fear. Third, to know who came before, so that nobody tells it twice. Fourth, to show whom the service reaches, for the duty of section 149 of the Equality Act 2010. Fifth, to account for money and quality with figures about nobody. Sixth, in rare cases, to prevent a serious offence or to answer an investigation, as far as the law asks. Seventh, to be able to prove who did what with a record. No legitimate interest under Article 6(1)(f) is relied on.',
  ),
  said(
    '2.21',
    'Clients are called sooner, in a way that is safe, and by somebody who knows what they need. People alleged are recorded without a name and without knowing it; for them it may be worse, and so nothing is decided about them on the ground of these records. Users are watched by the log at each step that they take with a record, and know it.',
  ),
  said(
    '2.22',
    'For the force: it keeps a promise that it made in public, with about 150 people a year supported and £260,000 a year accounted for. For victims: less fear that asking for help is found out. For the public: figures about police-perpetrated abuse that can be relied on, where two published ones (about 10% in one year, 61% of 31 in the next) could not be compared.',
  ),
  said(
    '2.23',
    'To keep no records and leave everything to the supplier: then the unit could not triage, nor know who came before. To go on with the spreadsheet: it logs no reading and cannot wall anybody off. To use the force’s crime or personnel system: too many people can search those, the person alleged perhaps among them. A shared cloud service: more convenient, but reached from many places and by its operator. To give no equality figures at all: the law asks for them, and rounding them all would say less and promise less. To record no people alleged: then nobody could see a conflict before it hurts.',
  ),
];
