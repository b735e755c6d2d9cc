import type { StepInput } from '../../../shared/domain/assurance/template.ts';
import { anyOf, inWords, oneOf, YES_NO, YES_NO_NOT_KNOWN } from './ask.ts';
import { dpa, ukGdpr, UNIT_DESIGN } from './sources.ts';

/** The regime gate. Which regime each operation falls under is said with the operation itself. */
export const REGIME: StepInput = {
  id: 'regime',
  title: 'Which law applies',
  lead: 'Police work falls under two regimes: processing for law enforcement under Part 3 of the Data Protection Act 2018, all other under UK GDPR. List each processing operation, and say for each which it is. The questions that follow depend on it.',
  questions: [
    oneOf(
      {
        id: 'R1',
        text: 'Is personal data processed?',
        guidance:
          'Anything about somebody living who can be identified, from it alone or together with what else can be had. Pseudonyms and reference numbers are personal data. Figures about a few people can be.',
        source: dpa('3(2) and (3)'),
      },
      YES_NO,
      { units: ['INFORMATION_RIGHTS'] },
    ),
    inWords(
      {
        id: 'R2',
        text: 'Who is the controller? Are there joint controllers, processors or sub-processors?',
        guidance:
          'The controller decides what for and how. A supplier who keeps or sees the data for the force is a processor; those whom it uses are sub-processors. Joint controllers need an arrangement that says who does what.',
        source: `${ukGdpr('26 and 28')}; ${dpa('58 and 59')}`,
      },
      { marking: 'PUBLISHABLE', units: ['INFORMATION_RIGHTS'] },
    ),
    oneOf(
      {
        id: 'R3',
        text: 'Is the controller a competent authority?',
        guidance:
          'A chief officer of police is one by Schedule 7. Others are only as far as they have a statutory function for law enforcement.',
        source: `${dpa('30')} and Schedule 7`,
      },
      YES_NO,
      { units: ['INFORMATION_RIGHTS'] },
    ),
    inWords(
      {
        id: 'R4',
        text: 'Why does each operation fall under the regime that you gave it?',
        guidance:
          'For law enforcement name the purpose: to prevent, investigate, detect or prosecute criminal offences, to execute penalties, or to safeguard against threats to public security. A criminal allegation against an officer normally is; misconduct, complaints, vetting, welfare and employment normally are not. Mixed operations are assessed under both. Have the data protection officer confirm what is not plain.',
        source: `${dpa('31')}; ${ukGdpr('2')}`,
      },
      { units: ['INFORMATION_RIGHTS'], verdictOf: 'INFORMATION_RIGHTS' },
    ),
    oneOf(
      {
        id: 'R5',
        text: 'Is a national security exemption relied on, or is there joint processing with an intelligence service?',
        guidance: 'If so, get specialist advice before going on: what is written here may need another home.',
        source: `${dpa('79')}; Data (Use and Access) Act 2025`,
      },
      YES_NO_NOT_KNOWN,
      { units: ['INFORMATION_RIGHTS'] },
    ),
    anyOf(
      {
        id: 'R6',
        text: 'Which kinds of specially protected data are processed?',
        guidance:
          'Think of what the data tells as well as of what the fields are called: a referral to a specialist service tells about health and sex life, an adviser’s note about offences.',
        source: `${ukGdpr('9 and 10')}; ${dpa('35(8)')}`,
      },
      [
        ['RACE', 'Racial or ethnic origin'],
        ['POLITICS', 'Political opinions'],
        ['RELIGION', 'Religious or philosophical beliefs'],
        ['UNION', 'Trade union membership'],
        ['GENETIC', 'Genetic data'],
        ['BIOMETRIC', 'Biometric data that identifies somebody'],
        ['HEALTH', 'Health'],
        ['SEX_LIFE', 'Sex life or sexual orientation'],
        ['OFFENCES', 'Criminal convictions, offences or allegations'],
        ['NONE', 'None of these'],
      ],
      { marking: 'PUBLISHABLE' },
    ),
    anyOf(
      {
        id: 'R7',
        text: 'Whose data is it?',
        guidance:
          'Tick everybody who appears in the data, also in free text and as a contact of somebody else.',
        source: `${dpa('38(3)')}; ${UNIT_DESIGN}`,
      },
      [
        ['SUSPECT', 'Suspects'],
        ['CONVICTED', 'People convicted of an offence'],
        ['VICTIM', 'Victims, or people who may be'],
        ['WITNESS', 'Witnesses and others who can tell about an offence'],
        ['OFFICER', 'Police officers'],
        ['STAFF', 'Police staff, volunteers and contractors'],
        ['COMPLAINANT', 'Complainants'],
        ['CHILD', 'Children'],
        ['PUBLIC', 'Other members of the public'],
      ],
      { marking: 'PUBLISHABLE' },
    ),
    anyOf(
      {
        id: 'R8',
        text: 'Which professional standards work is it part of?',
        guidance: 'Each has its own law and its own risk for the people in it.',
        source: UNIT_DESIGN,
      },
      [
        ['MISCONDUCT', 'Misconduct'],
        ['COMPLAINT', 'Complaints'],
        ['VETTING', 'Vetting'],
        ['MONITORING', 'Lawful business monitoring'],
        ['COVERT', 'Covert work'],
        ['CRIMINAL', 'Criminal investigation of an officer'],
        ['REPORTING', 'Confidential reporting'],
        ['WELFARE', 'Support of victims in the workforce'],
        ['NONE', 'None of these'],
      ],
      { isOptional: true },
    ),
  ],
};
