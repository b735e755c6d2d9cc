import { useState, type ReactNode } from 'react';
import type { AssessmentItem, WrittenItem } from '../../../shared/contract/assurance.ts';
import { ITEM_SCHEMAS, type FormKind } from '../../../shared/domain/assurance/items.ts';
import { RemoteError } from '../../api/remote-error.ts';
import { SavedMark } from '../../saving/saved-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { dateProblemOf } from '../../ui/typed-date.ts';
import { useEscape } from '../../ui/use-escape.ts';
import { itemOf, useAssessment, useItemCalls } from '../assessment.ts';
import { textIn, type Fields } from './form-fields.ts';
import { useDraftFields } from './use-draft-fields.ts';

const NO_DATES: readonly string[] = [];

/** What a form gives to the fields in it. */
export interface FormState {
  readonly fields: Fields;
  readonly set: (name: string, value: Fields[string]) => void;
  readonly idOf: (name: string) => string;
  readonly problemOf: (name: string) => string | undefined;
}

/**
 * A form for one entry of an assessment. What is typed is kept as a draft of its own, a second after it was typed, until the whole
 * is saved: Save and Ctrl+Enter check and keep it, Escape leaves it for later, Cancel throws the draft away.
 *
 * @param props.start what the fields hold at first, when there is no draft.
 * @param props.toBody the entry as the fields have it; it is checked by the schema of its kind.
 * @param props.missing by the name of a field: what to say where it is empty and must not be.
 * @param props.dates the names of the fields that are dates.
 */
export function ItemForm<K extends FormKind>({
  kind,
  itemId,
  title,
  start,
  toBody,
  missing,
  dates = NO_DATES,
  children,
  onClose,
}: {
  readonly kind: K;
  readonly itemId: string;
  readonly title: string;
  readonly start: Fields;
  readonly toBody: (fields: Fields) => object;
  readonly missing: Readonly<Record<string, string>>;
  readonly dates?: readonly string[];
  readonly children: (form: FormState) => ReactNode;
  readonly onClose: () => void;
}): ReactNode {
  const assessment = useAssessment();
  const { put, remove } = useItemCalls();
  const draft = useDraftFields(kind, itemId, start);
  const { fields } = draft;
  const stored: AssessmentItem | undefined = itemOf(assessment, kind, itemId);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [asking, setAsking] = useState<'cancel' | 'remove' | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const idOf = (name: string): string => `${kind}-${name}`;

  const leave = (): void => {
    void draft.flush();
    onClose();
  };
  useEscape(leave);

  const save = async (): Promise<void> => {
    const wrongDates = dates.flatMap((name): FieldProblem[] => {
      const problem = dateProblemOf(textIn(fields, name));
      return problem === null ? [] : [{ fieldId: idOf(name), message: problem.message }];
    });
    if (wrongDates.length > 0) {
      setProblems(wrongDates);
      return;
    }
    const parsed = ITEM_SCHEMAS[kind].safeParse(toBody(fields));
    if (!parsed.success) {
      const found = parsed.error.issues.map(({ path, message }): FieldProblem => {
        const name = path.join('-');
        const value = fields[name];
        const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
        return { fieldId: idOf(name), message: (isEmpty ? missing[name] : undefined) ?? message };
      });
      setProblems(found);
      return;
    }
    setProblems([]);
    setRefusal(null);
    setIsSaving(true);
    try {
      // Kind and body belong together.
      const item = { kind, itemId, revision: stored?.revision ?? 0, body: parsed.data } as WrittenItem;
      await put(item);
      await draft.drop();
      onClose();
    } catch (error) {
      setRefusal(error);
      if (error instanceof RemoteError) setProblems(problemsIn(error, idOf));
    } finally {
      setIsSaving(false);
    }
  };
  const problemOf = (name: string): string | undefined =>
    problems.find(({ fieldId }) => fieldId === idOf(name))?.message;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key is for the form as a whole */}
      <form
        className="app-form app-dpia__form"
        noValidate
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSaving) void save();
        }}
        onBlur={() => void draft.flush()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (!event.repeat) event.currentTarget.requestSubmit();
        }}
      >
        <h2 className="govuk-heading-m">{title}</h2>
        <ErrorSummary problems={problems} />
        {refusal !== null && problems.length === 0 && <ErrorState error={refusal} />}
        {children({ fields, set: draft.set, idOf, problemOf })}
        <div className="app-button-group">
          <Button type="submit" shortcut="Ctrl+Enter">
            {isSaving ? 'Saving' : 'Save'}
          </Button>
          <Button kind="secondary" onClick={() => (draft.hasDraft ? setAsking('cancel') : onClose())}>
            Cancel
          </Button>
          {stored !== undefined && (
            <Button kind="link" onClick={() => setAsking('remove')}>
              Remove this entry
            </Button>
          )}
          <SavedMark state={draft.state} />
        </div>
      </form>
      {asking === 'cancel' && (
        <Dialog title="Throw away what you typed?" onClose={() => setAsking(null)}>
          <p className="govuk-body">
            What was saved before stays. To keep what you typed for later, press Escape instead.
          </p>
          <div className="app-button-group">
            <Button kind="danger" onClick={() => void draft.drop().then(onClose)}>
              Throw it away
            </Button>
            <Button kind="secondary" onClick={() => setAsking(null)}>
              Go on writing
            </Button>
          </div>
        </Dialog>
      )}
      {asking === 'remove' && stored !== undefined && (
        <Dialog title="Remove this entry?" onClose={() => setAsking(null)}>
          <p className="govuk-body">
            It goes from the assessment; its history and the signed versions keep it.
          </p>
          <div className="app-button-group">
            <Button
              kind="danger"
              onClick={() => {
                setAsking(null);
                void draft
                  .drop()
                  .then(async () => await remove(stored))
                  .then(onClose, setRefusal);
              }}
            >
              Remove it
            </Button>
            <Button kind="secondary" onClick={() => setAsking(null)}>
              Keep it
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** What the vault found wrong, by field. */
function problemsIn({ issues }: RemoteError, idOf: (name: string) => string): readonly FieldProblem[] {
  return issues.flatMap(({ path, message }) => {
    const name = path.slice(2).join('-');
    return name === '' ? [] : [{ fieldId: idOf(name), message }];
  });
}
