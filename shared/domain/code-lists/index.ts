import * as abuse from './abuse-lists.ts';
import type { CodeList } from './code-list.ts';
import * as contact from './contact-lists.ts';
import * as employment from './employment-lists.ts';
import * as equality from './equality-lists.ts';
import * as ethnicity from './ethnicity.ts';
import * as justice from './justice-lists.ts';
import * as nonAnswers from './non-answers.ts';
import * as outcomes from './outcome-lists.ts';
import * as peopleAlleged from './people-alleged-lists.ts';
import * as referral from './referral-lists.ts';
import * as risk from './risk-lists.ts';
import * as sexualViolence from './sexual-violence-lists.ts';
import * as support from './support-lists.ts';

const AREAS = [
  referral,
  employment,
  contact,
  abuse,
  sexualViolence,
  peopleAlleged,
  risk,
  support,
  justice,
  outcomes,
  equality,
  ethnicity,
  nonAnswers,
];

function isCodeList(exported: unknown): exported is CodeList {
  return typeof exported === 'object' && exported !== null && 'id' in exported && 'codes' in exported;
}

/** Every code list by its id, found among all that the files of the areas export, so that none can be forgotten. */
export const CODE_LISTS: ReadonlyMap<string, CodeList> = new Map(
  AREAS.flatMap((area) => Object.values<unknown>(area).filter(isCodeList))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((list) => [list.id, list]),
);
