import type { ReactNode } from 'react';
import { VERDICTS } from '../../../shared/domain/assurance/items.ts';
import type { Question, Unit } from '../../../shared/domain/assurance/template.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { RadioGroup } from '../../ui/choices.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { itemsOf, useAssessment } from '../assessment.ts';
import { ROLE_WORDS, VERDICT_WORDS } from '../assurance-words.ts';
import { useAutosaved } from '../items/use-autosaved.ts';

/** What a unit says of the answer: it can be given at any time, also while the version is under review. */
export function VerdictField({
  question,
  unit,
}: {
  readonly question: Question;
  readonly unit: Unit;
}): ReactNode {
  const assessment = useAssessment();
  const given = itemsOf(assessment, 'verdict').find(({ body }) => body.question === question.id);
  const verdict = useAutosaved('verdict', given?.itemId ?? question.id);
  const { body } = verdict;
  return (
    <div onBlur={() => void verdict.flush()}>
      <RadioGroup
        id="verdict"
        label={`The verdict of ${ROLE_WORDS[unit]}`}
        isInline
        isSmall
        choices={VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value].words }))}
        value={body?.verdict}
        onChange={(chosen) =>
          verdict.change({ text: null, ...body, question: question.id, unit, verdict: chosen })
        }
      />
      {body !== null && (
        <TextArea
          id="verdict-text"
          label="Why, and on what evidence"
          rows={3}
          spellCheck
          value={body.text ?? ''}
          onChange={({ target: { value } }) =>
            verdict.change({ ...body, text: value.trim() === '' ? null : value })
          }
        />
      )}
      <SavedMark state={verdict.state} />
    </div>
  );
}
