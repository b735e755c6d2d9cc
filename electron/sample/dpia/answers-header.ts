import { chose, onDay, said, type ExampleItem } from './example-item.ts';

/** About the assessment, and which law applies. */
export const HEADER_ANSWERS: readonly ExampleItem[] = [
  chose('H3', ['OFFICIAL_SENSITIVE'], 'PUBLISHABLE'),
  chose('H4', ['PART'], 'PUBLISHABLE'),
  said(
    'H4.1',
    'The answers about security of this computer and its room, about who holds which key, and about open findings. They would help somebody who wants to get at the records of a few people who are in danger (Freedom of Information Act 2000 sections 31 and 38). How the program protects records in general is public, and stays in.',
  ),
  said(
    'H6',
    'The force pays for independent advisers who support its own officers, staff, volunteers and contractors after domestic abuse or sexual violence. When somebody asks for that support, a small unit writes down who they are, how they can be reached safely, what happened in broad terms, and whether a colleague did it, so that the right adviser can call them. Strongroom is the program that keeps those records: locked, on one computer that is on no network. A separate part of it counts answers about age, ethnicity and other characteristics, so that the force can see whom the service reaches, without being able to see who said what.',
  ),
  said(
    'H11',
    'Strongroom, free software under the MIT licence, no supplier and no contract; used beside the contract for the IDVA and ISVA service 2025 to 2028',
    'SUPPLIER',
  ),
  said(
    'H12',
    'Records of the employee IDVA and ISVA service, with their equality answers; owner: Head of the unit in Professional Standards',
    'PUBLISHABLE',
  ),
  said('H13', 'The chief officer whom the force has named Senior Information Risk Owner', 'PUBLISHABLE'),
  said(
    'H14',
    'The data protection officer of the force, through the mailbox of the Information Rights unit',
    'PUBLISHABLE',
  ),
  chose('H15', ['BUILD'], 'PUBLISHABLE'),
  onDay('H9', '2027-02-01', 'PUBLISHABLE'),
  said(
    'H10',
    'This is the worked example that comes with Strongroom. What it says about the program is true of the program. What it says about a force (dates, replies, posts, what was decided) is made up to show how an assessment is written, and is to be replaced by a force that takes it over. Keep the full version in the vault; give away only the publishable one.',
    'PUBLISHABLE',
  ),
  said(
    'H16',
    'Decision PCD 1732 of the Mayor’s Office for Policing and Crime; the guide for the custodian, the description of the vault format and that of the protection method, which come with the program. Not finished yet, and actions of this assessment: the appropriate policy document, the privacy notice, the entry in the record of processing, the retention schedule and the equality impact assessment.',
    'PUBLISHABLE',
  ),
  chose('H17', ['NO']),

  chose('R1', ['YES'], 'PUBLISHABLE'),
  said(
    'R2',
    'The Commissioner of Police of the Metropolis is the controller of everything in Strongroom. The supplier who employs the advisers keeps case notes of its own, by the standards of its profession; as it stands we treat it as a controller of those notes, and not as our processor. That is an open point: the force and the supplier have to settle it in the variation of the contract. The makers of Strongroom see no data: the program connects to nothing. The Mayor’s Office pays for the service and gets figures only.',
  ),
  chose('R3', ['YES'], 'PUBLISHABLE'),
  said(
    'R4',
    'The service supports victims at work. That is the task of an employer and not law enforcement, so taking in, keeping, handing over, counting and ending records falls under UK GDPR and Part 2, also where the person alleged is a police officer. Warning those who can prevent a serious offence has no other purpose than preventing it, so it is under Part 3. Answering an investigation of a criminal allegation against an officer is under both: whether confidence may be broken is decided as a supporter, and what is then given serves the investigation. The log covers all of these and is under both. Misconduct proceedings are not law enforcement, and are no purpose of these records. The data protection officer confirmed this split for the present, and looks at it again after a year.',
    'PUBLISHABLE',
  ),
  chose('R5', ['NO'], 'PUBLISHABLE'),
  chose('R6', ['RACE', 'RELIGION', 'UNION', 'HEALTH', 'SEX_LIFE', 'OFFENCES']),
  chose('R7', ['SUSPECT', 'VICTIM', 'OFFICER', 'STAFF', 'CHILD', 'PUBLIC']),
  chose('R8', ['WELFARE'], 'PUBLISHABLE'),
];
