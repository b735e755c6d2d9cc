import { ABUSE_TYPE, DURATION, LINKED_FORM, RELATIONSHIP } from '../code-lists/abuse-lists.ts';
import { WORKFORCE_TYPE, YES_NO } from '../code-lists/employment-lists.ts';
import { AGE_BAND, SEX } from '../code-lists/equality-lists.ts';
import {
  FORCE,
  POLICE_PERPETRATED,
  RELATIVE_RANK,
  SERVING_STATUS,
} from '../code-lists/people-alleged-lists.ts';
import {
  HEALTH_NEED,
  POLICE_REPORT,
  RECENCY,
  SEXUAL_VIOLENCE_TYPE,
} from '../code-lists/sexual-violence-lists.ts';
import { POLICE_PERPETRATED_DEFINITIONS } from '../police-perpetrated.ts';
import { codeCell, codesCell } from './code-cells.ts';
import { column, numbered } from './column.ts';
import type { ColumnSection, RecordPath } from './column.ts';
import { SEVERITIES } from './row-cells.ts';
import { DATE, TEXT, UNIT_CODE, wordCell } from './value-cells.ts';

const QUESTION = { nonAnswers: true };
const YES_NO_CELL = codeCell(YES_NO, { nonAnswers: false });
const PEOPLE_ALLEGED = 3;

const abuse = (field: string): RecordPath => ['draft', 'abuseProfile', field];
const violence = (field: string): RecordPath => ['draft', 'sexualViolenceProfile', field];

export const ABUSE_SECTION: ColumnSection = {
  heading: 'Domestic abuse (IDVA, BOTH or TRIAGE)',
  columns: [
    column('abuse_types', abuse('types'), codesCell(ABUSE_TYPE, QUESTION), 'types of abuse', {
      blank: 'NA6',
    }),
    column(
      'abuse_linked_forms',
      abuse('linkedForms'),
      codesCell(LINKED_FORM, QUESTION),
      'forms that go with them',
    ),
    column(
      'abuse_relationship',
      abuse('relationship'),
      codeCell(RELATIONSHIP, QUESTION),
      'what the person alleged is to the client',
      { blank: 'NA6' },
    ),
    column('abuse_duration', abuse('duration'), codeCell(DURATION, QUESTION), 'for how long'),
    column(
      'still_living_together',
      abuse('stillLivingTogether'),
      YES_NO_CELL,
      'whether they still live together',
    ),
    column(
      'separated_for',
      abuse('separatedFor'),
      codeCell(DURATION, QUESTION),
      'how long ago they separated',
    ),
    column('abuse_severity', abuse('severity'), SEVERITIES, 'how severe each type was at each review'),
    column('abuse_current', abuse('current'), YES_NO_CELL, 'whether it still goes on'),
    column('abuse_ceased_on', abuse('ceasedOn'), DATE, 'when it ended'),
  ],
};

export const SEXUAL_VIOLENCE_SECTION: ColumnSection = {
  heading: 'Sexual violence (ISVA, BOTH or TRIAGE)',
  columns: [
    column(
      'sexual_violence_types',
      violence('types'),
      codesCell(SEXUAL_VIOLENCE_TYPE, QUESTION),
      'what the presenting incident was',
      { blank: 'NA6' },
    ),
    column(
      'sexual_violence_recency',
      violence('recency'),
      codeCell(RECENCY, QUESTION),
      'how long ago it was',
      {
        blank: 'NA6',
      },
    ),
    column(
      'sexual_violence_at_work',
      violence('workplaceRelated'),
      YES_NO_CELL,
      'whether it is related to work',
      {
        blank: 'NA6',
      },
    ),
    column('health_needs', violence('healthNeeds'), codesCell(HEALTH_NEED, QUESTION), 'health needs'),
    column(
      'reported_to_police',
      violence('reportedToPolice'),
      codeCell(POLICE_REPORT, QUESTION),
      'whether reported',
      {
        blank: 'NA6',
      },
    ),
  ],
};

export const PEOPLE_ALLEGED_SECTION: ColumnSection = {
  heading: 'People alleged to have caused the harm',
  columns: numbered(PEOPLE_ALLEGED, (number, index) => {
    const name = (field: string): string => `alleged_${number}_${field}`;
    const at = (...path: RecordPath): RecordPath => ['draft', 'allegedPerpetrators', index, ...path];
    const service = (when: string, property: string, words: string) => [
      column(
        name(`${when}_workforce_type`),
        at(property, 'workforceType'),
        codeCell(WORKFORCE_TYPE, QUESTION),
        `part in the workforce ${words}`,
        { blank: 'NA6' },
      ),
      column(name(`${when}_force`), at(property, 'force'), codeCell(FORCE, QUESTION), `force ${words}`, {
        blank: 'NA6',
      }),
      column(
        name(`${when}_status`),
        at(property, 'status'),
        codeCell(SERVING_STATUS, QUESTION),
        `status ${words}`,
        { blank: 'NA6' },
      ),
    ];
    return [
      column(
        name('police_perpetrated'),
        at('policePerpetrated'),
        codeCell(POLICE_PERPETRATED, { nonAnswers: false }),
        'whether the abuse was police-perpetrated; needed for every person who is mentioned',
        number === 1 ? { isRequired: true } : {},
      ),
      column(
        name('police_perpetrated_definition'),
        at('policePerpetratedDefinition'),
        wordCell(POLICE_PERPETRATED_DEFINITIONS.map(({ id }) => id)),
        'the definition that the answer was given under',
        { blank: 'PCD1732-UNSTATED' },
      ),
      column(
        name('relationship'),
        at('relationship'),
        codeCell(RELATIONSHIP, QUESTION),
        'what they are to the client',
      ),
      column(name('sex'), at('sex'), codeCell(SEX, QUESTION), 'sex'),
      column(name('age_band'), at('ageBand'), codeCell(AGE_BAND, QUESTION), 'age'),
      ...service('then', 'serviceAtTimeOfAbuse', 'at the time of the abuse'),
      ...service('now', 'serviceNow', 'now'),
      column(
        name('relative_rank'),
        at('relativeRank'),
        codeCell(RELATIVE_RANK, QUESTION),
        'rank compared with the client',
        { blank: 'NA6' },
      ),
      column(name('unit'), at('unit'), UNIT_CODE, 'where they work'),
      column(
        name('has_system_access'),
        at('hasSystemAccess'),
        YES_NO_CELL,
        'whether they could look the client up',
      ),
      column(name('crime_reference'), at('crimeReference'), TEXT, 'reference of the police record'),
      column(
        name('record_restricted'),
        at('policeRecordRestricted'),
        YES_NO_CELL,
        'whether that record is restricted',
      ),
      column(
        name('aware_of_support'),
        at('awareOfSupport'),
        YES_NO_CELL,
        'whether they know of the support',
        {
          blank: 'NA6',
        },
      ),
    ];
  }),
};
