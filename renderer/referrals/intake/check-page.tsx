import { useBlocker } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { RemoteError } from '../../api/remote-error.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { answersOf, type Answer } from '../sections/answers.ts';
import { draftOf } from '../sections/draft.ts';
import { problemsOfRefusal, type Problem } from '../sections/problems.ts';
import { sectionOf, type SectionId } from '../sections/sections.ts';
import type { Created } from './intake-page.tsx';
import { StepForm } from './step-form.tsx';
import { checkedSections } from './steps.ts';
import type { Intake } from './use-intake.ts';

/** Everything that was answered, to be looked over before it becomes a record. */
export function CheckPage({
  draftId,
  intake,
  onBack,
  onEscape,
  onChange,
  onCreated,
}: {
  readonly draftId: string;
  readonly intake: Intake;
  readonly onBack: () => void;
  readonly onEscape: () => void;
  readonly onChange: (section: SectionId, fieldId?: string) => void;
  readonly onCreated: (created: Created) => void;
}): ReactNode {
  const { form } = intake;
  const create = useCommand('referrals.create');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  /** Known at once, where what is rendered learns of it a moment later. */
  const isSaving = useRef(false);
  // Whoever left now would find a draft where there is a referral. Going back by Escape is heard by no blocker.
  useBlocker({ shouldBlockFn: () => isSaving.current, enableBeforeUnload: false });
  useEscape(() => {
    if (!isSaving.current) onEscape();
  });
  const save = async (): Promise<void> => {
    const result = draftOf(form, new Date().toISOString());
    setProblems(result.ok ? [] : result.problems);
    if (!result.ok) return;
    await intake.flush();
    const { draft } = result;
    try {
      const saved = await create.mutateAsync({ draft, draftId });
      onCreated({ ...saved, draft });
    } catch (error) {
      setProblems(error instanceof RemoteError ? problemsOfRefusal(form, error.issues) : []);
    }
  };
  const submit = async (): Promise<void> => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      await save();
    } finally {
      isSaving.current = false;
    }
  };
  return (
    <StepForm saveState={intake.saveState} onBack={onBack} onSubmit={() => void submit()}>
      <ErrorSummary
        problems={problems}
        onChoose={(fieldId) => {
          const problem = problems.find((each) => each.fieldId === fieldId);
          if (problem !== undefined) onChange(problem.sectionId, fieldId);
        }}
      />
      <Page title="Check your answers" caption="Referral">
        {checkedSections(form).map((id) => (
          <CheckedSection
            key={id}
            id={id}
            answers={answersOf(sectionOf(id), form)}
            onChange={() => onChange(id)}
          />
        ))}
        {create.isError && problems.length === 0 && <ErrorState error={create.error} />}
        <p className="govuk-body">
          Saving makes this a record with a reference. From then on its history keeps every change.
        </p>
        <div className="app-button-group">
          <Button type="submit" shortcut="Ctrl+Enter">
            {create.isPending ? 'Saving…' : 'Save the referral'}
          </Button>
        </div>
      </Page>
    </StepForm>
  );
}

function CheckedSection({
  id,
  answers,
  onChange,
}: {
  readonly id: SectionId;
  readonly answers: readonly Answer[];
  readonly onChange: () => void;
}): ReactNode {
  const { title } = sectionOf(id);
  return (
    <section className="app-section" aria-labelledby={`${id}-title`}>
      <div className="app-intake__section-top">
        <h2 className="govuk-heading-m" id={`${id}-title`}>
          {title}
        </h2>
        <Button kind="link" onClick={onChange}>
          {answers.length === 0 ? 'Add' : 'Change'}
          <span className="govuk-visually-hidden"> {title.toLowerCase()}</span>
        </Button>
      </div>
      {answers.length === 0 ? (
        <p className="govuk-body app-quiet">Nothing was given.</p>
      ) : (
        <SummaryList
          rows={answers.map(({ path, label, words, rowName }) => ({
            key: path,
            label: rowName === null ? label : `${rowName}: ${label.toLowerCase()}`,
            value: <Words words={words} />,
          }))}
        />
      )}
    </section>
  );
}

function Words({ words }: { readonly words: readonly string[] }): ReactNode {
  const [first, ...others] = words;
  if (first === undefined) return <strong>Not answered yet</strong>;
  if (others.length === 0) return <span className="app-intake__words">{first}</span>;
  return (
    <ul className="govuk-list">
      {words.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
