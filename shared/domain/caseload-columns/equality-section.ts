import { CONSENT } from '../code-lists/contact-lists.ts';
import { LENGTH_OF_SERVICE } from '../code-lists/employment-lists.ts';
import {
  ACTIVITY_RESTRICTION,
  CARING,
  GENDER_SAME_AS_SEX,
  IMPAIRMENT,
  LONG_LASTING_CONDITION,
  MARITAL_STATUS,
  PREGNANCY_MATERNITY,
  RELIGION,
  SEX,
  SEXUAL_ORIENTATION,
} from '../code-lists/equality-lists.ts';
import { ETHNIC_GROUP } from '../code-lists/ethnicity.ts';
import { ANSWER_MODES } from '../equality-answers.ts';
import { QUESTION_VERSIONS } from '../equality-questions.ts';
import { AGE, answerCell, answersCell } from './answer-cells.ts';
import type { CellFormat } from './cell-format.ts';
import { codeCell } from './code-cells.ts';
import { column } from './column.ts';
import type { CaseloadColumn, ColumnSection, RecordPath } from './column.ts';
import { DATE, YES_OR_NO, wordCell } from './value-cells.ts';

/** A question that every form asks; a blank cell was brought over without an answer. */
function question(name: string, path: RecordPath, cell: CellFormat, meaning: string): CaseloadColumn {
  return column(`equality_${name}`, ['answers', ...path], cell, meaning, { blank: 'NA6' });
}

/** All blank means that there is no form; any cell that is filled makes one. */
export const EQUALITY_SECTION: ColumnSection = {
  heading: 'Equality answers',
  note:
    'Blank throughout, there is no form. Any answer needs the day, the mode and the word about a proxy; ' +
    'give only what the client said for themselves.',
  columns: [
    column('equality_asked_on', ['answers', 'askedAt'], DATE, 'when the client was asked'),
    column('equality_mode', ['answers', 'mode'], wordCell(ANSWER_MODES), 'how they were asked'),
    column(
      'equality_question_version',
      ['answers', 'questionVersion'],
      wordCell(QUESTION_VERSIONS),
      'the version of the questions',
      { blank: 'EARLIER' },
    ),
    column(
      'equality_by_proxy',
      ['answers', 'byProxy'],
      YES_OR_NO,
      'whether somebody answered for the client: such answers are not accepted',
    ),
    column(
      'equality_consent',
      ['answers', 'consentForStatistics'],
      codeCell(CONSENT, { nonAnswers: false }),
      'consent to statistics; without it no answer may be kept',
      { blank: 'NOT_YET_ASKED' },
    ),
    question('age', ['age'], AGE, 'age on the day of the referral'),
    question('sex', ['sex'], answerCell(SEX), 'sex'),
    question(
      'gender_same_as_sex',
      ['genderReassignment'],
      answerCell(GENDER_SAME_AS_SEX),
      'gender reassignment',
    ),
    question('ethnic_group', ['race'], answerCell(ETHNIC_GROUP), 'race'),
    question('religion', ['religionBelief'], answerCell(RELIGION), 'religion or belief'),
    question(
      'sexual_orientation',
      ['sexualOrientation'],
      answerCell(SEXUAL_ORIENTATION),
      'sexual orientation',
    ),
    question(
      'long_lasting_condition',
      ['disability', 'condition'],
      answerCell(LONG_LASTING_CONDITION),
      'disability: a long-lasting condition',
    ),
    question(
      'activity_restriction',
      ['disability', 'activityRestriction'],
      answerCell(ACTIVITY_RESTRICTION),
      'disability: restriction by a long-lasting condition',
    ),
    column(
      'equality_impairments',
      ['answers', 'disability', 'impairments'],
      answersCell(IMPAIRMENT),
      'disability: what the condition affects',
    ),
    question(
      'marital_status',
      ['marriageCivilPartnership'],
      answerCell(MARITAL_STATUS),
      'marriage, civil partnership',
    ),
    question(
      'pregnancy',
      ['pregnancyMaternity'],
      answersCell(PREGNANCY_MATERNITY),
      'pregnancy and maternity',
    ),
    column('equality_caring', ['answers', 'caring'], answersCell(CARING), 'caring responsibilities'),
    column(
      'equality_length_of_service',
      ['answers', 'lengthOfService'],
      answerCell(LENGTH_OF_SERVICE),
      'length of service',
    ),
  ],
};
