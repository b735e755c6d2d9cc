import { codeList } from './code-list.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** How far a criminal case has come. */
export const CRIMINAL_STAGE = codeList({
  id: 'CL-46',
  title: 'Stage of the criminal process',
  version: '2026-11',
  source: 'After the CPS and NPCC National Framework for ISVAs',
  codes: {
    NOT_REPORTED: 'Not reported',
    REPORTED: 'Reported',
    STATEMENT: 'Statement or recorded interview',
    INVESTIGATION: 'Under investigation',
    NFA_POLICE: 'No further action by the police',
    NFA_WITHDREW: 'No further action: the client withdrew',
    CHARGE: 'Charged',
    NFA_CPS: 'No further action by the Crown Prosecution Service',
    TRIAL_LISTED: 'Trial listed',
    CONVICTED: 'Convicted',
    ACQUITTED: 'Acquitted',
    DISCONTINUED: 'Discontinued',
    RESTRAINING_ORDER: 'Restraining order',
    OUT_OF_TIME: 'Out of time',
  },
});

/** Orders that protect; several may be in force. */
export const PROTECTIVE_ORDER = codeList({
  id: 'CL-47',
  title: 'Protective order',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    NMO: 'Non-molestation order',
    OCCUPATION: 'Occupation order',
    DVPN_DVPO: 'Domestic violence protection notice or order',
    DAPN_DAPO: 'Domestic abuse protection notice or order',
    SPO: 'Stalking protection order',
    SRO: 'Sexual risk order',
    RESTRAINING: 'Restraining order',
    UNDERTAKING: 'Undertaking',
    FMPO: 'Forced marriage protection order',
    FGMPO: 'Female genital mutilation protection order',
    BAIL_CONDITION: 'Bail condition',
    NONE: { label: 'None', exclusive: true },
  },
});

/** How far a misconduct case against the person alleged has come. */
export const MISCONDUCT_STAGE = codeList({
  id: 'CL-48',
  title: 'Stage of the misconduct process',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    NO_COMPLAINT: 'No complaint',
    COMPLAINT_RECORDED: 'Complaint recorded',
    SEVERITY_ASSESSMENT: 'Severity assessment',
    RESTRICTED_DUTIES: 'Restricted duties',
    SUSPENDED: 'Suspended',
    IOPC_MANDATORY: 'Referred to the IOPC: mandatory',
    IOPC_VOLUNTARY: 'Referred to the IOPC: voluntary',
    INVESTIGATION: 'Under investigation',
    NO_CASE: 'No case to answer',
    REFLECTIVE_PRACTICE: 'Reflective practice',
    MEETING: 'Misconduct meeting',
    HEARING: 'Misconduct hearing',
    ACCELERATED: 'Accelerated hearing',
    WRITTEN_WARNING: 'Written warning',
    FINAL_WARNING: 'Final written warning',
    REDUCTION_IN_RANK: 'Reduction in rank',
    DISMISSED: 'Dismissed',
    WOULD_HAVE_BEEN_DISMISSED: 'Would have been dismissed',
    RESIGNED: 'Resigned',
    BARRED: 'Barred',
  },
});

/** Why a client withdrew from a process. */
export const WITHDRAWAL_REASON = codeList({
  id: 'CL-49',
  title: 'Reason for withdrawing from a process',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    FEAR_OF_PERSON_ALLEGED: 'Fear of the person alleged',
    FEAR_FOR_CAREER: 'Fear of colleagues or for the career',
    DELAY: 'Delay',
    WELLBEING: 'Wellbeing',
    RECONCILED: 'Reconciled',
    LACK_OF_TRUST: 'Lack of trust in the force',
    PRIVATE_RECORDS: 'Disclosure of private records',
    NOT_STATED: 'Not stated',
    OTHER: 'Other',
  },
});
