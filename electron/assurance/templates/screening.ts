import type { TemplateInput } from '../../../shared/domain/assurance/template.ts';
import { FORCE_PROCEDURE, ICO_GUIDANCE, ICO_LIST, ukGdpr, UNIT_DESIGN, WP248 } from './sources.ts';

const about = (id: string, text: string, guidance: string) => ({ id, version: 1, text, guidance });

/** From when the rules below are taken to be in force: the day on which this set was written. */
const WRITTEN = '2026-11-22';

/** Types of the Commissioner's list that ask for an assessment by themselves. */
const ALONE = ['B2', 'B3', 'B6', 'B9', 'B10'];
/** Types of the list that do so together with any other criterion. */
const TOGETHER = ['B1', 'B4', 'B5', 'B7', 'B8'];
const CRITERIA = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'];
/** The same thing said twice, in the list and among the criteria, is one criterion and not two. */
const SAME = new Map([
  ['B1', ['C8']],
  ['B8', ['C3']],
]);
const EXTRAS = ['D1', 'D2', 'D3', 'D4'];
const TRIGGERS = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E13', 'E14'];

const ONLY_INDICATION =
  'Made under UK GDPR. For law enforcement the test is section 64: likely to result in a high risk. There the list is a strong indication, and not the rule itself.';

/** Whether an assessment is needed: what is asked, and the rules that the answers are held against. */
export const SCREENING: TemplateInput['screening'] = {
  nothingToAssess: { question: 'R1', oneOf: ['NO'] },
  sets: [
    {
      id: 'A',
      title: 'Processing for which the law itself demands an assessment',
      source: ukGdpr('35(3)'),
      questions: [
        about(
          'A1',
          'Are people evaluated by automated means, systematically and in depth, so that decisions with legal or similarly serious effect follow?',
          'Profiling, scoring and automated vetting count. It does not matter that somebody signs the decision if they rarely depart from it.',
        ),
        about(
          'A2',
          'Is special category data, or data about criminal offences, processed on a large scale?',
          'Nearly every system in which professional standards cases are kept does. Scale is not only numbers: think of how sensitive, how long and how wide.',
        ),
        about(
          'A3',
          'Is a place that the public can enter monitored systematically and on a large scale?',
          'Cameras, body-worn video as a programme, number plate or face recognition.',
        ),
      ],
    },
    {
      id: 'B',
      title: 'Types of processing on the Commissioner’s list',
      source: ICO_LIST,
      note: ONLY_INDICATION,
      questions: [
        about(
          'B1',
          'Is technology used that is new, or known technology in a new way, artificial intelligence included?',
          'New to policing counts, and so does a feature that a release switches on. Counts together with another criterion.',
        ),
        about(
          'B2',
          'Is access to a service, benefit or opportunity decided to any extent by automation, or with special category data?',
          'Who is offered support, vetting, a post or a promotion. Counts by itself.',
        ),
        about('B3', 'Are people profiled on a large scale?', 'Counts by itself.'),
        about(
          'B4',
          'Is biometric data processed to identify people?',
          'Faces, fingerprints, voices, gait. Counts together with another criterion.',
        ),
        about(
          'B5',
          'Is genetic data processed, other than by somebody who treats the patient?',
          'Counts together with another criterion.',
        ),
        about(
          'B6',
          'Is data from several sources combined, compared or matched?',
          'Also a list held against another once a year. Counts by itself.',
        ),
        about(
          'B7',
          'Is data had from somebody else than the person, who is not told because that would be impossible or disproportionate?',
          'Say in the assessment what is done instead. Counts together with another criterion.',
        ),
        about(
          'B8',
          'Is the place where people are, or what they do, tracked?',
          'Logs that show where and when somebody worked can be tracking. Counts together with another criterion.',
        ),
        about(
          'B9',
          'Are children or other vulnerable people targeted, profiled, subject to automated decisions, or offered online services?',
          'Victims of abuse are vulnerable, and can be so at work. Counts by itself.',
        ),
        about(
          'B10',
          'Could a breach endanger somebody’s health or safety?',
          'Where somebody lives, that they sought help, who supports them, whom they reported. Counts by itself.',
        ),
      ],
    },
    {
      id: 'C',
      title: 'Criteria that make a high risk likely',
      source: WP248,
      note: ONLY_INDICATION,
      questions: [
        about('C1', 'Are people evaluated or scored?', 'Risk assessment of a person is scoring.'),
        about(
          'C2',
          'Are decisions with legal or similar effect made by automation?',
          'Without anybody who really decides.',
        ),
        about('C3', 'Are people monitored systematically?', 'Also through networks and logs.'),
        about(
          'C4',
          'Is the data sensitive or highly personal?',
          'Special categories, offences, and also what people keep private: money, letters, diaries, their home.',
        ),
        about(
          'C5',
          'Is it processed on a large scale?',
          'How many people, how much about each, for how long, over how wide an area.',
        ),
        about(
          'C6',
          'Are sets of data matched or combined in a way that people would not expect?',
          'Data that was given for two different purposes, or to two different bodies.',
        ),
        about(
          'C7',
          'Are the people vulnerable in relation to the force?',
          'The guidelines name employees: they can hardly refuse. So are children, victims and patients.',
        ),
        about(
          'C8',
          'Is technology or organisation used in an innovative way?',
          'Nobody knows yet what can go wrong.',
        ),
        about(
          'C9',
          'Does the processing itself keep people from exercising a right, or from using a service or contract?',
          'Such as a check that decides whether somebody may enter.',
        ),
      ],
    },
    {
      id: 'D',
      title: 'Further reasons of the Commissioner’s checklist',
      source: ICO_GUIDANCE,
      questions: [
        about(
          'D1',
          'Does special category data, profiling or automation help to decide on access to a service or benefit?',
          'Also if it is one consideration among several.',
        ),
        about(
          'D2',
          'Will people not get a privacy notice directly?',
          'Because somebody else gives the data, or because it would put them in danger.',
        ),
        about(
          'D3',
          'Does the nature, scope, context or purpose of existing processing change?',
          'Then the assessment that exists is looked at again.',
        ),
        about(
          'D4',
          'Is it a major project that uses personal data?',
          'An assessment is good practice then, whatever the rules say.',
        ),
      ],
    },
    {
      id: 'E',
      title: 'Changes after which an assessment is looked at again',
      source: `${FORCE_PROCEDURE}; contract stages: ${UNIT_DESIGN}`,
      questions: [
        about('E1', 'Is data used again for a new purpose?', 'Also for research, testing or training.'),
        about('E2', 'Is data shared with somebody new, or in a new way?', 'Within the force as well.'),
        about('E3', 'Is a new system bought?', 'Or leased, or used for nothing.'),
        about('E4', 'Is a system replaced?', 'What happens to the old data belongs to it.'),
        about(
          'E5',
          'Is a system altered?',
          'A release that changes what is stored, who sees it or how long.',
        ),
        about('E6', 'Is a contract awarded, extended, varied or novated?', 'Before it is signed.'),
        about(
          'E7',
          'Is there a new supplier or sub-processor, or does one change hands?',
          'Ask the supplier: contracts oblige them to say.',
        ),
        about(
          'E8',
          'Does data move, or is it reached from somewhere else?',
          'Hosting, support from abroad, working from home.',
        ),
        about(
          'E9',
          'Is there a new type of data, much more of it, or a new group of users?',
          'Free text that fills with something new counts.',
        ),
        about(
          'E10',
          'Does a release switch on analysis or artificial intelligence?',
          'Also if nobody asked for it.',
        ),
        about(
          'E11',
          'Does it change how long data is kept, or how it is deleted?',
          'Shorter is a change too.',
        ),
        about(
          'E12',
          'Is a system left, its data moved, or is it switched off?',
          'Leftover copies are the risk.',
        ),
        about(
          'E13',
          'Was there a breach, a near miss or an audit finding?',
          'Here or at somebody with the same system.',
        ),
        about('E14', 'Has law or guidance changed?', 'Name it.'),
      ],
    },
  ],
  rules: [
    {
      id: 'STATUTE',
      version: 1,
      from: WRITTEN,
      need: 'MANDATORY',
      text: 'The law demands an assessment for any processing of set A.',
      source: ukGdpr('35(3)'),
      when: { atLeast: 1, of: ['A1', 'A2', 'A3'] },
    },
    {
      id: 'LISTED',
      version: 1,
      from: WRITTEN,
      need: 'MANDATORY',
      text: 'A type of the Commissioner’s list that counts by itself.',
      source: ICO_LIST,
      when: { atLeast: 1, of: ALONE },
    },
    ...TOGETHER.map((type) => ({
      id: `LISTED_${type}`,
      version: 1,
      from: WRITTEN,
      need: 'MANDATORY' as const,
      text: 'A type of the Commissioner’s list, together with another type or criterion.',
      source: ICO_LIST,
      when: {
        every: [
          { atLeast: 1, of: [type] },
          {
            atLeast: 1,
            of: [...TOGETHER, ...CRITERIA].filter(
              (id) => id !== type && SAME.get(type)?.includes(id) !== true,
            ),
          },
        ],
      },
    })),
    {
      id: 'TWO_CRITERIA',
      version: 1,
      from: WRITTEN,
      need: 'REQUIRED_UNLESS',
      text: 'Two or more criteria: an assessment is needed unless the data protection officer agrees in writing that it is not.',
      source: WP248,
      when: { atLeast: 2, of: CRITERIA },
    },
    {
      id: 'ONE_CRITERION',
      version: 1,
      from: WRITTEN,
      need: 'RECOMMENDED',
      text: 'One criterion, or one type that counts together with others: an assessment is recommended.',
      source: WP248,
      when: { atLeast: 1, of: [...CRITERIA, ...TOGETHER] },
    },
    {
      id: 'CHECKLIST',
      version: 1,
      from: WRITTEN,
      need: 'RECOMMENDED',
      text: 'A further reason of the Commissioner’s checklist.',
      source: ICO_GUIDANCE,
      when: { atLeast: 1, of: EXTRAS },
    },
    {
      id: 'CHANGE',
      version: 1,
      from: WRITTEN,
      need: 'RECOMMENDED',
      text: 'A change after which an assessment is looked at again.',
      source: FORCE_PROCEDURE,
      when: { atLeast: 1, of: TRIGGERS },
    },
  ],
};
