import type { ReactNode } from 'react';
import type { QuestionKind, RowQuestion } from '../question.ts';
import { CodeField, CodesField } from './code-field.tsx';
import { CountField } from './count-field.tsx';
import type { FieldProps } from './field-props.tsx';
import { PersonField } from './person-field.tsx';
import { ChoiceField, DayField, FlagField, LineField, LinesField, MomentField } from './plain-fields.tsx';
import { PriorityField } from './priority-field.tsx';
import { TokenField } from './token-field.tsx';
import { WindowsField } from './windows-field.tsx';

type Props = Omit<FieldProps<QuestionKind>, 'question'> & {
  /** Rows have fields of their own, and what is kept has none. */
  readonly question: Exclude<RowQuestion, { readonly kind: 'rows' | 'kept' }>;
};

/** The field of one question, by its kind. */
export function QuestionField({ question, ...props }: Props): ReactNode {
  switch (question.kind) {
    case 'code':
      return <CodeField {...props} question={question} />;
    case 'codes':
      return <CodesField {...props} question={question} />;
    case 'choice':
      return <ChoiceField {...props} question={question} />;
    case 'flag':
      return <FlagField {...props} question={question} />;
    case 'text':
    case 'ages':
      return <LineField {...props} question={question} />;
    case 'lines':
      return <LinesField {...props} question={question} />;
    case 'date':
      return <DayField {...props} question={question} />;
    case 'moment':
      return <MomentField {...props} question={question} />;
    case 'count':
      return <CountField {...props} question={question} />;
    case 'token':
      return <TokenField {...props} question={question} />;
    case 'person':
      return <PersonField {...props} question={question} />;
    case 'windows':
      return <WindowsField {...props} question={question} />;
    case 'priority':
      return <PriorityField {...props} question={question} />;
  }
}
