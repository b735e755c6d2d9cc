import type { AssessmentItem } from '../../shared/contract/assurance.ts';
import type { ItemKind } from '../../shared/domain/assurance/items.ts';
import { honestRisk, type HonestRisk } from '../../shared/domain/assurance/honesty.ts';
import { withheldBecause } from '../../shared/domain/assurance/publishable.ts';
import { measuresOf } from '../../shared/domain/assurance/readiness.ts';
import { levelOf, rankOf, type Rating } from '../../shared/domain/assurance/risk-scale.ts';
import type { RiskScale, Template } from '../../shared/domain/assurance/template.ts';
import { londonDateOf, type LocalDate } from '../../shared/domain/dates.ts';
import { marked, plain, type Said } from './impact-assessment-blocks.ts';
import type { ImpactAssessmentContent } from './impact-assessment-content.ts';
import { WITHHELD_WORDS } from '../../shared/domain/assurance/words.ts';

export type ItemOf<K extends ItemKind> = Extract<AssessmentItem, { kind: K }>;
type RiskItem = ItemOf<'risk'>;

/** What every part of the document asks for: the content, and who reads it. */
export interface Sheet {
  readonly content: ImpactAssessmentContent;
  readonly template: Template;
  readonly scale: RiskScale;
  readonly isPublishable: boolean;
  /** The day as of which risks count: that of signing, or of printing where nothing is signed. */
  readonly asAt: LocalDate;
  itemsOf<K extends ItemKind>(kind: K): readonly ItemOf<K>[];
  /** A field in somebody's own words as this reader may read it; null where nothing was written. */
  said(item: AssessmentItem, field: string, text: string | null): Said | null;
  /** Text that belongs to no item, and that nobody can mark as publishable. */
  unmarked(text: string): Said;
  /** A name for those inside, the role for everybody else. */
  person(personId: string, role: string): string;
  honest(risk: RiskItem): HonestRisk;
}

export function sheetOf(content: ImpactAssessmentContent, isPublishable: boolean): Sheet {
  const { assessment, nameOf, controls = {} } = content;
  const { template, items } = assessment;
  const scale = template.riskScales.find(({ id }) => id === assessment.riskScale);
  if (scale === undefined) throw new Error('An assessment is made with a scale of its question set');
  const asAt = londonDateOf(signedAt(content) ?? content.printedAt);
  const isWorking = (control: string): boolean | null =>
    new Map<string, boolean>(Object.entries(controls)).get(control) ?? null;
  return {
    content,
    template,
    scale,
    isPublishable,
    asAt,
    itemsOf: <K extends ItemKind>(kind: K) => items.filter((item): item is ItemOf<K> => item.kind === kind),
    said: (item, field, text) => {
      if (text === null) return null;
      const because = isPublishable ? withheldBecause(template, item, field) : null;
      return because === null ? plain(text) : marked('withheld', WITHHELD_WORDS[because]);
    },
    unmarked: (text) => (isPublishable ? marked('withheld', WITHHELD_WORDS.NOT_MARKED) : plain(text)),
    person: (personId, role) => (isPublishable ? role : (nameOf[personId] ?? 'an unknown person')),
    honest: ({ itemId, body }) =>
      honestRisk(scale, { ...body, measures: measuresOf(items, itemId, isWorking) }, asAt),
  };
}

/** When the version that is printed was signed; null if it was not. */
export function signedAt({ version, signOff }: ImpactAssessmentContent): string | null {
  return signOff.versions.find(({ number }) => number === version?.number)?.signedAt ?? null;
}

/** "High: possible, severe". */
export function ratingInWords(scale: RiskScale, rating: Rating): string {
  const label = (rungs: RiskScale['likelihoods'], code: string | undefined): string =>
    rungs.find((rung) => rung.code === code)?.label ?? 'Not on the scale';
  const level = label(scale.levels, levelOf(scale, rating));
  const parts = [label(scale.likelihoods, rating.likelihood), label(scale.severities, rating.severity)];
  return `${level}: ${parts.join(', ').toLowerCase()}`;
}

/** The level of a rating, marked by a pattern: lines from the level on at which the regulator is asked, dots between. */
export function levelSaid(scale: RiskScale, rating: Rating): Said {
  const rank = rankOf(scale, rating);
  const high = scale.levels.findIndex(({ code }) => code === scale.high);
  const mark = rank >= high ? 'lined' : rank > 0 ? 'dotted' : 'clear';
  return marked(mark, scale.levels[rank]?.label ?? 'Not on the scale');
}
