import { codeList } from './code-list.ts';
import { NOT_KNOWN_OR_NOT_ASKED } from './non-answers.ts';
import { PCD_1732, STRONGROOM_DESIGN } from './sources.ts';

/** The headline figure of PCD 1732. What "yes" means is stored beside it as a definition version. */
export const POLICE_PERPETRATED = codeList({
  id: 'CL-31',
  title: 'Police-perpetrated',
  version: '2026-11',
  source: PCD_1732,
  codes: { YES: 'Yes', NO: 'No', ...NOT_KNOWN_OR_NOT_ASKED },
});

/** Which force the person alleged belongs or belonged to. */
export const FORCE = codeList({
  id: 'CL-32',
  title: 'Force of the person alleged',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    MPS: 'Metropolitan Police Service',
    CITY: 'City of London Police',
    BTP: 'British Transport Police',
    MDP_CNC: 'Ministry of Defence Police or Civil Nuclear Constabulary',
    OTHER_ENGLAND_WALES: 'Another force in England and Wales',
    NCA: 'National Crime Agency',
    OTHER_UK: 'Another force in the United Kingdom',
    FORMER: 'Formerly in a force',
  },
});

/** Whether and how the person alleged serves. */
export const SERVING_STATUS = codeList({
  id: 'CL-32S',
  title: 'Serving status of the person alleged',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SERVING: 'Serving',
    SUSPENDED: 'Suspended',
    RESTRICTED: 'On restricted duties',
    RESIGNED: 'Resigned',
    RETIRED: 'Retired',
    DISMISSED: 'Dismissed',
    LEFT_BEFORE: 'Left before the allegation',
  },
});

/** How the person alleged stands to the client in the organisation. */
export const RELATIVE_RANK = codeList({
  id: 'CL-33',
  title: 'Rank of the person alleged relative to the client',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    SENIOR: 'Senior',
    EQUAL: 'Equal',
    JUNIOR: 'Junior',
    OUTSIDE_LINE: 'Outside the line of command',
    IN_LINE: 'In the line of command',
    NOT_POLICE: 'Not police',
    NK: 'Not known',
  },
});

/** Who may open the record. */
export const RESTRICTION = codeList({
  id: 'CL-34',
  title: 'Restriction of the record',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: {
    OPEN: 'Open to the team',
    RESTRICTED: 'Restricted: worker and supervisor',
    SEALED: 'Sealed: two named people, and break-glass',
  },
});
