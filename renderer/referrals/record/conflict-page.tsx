import { useState, type ReactNode } from 'react';
import { momentInWords } from '../../../shared/domain/date-words.ts';
import { fieldLabel } from '../../../shared/domain/field-labels.ts';
import type { Choice } from '../../../shared/domain/merge-changes.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { changedLabels } from './change-words.ts';
import { ConflictField } from './conflict-field.tsx';
import { isPersonalPath } from './personal-paths.ts';
import { personName, type PeopleNames } from './people.ts';
import type { Conflict, UseEditing } from './use-editing.ts';

const fieldIdOf = (path: string): string => `choice-${path.replaceAll('.', '-')}`;

/** Both changed the same fields. Side by side, and nothing is chosen for anybody. */
export function ConflictPage({
  conflict: { theirs, merge, meanwhile },
  edit,
  people,
}: {
  readonly conflict: Conflict;
  readonly edit: UseEditing;
  readonly people: PeopleNames;
}): ReactNode {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEscape(edit.backToEditor);
  const { conflicts } = merge;
  const reveal = useCommand('referrals.revealName', { refreshes: [] });
  const hasHidden = conflicts.some(({ path }) => isPersonalPath(path)) && reveal.data === undefined;
  const isOpen = (fieldId: string): boolean => problems.some((problem) => problem.fieldId === fieldId);
  const submit = (): void => {
    const open = conflicts
      .filter(({ path }) => !choices.has(path))
      .map(({ path }) => ({
        fieldId: fieldIdOf(path),
        message: `Choose theirs or yours: ${fieldLabel(path)}`,
      }));
    setProblems(open);
    if (open.length === 0) edit.choose(choices);
  };
  const who = [...new Set(meanwhile.map(({ person }) => personName(people, person)))].join(' and ');
  return (
    <Page
      title="Someone changed this while you were typing"
      caption={`${theirs.reference} ${theirs.pseudonym}`}
    >
      <ErrorSummary problems={problems} />
      {edit.error !== null && <ErrorState error={edit.error} />}
      {reveal.isError && <ErrorState error={reveal.error} />}
      <div className="govuk-body app-text">
        <p>
          {who === '' ? 'Somebody' : who} saved the record on {momentInWords(theirs.updatedAt)}. Nothing that
          you typed is lost. Where you both changed the same field, choose what the record shall say.
        </p>
      </div>
      <TakenOver
        labels={changedLabels(
          meanwhile,
          conflicts.map(({ path }) => path),
        )}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {hasHidden && (
          <p className="app-row">
            <Button kind="secondary" onClick={() => reveal.mutate({ referralId: theirs.referralId })}>
              Show what is hidden
            </Button>
            <span className="app-quiet">Showing it is logged.</span>
          </p>
        )}
        {conflicts.map((conflict) => {
          const id = fieldIdOf(conflict.path);
          return (
            <ConflictField
              key={conflict.path}
              id={id}
              conflict={conflict}
              people={people}
              choice={choices.get(conflict.path)}
              areHiddenShown={reveal.data !== undefined}
              error={isOpen(id) ? 'Choose theirs or yours' : undefined}
              onChoose={(choice) => setChoices(new Map([...choices, [conflict.path, choice]]))}
            />
          );
        })}
        <div className="app-button-group">
          <Button type="submit">{edit.isSaving ? 'Saving' : 'Save these choices'}</Button>
          <Button kind="secondary" onClick={edit.backToEditor}>
            Back to what I typed
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** What they changed and nobody else did: kept without a question, and said. */
function TakenOver({ labels }: { readonly labels: readonly string[] }): ReactNode {
  if (labels.length === 0) return null;
  return (
    <Notice tone="note" title="Kept as they saved it, since you did not change it">
      <p>{labels.join(', ')}</p>
    </Notice>
  );
}
