import { chose, said, type ExampleItem } from './example-item.ts';

/** Who is consulted, and whether it is necessary and proportionate. */
export const NECESSITY_ANSWERS: readonly ExampleItem[] = [
  chose('3.1', ['YES']),
  said(
    '3.1.1',
    'In spring 2026 staff associations, unions and the support networks of the force were asked, and the advisers gave a short anonymous questionnaire to people whom they had supported. Three wishes came back: that nobody who investigates or vets can read it, that one can ask without a name first, and that nobody rings the work telephone. The first is met by separate keys, the second by anonymous referrals, the third by marking work devices and by times when a way of contact is closed. We depart from one wish, that the unit move out of Professional Standards: this assessment cannot decide that, and says so to those who can.',
  ),
  said(
    '3.2',
    'The coordinators and the manager of the unit, who use it; its head, who owns the data; the equality analyst; the custodian, who keeps keys and backups; the service desk that builds the computer; commercial services for the variation of the contract; and occupational health, which refers people.',
    'PUBLISHABLE',
  ),
  said(
    '3.3',
    'From the makers of Strongroom nothing but the program, its source and its documents: they are no processor. From the supplier of the advisers: where and how long it keeps case notes, who reads them, what its system logs, with a sample of that log, whom it uses itself, and when it was last tested. It has answered all but the sample, and the variation of the contract will oblige it to give that each year.',
    'SUPPLIER',
  ),
  said(
    '3.4',
    'A security tester approved by the force, before the program goes live. The lead adviser of the supplier was asked which fields do harm, and had two of them taken out.',
    'PUBLISHABLE',
  ),
  chose('3.5', ['LEGAL', 'EQUALITY', 'STAFF']),

  chose('4.1', ['PUBLIC_TASK', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS']),
  said(
    '4.1.1',
    'Support at work: Article 9(2)(b) with Schedule 1 paragraph 1 (employment). Support and safety of a client: Article 9(2)(g) with paragraphs 17 (confidential support) and 18 (safeguarding). Equality answers: paragraph 8, with its right to object and its ban on decisions about a person. Allegations of offences: section 10(5) with the same paragraphs. To save a life when nobody can be asked: Article 9(2)(c). The appropriate policy document is in draft with Information Rights, and has to be there before the program goes live.',
  ),
  said(
    '4.2',
    'The service had 150 referrals in 2023-24 and could not have been run without records. That these records serve their purpose was tried with a fictional caseload of a whole year: each referral could be triaged from what was recorded, each earlier referral was found, and the equality report could be produced and its protection proved. Whether clients are called sooner will be seen from the first quarter, and is looked at in the first review.',
  ),
  said(
    '4.3',
    'We asked it of each part. There is no account of the offence, no photograph, no field for the name of a person alleged, and a token in place of the warrant or pay number. Coordinators cannot read equality answers, and analysts cannot read referrals. One thing could go further: all coordinators can open every record that is not sealed. With three of them, who stand in for each other, a wall between any two would leave clients without help; reading is logged and sampled instead.',
  ),
  said(
    '4.4',
    'Walls first: no investigator, vetting or personnel officer holds a key, nothing is connected to another system, and the window has no export of a record. The equality side holds no name, reference or case. Then what makes another use visible: reading is logged, and opening a sealed record by two people is shown to a manager. Then rules: the policy document names misconduct and vetting as uses that are not allowed, and a request for them goes to the data protection officer. Two people who act together against the rules can still carry something out; the log shows it afterwards and cannot stop them.',
  ),
  said(
    '4.5',
    'Codes are chosen from lists, dates have to be real and in order, and what was not asked is kept apart from what is not known, so that a blank never becomes an answer. Two people who change the same record see both changes. Each change is kept with what stood there before. A way of contact has to be confirmed again after a date. An opinion, such as a changed priority, needs a reason. Left out: accounts of offences, a field for names of people alleged, warrant and pay numbers, medical detail.',
  ),
  said(
    '4.6',
    'At the first contact the adviser or coordinator says who they are, who will see what, and what they would have to pass on, before any question; the record notes when that was done. The notice is given on paper without a crest, read out, or left on the force’s intranet among all other notices, so that nobody is seen looking for it. It is written but not approved yet: an action before the program goes live. People alleged, next of kin and children are not told (Article 14(5)(b) and Schedule 2): it would put the client in danger. Users are told in their induction that all they do is logged.',
  ),
  said(
    '4.7',
    'Access: a coordinator reads the record to or with the client, or types it out; the program has no form for it, and Information Rights checks what is given. If a person alleged asks, the reply neither confirms nor denies where the truth would tell that the client sought help (Schedule 2, and rights of others). Correction: any field, with history. Erasure and restriction: disposal by two people, and sealing; there is no separate mark of restriction. Objection: one to equality answers travels sealed as they did, and removes them when the analyst next opens the file. Portability does not apply to a public task. No decision is made by automation alone.',
  ),
  said(
    '4.8',
    'For Strongroom itself: none, since its makers keep and see no data and have no way in. The supplier of the advisers is treated as a controller of its own notes. Should the force decide that it is a processor for a part, the terms of Article 28 and section 59 are ready in the draft variation of the contract, with a check each year by Information Rights.',
  ),
  said(
    '4.9',
    'No. The computer stands in the force’s building in London and has no network. No supplier can reach it for support. The drives with backups do not leave London. Whoever travels takes nothing along.',
  ),
  said(
    '4.10',
    'Lawful: the tasks of an employer and of the force, with the policy document and published rules. Legitimate aim: health and the rights of others, and the prevention of crime. Necessary: nobody can be called safely without a record of how. Proportionate: few people, categories in place of accounts, separate keys, an end by two people. What weighs against it: intimate facts about employees lie within reach of their employer, and people alleged are recorded without being told. We think it outweighed as long as nobody who decides about careers or discipline can read it.',
  ),
  said(
    '4.11',
    'Yes: what a client tells an adviser or coordinator is told in confidence. It may be passed on with their agreement, one recipient and purpose at a time; or where the law demands it; or where somebody is in serious danger and the public interest outweighs confidence. The last is decided by the manager with advice of legal services, is recorded with its ground, and the client is told unless that would add to the danger. A request for counselling notes is presumed to be refused.',
  ),
  said(
    '4.12',
    'Men, and people in same-sex relationships, seek help less often where a service speaks of women only; its words were changed for that. Members of small groups are easier to recognise in figures, and so more of their figures are hidden: the report says so, and suggests which groups to count together. The screens work by keyboard, with a screen reader and at four times the size. Officers of senior rank are few, and are sealed more often. The equality impact assessment is an action, due before the program goes live.',
  ),
  said(
    '4.13',
    'Nobody is decided about by automation alone. The program suggests one of three priorities by a fixed rule (is there visible high risk, is there a safe way of contact); a coordinator sets another by saying why, which is kept. How often they do is looked at in the first review. The worklist is put in order by dates, and each line says why it stands there. The program hides figures in a report by itself, and shows why each is hidden; that is a decision about a table and not about a person.',
  ),
];
