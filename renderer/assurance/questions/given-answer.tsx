import type { ReactNode } from 'react';
import type { ItemBody } from '../../../shared/domain/assurance/items.ts';
import type { Question } from '../../../shared/domain/assurance/template.ts';
import { dateInWords } from '../../../shared/domain/date-words.ts';

/** An answer to read, in words. */
export function GivenAnswer({
  question,
  value,
}: {
  readonly question: Question;
  readonly value: ItemBody<'answer'>['value'] | null;
}): ReactNode {
  return (
    <p className="govuk-body app-dpia__prose">
      {value === null ? 'No answer.' : answerInWords(question, value)}
    </p>
  );
}

export function answerInWords({ answer }: Question, value: ItemBody<'answer'>['value']): string {
  switch (value.kind) {
    case 'words':
      return value.words;
    case 'date':
      return dateInWords(value.date);
    case 'codes': {
      const options = answer.kind === 'choice' ? answer.options : [];
      return value.codes
        .map((code) => options.find((option) => option.code === code)?.label ?? code)
        .join('\n');
    }
  }
}
