import { CHANNEL } from '../code-lists/contact-lists.ts';
import {
  EMPLOYMENT_STATUS,
  OFFICER_RANK,
  SPECIAL_RANK,
  STAFF_BAND,
  WORKFORCE_TYPE,
  YES_NO,
} from '../code-lists/employment-lists.ts';
import { ROW_LIMIT } from '../referral/limits.ts';
import { codeCell } from './code-cells.ts';
import { column, numbered } from './column.ts';
import type { ColumnSection, RecordPath } from './column.ts';
import { WINDOWS } from './row-cells.ts';
import { stateCell, whenOrWhyNotCell } from './state-cells.ts';
import { DATE, DATE_TIME, TEXT, UNIT_CODE, YES_OR_NO, countCell, numbersCell } from './value-cells.ts';

const QUESTION = { nonAnswers: true };
const YES_NO_CELL = codeCell(YES_NO, { nonAnswers: false });

const OLDEST_CHILD_YEARS = 17;
const CONTACTS = 2;

const client = (...path: RecordPath): RecordPath => ['draft', 'client', ...path];
const employment = (field: string): RecordPath => ['draft', 'employment', field];

export const CLIENT_SECTION: ColumnSection = {
  heading: 'Client',
  columns: [
    column(
      'client_name',
      client('name', 'full'),
      TEXT,
      'full name; needed with a safe contact, unless anonymous',
    ),
    column('client_preferred_name', client('name', 'preferred'), TEXT, 'the name they like to be called by'),
    column('date_of_birth', client('dateOfBirth'), DATE, 'date of birth'),
    column(
      'workforce_number',
      ['workforceNumber'],
      TEXT,
      'warrant or pay number; only its keyed hash is kept, to recognise the same person again',
    ),
    column('address', client('address', 'lines'), TEXT, 'home address, in as many lines as it has'),
    column('postcode', client('address', 'postcode'), TEXT, 'its postcode'),
    column('language', client('language'), TEXT, 'language they prefer'),
    column(
      'interpreter_needed',
      client('interpreterNeeded'),
      YES_NO_CELL,
      'whether they need an interpreter',
    ),
    column(
      'communication_needs',
      client('communicationNeeds'),
      TEXT,
      'what the service must do to communicate',
    ),
    column('adjustment_needs', client('adjustmentNeeds'), TEXT, 'adjustments that they need'),
    column(
      'next_of_kin_safe',
      client('nextOfKin', 'safeToContact'),
      YES_NO_CELL,
      'whether the next of kin on the staff record is safe to contact',
      { blank: 'NA6' },
    ),
    column('next_of_kin', client('nextOfKin', 'details'), TEXT, 'who that is'),
    column('children', client('children', 'number'), countCell(ROW_LIMIT.children), 'number of children', {
      blank: 'NA6',
    }),
    column(
      'children_ages',
      client('children', 'agesYears'),
      numbersCell(OLDEST_CHILD_YEARS),
      'ages that are known',
    ),
  ],
};

export const EMPLOYMENT_SECTION: ColumnSection = {
  heading: 'Employment',
  columns: [
    column(
      'workforce_type',
      employment('workforceType'),
      codeCell(WORKFORCE_TYPE, QUESTION),
      'part in the workforce',
      {
        blank: 'NA6',
      },
    ),
    column(
      'officer_rank',
      employment('officerRank'),
      codeCell(OFFICER_RANK, QUESTION),
      'rank of a police officer',
      {
        blank: 'NA6',
      },
    ),
    column(
      'special_rank',
      employment('specialRank'),
      codeCell(SPECIAL_RANK, QUESTION),
      'rank of a special constable',
      {
        blank: 'NA6',
      },
    ),
    column('staff_band', employment('staffBand'), codeCell(STAFF_BAND, QUESTION), 'band of police staff', {
      blank: 'NA6',
    }),
    column('volunteer_role', employment('volunteerRole'), TEXT, 'role of a volunteer'),
    column('contractor_company', employment('contractorCompany'), TEXT, 'company of a contractor'),
    column('unit', employment('unit'), UNIT_CODE, 'where they work'),
    column(
      'employment_status',
      employment('status'),
      codeCell(EMPLOYMENT_STATUS, QUESTION),
      'status at referral',
      {
        blank: 'NA6',
      },
    ),
    column(
      'line_manager_aware',
      employment('lineManagerAware'),
      YES_NO_CELL,
      'whether the line manager knows',
      {
        blank: 'NA6',
      },
    ),
    column(
      'may_tell_line_manager',
      employment('mayTellLineManager'),
      YES_NO_CELL,
      'whether they may be told',
      {
        blank: 'NA6',
      },
    ),
    column(
      'same_unit_as_person_alleged',
      employment('sameUnitAsPersonAlleged'),
      YES_NO_CELL,
      'whether client and person alleged work in one unit',
      { blank: 'NA6' },
    ),
    column(
      'duty_limits_explained',
      employment('dutyLimitsExplained'),
      whenOrWhyNotCell({ when: DATE, property: 'on', done: 'explained', notDone: 'not-explained' }),
      "when it was explained where a police officer's duty to act ends confidentiality",
      { blank: 'NA6' },
    ),
  ],
};

export const SAFE_CONTACT_SECTION: ColumnSection = {
  heading: 'Safe contact',
  note:
    'A contact needs all columns up to its status, and for CONFIRMED_SAFE the two after it, for DO_NOT_USE the reason. ' +
    'Blanks have no default here: what is safe must be said.',
  columns: numbered(CONTACTS, (number, index) => {
    const name = (field: string): string => `contact_${number}_${field}`;
    const at = (...path: RecordPath): RecordPath => ['draft', 'safeContacts', index, ...path];
    return [
      column(
        name('channel'),
        at('channel'),
        codeCell(CHANNEL, { nonAnswers: false }),
        'the way to reach the client',
      ),
      column(name('value'), at('value'), TEXT, 'the number, address or place'),
      column(name('preferred'), at('preferred'), YES_OR_NO, 'whether it is the one to try first'),
      column(name('is_work'), at('isWorkDeviceOrMailbox'), YES_OR_NO, 'whether colleagues may see it'),
      column(name('voicemail_safe'), at('safeToLeaveVoicemail'), YES_OR_NO, 'whether a voicemail is safe'),
      column(name('text_safe'), at('safeToText'), YES_OR_NO, 'whether a text message is safe'),
      column(
        name('say_who_safe'),
        at('safeToSayWhoIsCalling'),
        YES_OR_NO,
        'whether a caller may say who they are',
      ),
      column(
        name('status'),
        at('status'),
        stateCell({ CONFIRMED_SAFE: 'confirmed-safe', DO_NOT_USE: 'do-not-use' }),
        'whether it may be used at all',
      ),
      column(name('confirmed_at'), at('status', 'at'), DATE_TIME, 'when it was confirmed safe'),
      column(name('reconfirm_due'), at('status', 'reconfirmDue'), DATE, 'the last day on which that holds'),
      column(name('do_not_use_reason'), at('status', 'reason'), TEXT, 'why it must not be used'),
      column(name('safe_times'), at('safeWindows'), WINDOWS, 'when it is safe, if not always'),
      column(name('code_word'), at('codeWord'), TEXT, 'a word by which the client knows the caller'),
      column(name('cover_story'), at('coverStory'), TEXT, 'what to say if somebody else answers'),
      column(name('meeting_places'), at('safeMeetingPlaces'), TEXT, 'where to meet'),
    ];
  }),
};
