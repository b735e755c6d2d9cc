import { codeList } from './code-list.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** The moments at which a case is looked at as a whole. */
export const REVIEW_POINT = codeList({
  id: 'CL-50',
  title: 'Review point',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    INTAKE: 'Intake',
    WEEK_4: '4 weeks',
    WEEK_12: '12 weeks',
    WEEK_26: '26 weeks',
    EXIT: 'Exit',
    FOLLOW_UP: 'Follow-up after 3 months',
  },
});

/** Outcomes that the client rates from 1 to 5, and the worker may rate apart. */
export const OUTCOME = codeList({
  id: 'CL-51',
  title: 'Outcome',
  version: '2026-11',
  source: 'First six after the Ministry of Justice outcome family; rest Strongroom design, 2026-11',
  codes: {
    COPE: 'Better able to cope with everyday life',
    SAFER: 'Feeling safer',
    INFORMED: 'Better informed and empowered to act',
    HEALTH: 'Improved health and wellbeing',
    REBUILDING: 'Rebuilding life, including work',
    PROCESS: 'Better experience of the criminal or misconduct process',
    SEEK_HELP: 'Confident to seek help again',
    SATISFIED: 'Satisfied with the service',
    RESPECT: 'Was treated with respect',
    RECOMMEND: 'Would recommend the service',
  },
});

/** Why an outcome has no answer; the response rate is printed with every outcome. */
export const NO_OUTCOME_REASON = codeList({
  id: 'CL-52',
  title: 'Why an outcome was not answered',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    UNSAFE: 'Not asked: unsafe',
    CRISIS: 'Not asked: in crisis',
    NO_CONTACT: 'No contact',
    DECLINED: 'Declined',
    FORGOT: 'Forgotten',
    NOT_DUE: 'Not due',
  },
});

/** Whether the end of support was agreed. */
export const CLOSURE_KIND = codeList({
  id: 'CL-53',
  title: 'Kind of closure',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: { PLANNED: 'Planned', UNPLANNED: 'Unplanned' },
});

/** Why support ended. */
export const CLOSURE_REASON = codeList({
  id: 'CL-54',
  title: 'Reason for closure',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    GOALS_MET: 'Goals met',
    STEP_DOWN: 'Stepped down to another service',
    CLIENT_STOPPED: 'The client chose to stop',
    DISENGAGED: 'Contact lost after the minimum attempts',
    MOVED_SERVICE: 'Moved to another service',
    LEFT_FORCE: 'Left the force',
    MOVED_AREA: 'Moved area',
    UNSAFE: 'Unsafe to go on',
    CONFLICT: 'Conflict of interest',
    DUPLICATE: 'Duplicate',
    ERROR: 'Recorded in error',
    DIED: 'The client has died',
    PROCESS_ENDED: 'Criminal process ended',
  },
});

/** What kind of record it is, for how long it is kept. The periods are settings of the vault. */
export const RETENTION_CLASS = codeList({
  id: 'CL-55',
  title: 'Retention class',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    R1: 'Accepted case',
    R2: 'Declined, or no contact',
    R3: 'Equality row',
    R4: 'Audit log',
    R5: 'Print register',
    R6: 'Data protection impact assessment',
    R7: 'Contract and finance',
    R8: 'Victim information or subject access request',
    R9: 'Aggregate (permanent, anonymous)',
  },
});
