import { createContext, useContext } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AssessmentItem, WrittenItem } from '../../shared/contract/assurance.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ItemKind } from '../../shared/domain/assurance/items.ts';
import { coverageOf, type CoveredElement } from '../../shared/domain/assurance/coverage.ts';
import { circumstancesOf, heldBy } from '../../shared/domain/assurance/readiness.ts';
import { askedQuestions } from '../../shared/domain/assurance/condition.ts';
import type { Question, RiskScale } from '../../shared/domain/assurance/template.ts';
import { call } from '../api/client.ts';
import { useSession } from '../app/session.ts';

export type Assessment = OutputOf<'assurance.get'>;
export type SignOffRecord = OutputOf<'assurance.signOff'>;

/** The assessment that the page is about, and how far its sign-off has come. */
export interface OpenAssessment {
  readonly assessment: Assessment;
  readonly signOff: SignOffRecord;
}

export const AssessmentContext = createContext<OpenAssessment | null>(null);

export function useOpenAssessment(): OpenAssessment {
  const open = useContext(AssessmentContext);
  if (open === null) throw new Error('Used outside the frame of an assessment');
  return open;
}

export const useAssessment = (): Assessment => useOpenAssessment().assessment;

export type ItemOf<K extends ItemKind> = Extract<AssessmentItem, { readonly kind: K }>;

export function itemsOf<K extends ItemKind>({ items }: Assessment, kind: K): readonly ItemOf<K>[] {
  return items.filter((item): item is ItemOf<K> => item.kind === kind);
}

export function itemOf<K extends ItemKind>(
  assessment: Assessment,
  kind: K,
  itemId: string,
): ItemOf<K> | undefined {
  return itemsOf(assessment, kind).find((item) => item.itemId === itemId);
}

/** The questions that are asked under the answers given so far, by step; steps of which nothing is asked are left out. */
export function askedSteps(assessment: Assessment): readonly {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly questions: readonly Question[];
}[] {
  const asked = new Set(
    askedQuestions(assessment.template, circumstancesOf(assessment.items)).map(({ id }) => id),
  );
  return assessment.template.steps
    .map((step) => ({ ...step, questions: step.questions.filter(({ id }) => asked.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
}

/** What of the law's elements the answers cover. */
export function coverageOfAssessment({ template, items }: Assessment): readonly CoveredElement[] {
  return coverageOf(template, heldBy(items));
}

export function scaleOf({ template, riskScale }: Assessment): RiskScale {
  const scale = template.riskScales.find(({ id }) => id === riskScale) ?? template.riskScales[0];
  if (scale === undefined) throw new Error('A question set has at least one scale');
  return scale;
}

/** What somebody is called who wrote in an assessment; people who can no longer open assessments are not in the list. */
export const nameIn = ({ people }: Assessment, personId: string): string =>
  people.find((person) => person.personId === personId)?.displayName ?? 'Somebody who has left';

/** Whether what is written can be changed now. */
export const isDraft = ({ signOff }: OpenAssessment): boolean => signOff.state.stage === 'DRAFT';

/** Writes items of the open assessment, and shows them at once. */
export function useItemCalls(): {
  readonly put: (item: WrittenItem) => Promise<{ readonly savedAt: string; readonly revision: number }>;
  readonly remove: (item: Pick<AssessmentItem, 'kind' | 'itemId' | 'revision'>) => Promise<void>;
  /** Reads all of it again. */
  readonly reread: () => Promise<void>;
} {
  const { assessmentId, template, decisions } = useAssessment();
  const { personId } = useSession();
  const client = useQueryClient();
  const key = ['assurance.get', { assessmentId }];
  const show = (change: (items: Assessment['items']) => Assessment['items']): void => {
    client.setQueryData<Assessment>(key, (old) => old && { ...old, items: change(old.items) });
  };
  const reread = async (): Promise<void> => await client.invalidateQueries({ queryKey: key });
  /** An answer can take the ground from under what was decided after screening. */
  const concernsDecision = ({ kind, itemId }: Pick<AssessmentItem, 'kind' | 'itemId'>): boolean =>
    decisions.length > 0 && (kind === 'screening' || itemId === template.screening.nothingToAssess.question);
  return {
    reread,
    put: async (item) => {
      const saved = await call('assurance.putItem', { assessmentId, item });
      // The vault took the body as it is.
      const kept = {
        ...item,
        revision: saved.revision,
        changedAt: saved.savedAt,
        changedBy: personId,
      } as AssessmentItem;
      // What is changed keeps its place in a list.
      show((items) =>
        items.some(isSamePlace(item))
          ? items.map((each) => (isSamePlace(item)(each) ? kept : each))
          : [...items, kept],
      );
      if (concernsDecision(item)) await reread();
      return saved;
    },
    remove: async (item) => {
      const { kind, itemId, revision } = item;
      await call('assurance.removeItem', { assessmentId, kind, itemId, revision });
      show((items) => items.filter((each) => !isSamePlace(item)(each)));
      if (concernsDecision(item)) await reread();
    },
  };
}

const isSamePlace =
  ({ kind, itemId }: Pick<AssessmentItem, 'kind' | 'itemId'>) =>
  (other: AssessmentItem): boolean =>
    other.kind === kind && other.itemId === itemId;
