import type { StepInput } from '../../../shared/domain/assurance/template.ts';
import { byDate, inWords, onOneLine, oneOf, YES_NO } from './ask.ts';
import { ICO_GOOD, POLICE_FORMS, UNIT_DESIGN } from './sources.ts';

/** The record header: what is assessed, who answers for it, and how the document is handled. */
export const HEADER: StepInput = {
  id: 'header',
  title: 'About this assessment',
  lead: 'What is assessed, who answers for it and how this document is to be handled.',
  questions: [
    oneOf(
      {
        id: 'H3',
        text: 'What is the highest classification of the information that is processed?',
        guidance:
          'Take the marking of the processed information, not that of this document. Anything above OFFICIAL-SENSITIVE must not be described on this system: stop, and ask Information Assurance where to keep the assessment.',
        source: POLICE_FORMS,
      },
      [
        ['OFFICIAL', 'OFFICIAL'],
        ['OFFICIAL_SENSITIVE', 'OFFICIAL-SENSITIVE'],
        ['HIGHER', 'Higher', 'This system may not hold it. Stop here.'],
      ],
      { units: ['INFORMATION_ASSURANCE'] },
    ),
    oneOf(
      {
        id: 'H4',
        text: 'Is this assessment suitable for publication, in whole or in part?',
        guidance:
          'Publishing what can be published builds trust. A part that would help somebody to attack a system, or tell who uses a confidential service, can be kept back by its marking.',
        source: POLICE_FORMS,
      },
      [
        ['WHOLE', 'In whole'],
        ['PART', 'In part'],
        ['NONE', 'Not at all'],
      ],
    ),
    inWords(
      {
        id: 'H4.1',
        text: 'What must not be published, and why?',
        guidance:
          'Name the parts and the harm that publication would do. Name an exemption if one is relied on.',
        source: POLICE_FORMS,
      },
      { when: { question: 'H4', oneOf: ['PART', 'NONE'] } },
    ),
    inWords(
      {
        id: 'H6',
        text: 'In one paragraph of plain English: what is going to happen with whose information, and what for?',
        guidance:
          'Write it for somebody whose information it is. No abbreviations, no product names without saying what the product does.',
        source: ICO_GOOD,
      },
      { marking: 'PUBLISHABLE' },
    ),
    onOneLine({
      id: 'H11',
      text: 'Which system, supplier and contract is it about?',
      guidance: 'Name them as the contract register does. Write "none" if nothing is bought.',
      source: POLICE_FORMS,
    }),
    onOneLine({
      id: 'H12',
      text: 'Which information assets are touched, and which post owns them (Information Asset Owner)?',
      guidance:
        'As the asset register has them. Name the post, so that the answer stays true when its holder changes.',
      source: 'Kent and Essex Police: procedure W1005, information asset owners',
    }),
    onOneLine({
      id: 'H13',
      text: 'Who is the Senior Information Risk Owner?',
      guidance: 'The post that accepts risk for the force as a whole.',
      source: POLICE_FORMS,
    }),
    onOneLine({
      id: 'H14',
      text: 'Who is the data protection officer, and how are they reached?',
      guidance: 'A shared mailbox or a post is better than a person’s own address.',
      source: POLICE_FORMS,
    }),
    oneOf(
      {
        id: 'H15',
        text: 'How far is the project?',
        guidance: 'An assessment belongs before decisions, so an early stage is good news.',
        source: UNIT_DESIGN,
      },
      [
        ['IDEA', 'An idea or a request'],
        ['REQUIREMENTS', 'Requirements or business case'],
        ['PROCUREMENT', 'Procurement'],
        ['BUILD', 'Design and build'],
        ['LIVE', 'In use already'],
        ['EXIT', 'Being ended'],
      ],
    ),
    byDate({
      id: 'H9',
      text: 'When is it meant to start?',
      guidance: 'The day from which personal data is processed, a pilot or a test with real data included.',
      source: POLICE_FORMS,
    }),
    inWords(
      {
        id: 'H10',
        text: 'How is this document to be handled?',
        guidance: 'Who may have it, how it may be sent, how it is disposed of.',
        source: POLICE_FORMS,
      },
      { isOptional: true },
    ),
    inWords(
      {
        id: 'H16',
        text: 'Which other documents belong to it?',
        guidance:
          'Appropriate policy document, sharing agreement, contract, equality impact assessment, privacy notice, entry in the record of processing, retention schedule: title, date and where it is kept.',
        source: ICO_GOOD,
      },
      { isOptional: true, units: ['INFORMATION_RIGHTS'] },
    ),
    oneOf(
      {
        id: 'H17',
        text: 'Is it about processing that has begun already?',
        guidance:
          'If so, say so openly: the assessment is then late, and the reader must know it. What is found to be wrong has to be put right now.',
        source: ICO_GOOD,
      },
      YES_NO,
      { marking: 'PUBLISHABLE' },
    ),
  ],
};
