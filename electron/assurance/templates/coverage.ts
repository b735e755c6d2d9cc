import type { TemplateInput } from '../../../shared/domain/assurance/template.ts';
import { dpa, ukGdpr } from './sources.ts';

/** What the law says that an assessment must contain, and which answers contain it. */
export const COVERAGE: TemplateInput['coverage'] = [
  {
    id: '35(7)(a)',
    regime: 'UK_GDPR',
    title: 'A systematic description of the processing and its purposes',
    source: ukGdpr('35(7)(a)'),
    answers: ['2.1', '2.2', '2.3', '2.5', '2.6', '2.8', '2.9', '2.20'],
    lists: ['OPERATIONS'],
  },
  {
    id: '35(7)(b)',
    regime: 'UK_GDPR',
    title: 'Necessity and proportionality in relation to the purposes',
    source: ukGdpr('35(7)(b)'),
    answers: ['4.1', '4.1.1', '4.2', '4.3', '4.4', '4.5'],
    lists: [],
  },
  {
    id: '35(7)(c)',
    regime: 'UK_GDPR',
    title: 'The risks to the rights and freedoms of the people',
    source: ukGdpr('35(7)(c)'),
    answers: [],
    lists: ['RISKS'],
  },
  {
    id: '35(7)(d)',
    regime: 'UK_GDPR',
    title: 'The measures, safeguards and mechanisms that protect them and show compliance',
    source: ukGdpr('35(7)(d)'),
    answers: ['4.6', '4.7', '4.8', '4.9', 'S1', 'S2', 'S3', 'S6'],
    lists: ['MEASURES'],
  },
  {
    id: '64(3)(a)',
    regime: 'PART_3',
    title: 'A general description of the processing operations',
    source: dpa('64(3)(a)'),
    answers: ['2.1', '2.3', '2.5', '2.20'],
    lists: ['OPERATIONS'],
  },
  {
    id: '64(3)(b)',
    regime: 'PART_3',
    title: 'The risks to the rights and freedoms of the people',
    source: dpa('64(3)(b)'),
    answers: [],
    lists: ['RISKS'],
  },
  {
    id: '64(3)(c)',
    regime: 'PART_3',
    title: 'The measures to address those risks',
    source: dpa('64(3)(c)'),
    answers: [],
    lists: ['MEASURES'],
  },
  {
    id: '64(3)(d)',
    regime: 'PART_3',
    title: 'Safeguards, security measures and mechanisms, with regard to everybody’s rights and interests',
    source: dpa('64(3)(d)'),
    answers: ['57.1', '62.1.consultation', '62.1.disclosure', '64.1', '66.1', '66.2', '66.3', '66.4', '66.5'],
    lists: ['MEASURES'],
  },
];
