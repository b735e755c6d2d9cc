import type { StepInput } from '../../../shared/domain/assurance/template.ts';
import { inWords, onOneLine, oneOf, YES_NO_NOT_KNOWN } from './ask.ts';
import { ICO_GOOD, ICO_GUIDANCE, ICO_TEMPLATE, ukGdpr } from './sources.ts';

const PUBLISHABLE = { marking: 'PUBLISHABLE' } as const;

/** Step 1 of the Commissioner's seven. */
export const NEED: StepInput = {
  id: 'need',
  title: 'Why it is needed',
  lead: 'What the project is for, and why it was decided that its effect on people has to be assessed.',
  questions: [
    inWords(
      {
        id: '1.1',
        text: 'What is the project to achieve, and what kind of processing does it bring?',
        guidance:
          'The aim in the words of those who asked for it, and the proposal or decision that it follows from.',
        source: `${ICO_TEMPLATE}, step 1`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '1.2',
        text: 'Why is an assessment needed?',
        guidance: 'Screening says which answers ask for it. Add what screening cannot know.',
        source: `${ICO_TEMPLATE}, step 1`,
      },
      PUBLISHABLE,
    ),
  ],
};

/** Step 2. */
export const DESCRIPTION: StepInput = {
  id: 'description',
  title: 'What is done with the data',
  lead: 'How data comes in, what happens to it, where it goes and when it ends; how much of it there is, about whom, and what those people expect. List the data flows as well.',
  questions: [
    inWords(
      {
        id: '2.1',
        text: 'How is the data collected, used, stored and deleted?',
        guidance:
          'Follow one record from the first contact to its deletion. Say what is on paper, in mailboxes and in backups too.',
        source: `${ICO_TEMPLATE}, step 2; ${ukGdpr('35(7)(a)')}`,
      },
      { ...PUBLISHABLE, units: ['INFORMATION_ASSURANCE', 'INFORMATION_RIGHTS'] },
    ),
    inWords(
      {
        id: '2.2',
        text: 'Where does it come from?',
        guidance:
          'From the person, a colleague, another system, another body. Say who may give it without the person knowing.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.3',
        text: 'With whom is it shared, inside the force and outside?',
        guidance:
          'For each: what, why, how often, how it travels, and under which agreement. Say also with whom it is never shared.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      { ...PUBLISHABLE, units: ['INFORMATION_RIGHTS'] },
    ),
    inWords(
      {
        id: '2.4',
        text: 'Which of the types of processing that are likely to be high risk occur?',
        guidance: 'Take them from screening, and say where in the processing each occurs.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.5',
        text: 'Which data is it, field by field where that matters?',
        guidance:
          'Say what free text will hold in practice. Name special category and criminal offence data.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      { ...PUBLISHABLE, units: ['INFORMATION_RIGHTS'] },
    ),
    onOneLine(
      {
        id: '2.6',
        text: 'How much data is it?',
        guidance: 'Records in a year, and in all when it has run for as long as data is kept.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    onOneLine(
      {
        id: '2.7',
        text: 'How often is it collected and used?',
        guidance: 'Once, daily, all the time.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.8',
        text: 'How long is it kept, and how does it end?',
        guidance:
          'The period for each kind of record, the rule behind it, who looks at it when it is over, and how backups forget it.',
        source: `${ICO_TEMPLATE}, step 2; ${ukGdpr('5(1)(e)')}`,
      },
      { ...PUBLISHABLE, units: ['INFORMATION_RIGHTS'] },
    ),
    onOneLine(
      {
        id: '2.9',
        text: 'About how many people is it?',
        guidance:
          'Those whom it is about, and those who are in it as well. Few people are easier to recognise: say so.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    onOneLine(
      {
        id: '2.10',
        text: 'Which area does it cover?',
        guidance: 'The force area, a borough, a unit, a building.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.11',
        text: 'What is your relationship with the people whom it is about?',
        guidance:
          'Employer, investigator, provider of support. If it is several at once, say how they are kept apart.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.12',
        text: 'How much control will they have?',
        guidance: 'What they can see, correct, refuse or end, and what happens to them if they do.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.13',
        text: 'Would they expect it?',
        guidance: 'Think of what they were told, and of the worst use that they would fear.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    oneOf(
      {
        id: '2.14',
        text: 'Are children or other vulnerable people among them?',
        guidance: 'Somebody is vulnerable who can hardly refuse, or for whom a mistake would be dangerous.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      YES_NO_NOT_KNOWN,
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.14.1',
        text: 'Who are they, and what is done for them?',
        guidance: 'What is different for them in collection, access, sharing and contact.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      { ...PUBLISHABLE, when: { question: '2.14', oneOf: ['YES', 'NOT_KNOWN'] } },
    ),
    inWords(
      {
        id: '2.15',
        text: 'Were there concerns about this kind of processing before, or flaws in its security?',
        guidance: 'Complaints, inspections, breaches, reports about similar systems elsewhere.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      { units: ['INFORMATION_ASSURANCE'] },
    ),
    inWords(
      {
        id: '2.16',
        text: 'Is anything about it new?',
        guidance: 'To the force, to policing, or altogether.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.17',
        text: 'What is the state of the art, and how does this compare?',
        guidance: 'What others do for the same purpose, and what is known to be safe today.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      { units: ['INFORMATION_ASSURANCE'] },
    ),
    inWords(
      {
        id: '2.18',
        text: 'What is the public concerned about here?',
        guidance: 'What would be asked if it stood in a newspaper tomorrow.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.19',
        text: 'Is there a code of conduct or a certification that applies?',
        guidance:
          'Approved codes, authorised professional practice, standards that the supplier is certified to.',
        source: `${ICO_TEMPLATE}, step 2; ${ukGdpr('35(8)')}`,
      },
      { ...PUBLISHABLE, isOptional: true },
    ),
    inWords(
      {
        id: '2.20',
        text: 'What are the purposes, one by one?',
        guidance: 'What each use is for. Name a legitimate interest if one is relied on.',
        source: `${ICO_TEMPLATE}, step 2; ${ukGdpr('35(7)(a)')}`,
      },
      { ...PUBLISHABLE, units: ['INFORMATION_RIGHTS'] },
    ),
    inWords(
      {
        id: '2.21',
        text: 'What effect on people is intended?',
        guidance: 'What will be better or different for them, and for whom it may be worse.',
        source: `${ICO_TEMPLATE}, step 2`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.22',
        text: 'What good does it do, for the force and beyond?',
        guidance: 'As concretely as it can be told: numbers, if there are any.',
        source: `${ICO_TEMPLATE}, step 2; ${ICO_GUIDANCE}`,
      },
      PUBLISHABLE,
    ),
    inWords(
      {
        id: '2.23',
        text: 'Which less risky ways were considered, and why were they not taken?',
        guidance: 'Fewer people, less data, a shorter time, no system at all.',
        source: ICO_GOOD,
      },
      PUBLISHABLE,
    ),
  ],
};
