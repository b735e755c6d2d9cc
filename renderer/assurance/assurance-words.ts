import type { OutputOf } from '../../shared/contract/index.ts';
import type { MeasureState } from '../../shared/domain/assurance/honesty.ts';
import type { VERDICTS, CONTROLS } from '../../shared/domain/assurance/items.ts';
import type { CellState } from '../../shared/domain/assurance/ledger.ts';
import type { Hindrance } from '../../shared/domain/assurance/readiness.ts';
import type { ScreeningAnswer } from '../../shared/domain/assurance/screening.ts';
import type { Stage } from '../../shared/domain/assurance/sign-off.ts';
import type { Marking, Need, Regime } from '../../shared/domain/assurance/template.ts';
import {
  CELL_WORDS as CELL,
  MEASURE_WORDS as MEASURE,
  NEED_WORDS as NEED,
  ROLE_WORDS,
  VERDICT_WORDS as VERDICT,
} from '../../shared/domain/assurance/words.ts';
import type { Tone } from '../ui/notice.tsx';

/** The codes of an assessment with the tone in which the screen shows them; plain words are in shared/domain/assurance/words.ts. */

export {
  HONESTY_WORDS,
  OPERATION_REGIME_WORDS as REGIME_WORDS,
  OUTCOME_WORDS,
  ROLE_WORDS,
  SCREENING_WORDS,
  unitInWords,
} from '../../shared/domain/assurance/words.ts';

interface Marked {
  readonly words: string;
  readonly tone: Tone;
}

export const STAGE_WORDS: Readonly<Record<Stage, Marked>> = {
  DRAFT: { words: 'Draft', tone: 'neutral' },
  UNDER_REVIEW: { words: 'Under review', tone: 'note' },
  SIGNED: { words: 'Signed', tone: 'good' },
  ABANDONED: { words: 'Abandoned', tone: 'warn' },
};

export const SCREENING_ANSWER_WORDS: Readonly<Record<ScreeningAnswer, string>> = {
  YES: 'Yes',
  NO: 'No',
  NOT_KNOWN: 'I do not know yet',
};

export const NEED_WORDS: Readonly<Record<Need, Marked>> = {
  MANDATORY: { words: NEED.MANDATORY, tone: 'bad' },
  REQUIRED_UNLESS: { words: NEED.REQUIRED_UNLESS, tone: 'warn' },
  RECOMMENDED: { words: NEED.RECOMMENDED, tone: 'note' },
};

/** As short as a tick is. */
export const COVERAGE_WORDS: Readonly<Record<Regime, string>> = {
  UK_GDPR: 'UK GDPR 35(7)',
  PART_3: 'DPA 64(3)',
};

export const MARKING_WORDS: Readonly<Record<Marking, string>> = {
  PUBLISHABLE: 'May be published',
  SUPPLIER: 'For the supplier and the force',
  INTERNAL: 'For the force only',
};

export const MEASURE_WORDS: Readonly<Record<MeasureState, Marked>> = {
  PLANNED: { words: MEASURE.PLANNED, tone: 'warn' },
  IN_PLACE: { words: MEASURE.IN_PLACE, tone: 'good' },
  TESTED: { words: MEASURE.TESTED, tone: 'good' },
  WITHDRAWN: { words: MEASURE.WITHDRAWN, tone: 'neutral' },
};

export const CONTROL_WORDS: Readonly<Record<(typeof CONTROLS)[number], string>> = {
  BACKUP_VERIFIED: 'The last backup was checked',
  AUDIT_VERIFIED: 'The audit log is unbroken',
  KEYS_EXCHANGED: 'The keys were exchanged in time',
  PROTECTION_TESTED: 'The protection of reports passes its own test',
};

export const CELL_WORDS: Readonly<Record<CellState, Marked>> = {
  NOT_ASKED: { words: CELL.NOT_ASKED, tone: 'bad' },
  WAITING: { words: CELL.WAITING, tone: 'warn' },
  NO_REPLY: { words: CELL.NO_REPLY, tone: 'note' },
  NOT_NEEDED: { words: CELL.NOT_NEEDED, tone: 'neutral' },
  REPLIED: { words: CELL.REPLIED, tone: 'good' },
};

export const VERDICT_WORDS: Readonly<Record<(typeof VERDICTS)[number], Marked>> = {
  PASS: { words: VERDICT.PASS, tone: 'good' },
  QUERY: { words: VERDICT.QUERY, tone: 'warn' },
  FAIL: { words: VERDICT.FAIL, tone: 'bad' },
};

export const HINDRANCE_WORDS: Readonly<Record<Hindrance['why'], string>> = {
  NO_OPERATION: 'No processing operation is listed yet',
  REGIME_NOT_DECIDED: 'Say of every operation which law applies',
  QUESTIONS_OPEN: 'Questions are not complete',
  QUERIES_OPEN: 'Queries wait for an answer',
  NOT_COVERED: 'Something that the law names is missing',
};

type SaidAct = OutputOf<'assurance.signOff'>['acts'][number]['act'];

/** What somebody did about signing off. */
export function actInWords(act: SaidAct): string {
  switch (act.act) {
    case 'SUBMIT':
      return 'handed it in';
    case 'WITHDRAW':
      return 'withdrew it';
    case 'OPINION':
      return `${act.isInFavour ? 'agreed' : 'did not agree'} for ${ROLE_WORDS[act.role]}`;
    case 'ADVICE':
      return act.mayProceed
        ? 'advised as data protection officer that it may go on'
        : 'advised as data protection officer that it should not go on';
    case 'REGULATOR':
      return 'recorded what the regulator said';
    case 'ACCEPT':
      return `accepted what is left of the risk as ${ROLE_WORDS[act.role].toLowerCase()}`;
    case 'RETURN':
      return 'returned it';
    case 'ABANDON':
      return 'abandoned it';
    case 'REVISE':
      return 'began a revision';
  }
}
