import type { ReferralFilter } from '../../../shared/contract/referral-filter.ts';
import type { CodeList } from '../../../shared/domain/code-lists/code-list.ts';
import { WORKFORCE_TYPE } from '../../../shared/domain/code-lists/employment-lists.ts';
import { NON_ANSWER } from '../../../shared/domain/code-lists/non-answers.ts';
import { RESTRICTION } from '../../../shared/domain/code-lists/people-alleged-lists.ts';
import { PRIORITY, SERVICE } from '../../../shared/domain/code-lists/referral-lists.ts';
import { REFERRAL_STATUSES } from '../../../shared/domain/referral-facts.ts';
import { NEED_LABELS, NEED_REASONS } from '../../../shared/domain/worklist.ts';
import { SERVICE_WORDS, STATUS_MARKS } from '../referral-words.ts';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** A filter that offers a list of answers. */
export interface ChoiceFilter {
  readonly name: Exclude<keyof ReferralFilter, 'receivedFrom' | 'receivedTo'>;
  readonly label: string;
  /** The words of "all of them". */
  readonly emptyLabel: string;
  readonly options: readonly Option[];
}

const optionsOf = ({ codes }: CodeList): readonly Option[] =>
  codes.map(({ code, label }) => ({ value: code, label }));

const nonAnswersBeyond = (list: CodeList): readonly Option[] =>
  optionsOf(NON_ANSWER)
    .filter(({ value }) => list.codes.every(({ code }) => code !== value))
    .map(({ value, label }) => ({ value, label, group: 'Not answered' }));

/** The filters that offer answers, in the order in which the page shows them. */
export const CHOICE_FILTERS: readonly ChoiceFilter[] = [
  {
    name: 'status',
    label: 'Status',
    emptyLabel: 'Any status',
    options: REFERRAL_STATUSES.map((status) => ({ value: status, label: STATUS_MARKS[status].word })),
  },
  {
    name: 'needs',
    label: 'Needs something',
    emptyLabel: 'Whether or not',
    options: NEED_REASONS.map((reason) => ({ value: reason, label: NEED_LABELS[reason] })),
  },
  {
    name: 'service',
    label: 'Service',
    emptyLabel: 'Any service',
    options: SERVICE.codes.map(({ code }) => ({ value: code, label: SERVICE_WORDS[code] })),
  },
  { name: 'priority', label: 'Priority', emptyLabel: 'Any priority', options: optionsOf(PRIORITY) },
  {
    name: 'workforceType',
    label: 'Workforce type',
    emptyLabel: 'Any type',
    options: [...optionsOf(WORKFORCE_TYPE), ...nonAnswersBeyond(WORKFORCE_TYPE)],
  },
  {
    name: 'policePerpetrated',
    label: 'Police-perpetrated',
    emptyLabel: 'Any answer',
    options: [
      { value: 'YES', label: 'Yes' },
      { value: 'NO', label: 'No' },
      { value: 'NK', label: 'Not known' },
      { value: 'NA', label: 'Not asked' },
    ],
  },
  {
    name: 'restriction',
    label: 'Restriction',
    emptyLabel: 'Any restriction',
    options: optionsOf(RESTRICTION),
  },
];
