import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, focusField } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { messagesByField, problemsIn, problemsOf, type Problem } from '../sections/problems.ts';
import { SectionEditor } from '../sections/section-editor.tsx';
import { sectionOf, type SectionId } from '../sections/sections.ts';
import { EarlierRecords } from './earlier-records.tsx';
import { StepForm } from './step-form.tsx';
import { pageOf } from './steps.ts';
import type { Intake } from './use-intake.ts';

const NO_PROBLEMS: readonly Problem[] = [];

/** One group of questions. Going on asks for what is missing, once; who does not know it yet can go on all the same. */
export function QuestionPage({
  step,
  intake,
  isChange,
  fieldId,
  onBack,
  onEscape,
  onContinue,
}: {
  readonly step: SectionId;
  readonly intake: Intake;
  /** The person came from the last page and goes back there. */
  readonly isChange: boolean;
  /** The field that the person came to put right. */
  readonly fieldId: string | null;
  readonly onBack: (() => void) | null;
  readonly onEscape: () => void;
  readonly onContinue: () => void;
}): ReactNode {
  const section = sectionOf(step);
  const { form, saveState } = intake;
  // The day matters, for dates that lie in the future; not the second.
  const [openedAt] = useState(() => new Date().toISOString());
  const current = problemsIn(problemsOf(form, openedAt), section);
  const [refused, setRefused] = useState(fieldId === null ? NO_PROBLEMS : current);
  const navigate = useNavigate();
  useEscape(onEscape);
  useEffect(() => {
    if (fieldId !== null) focusField(fieldId);
  }, [fieldId]);
  const submit = (): void => {
    if (current.length === 0) onContinue();
    else setRefused(current);
  };
  // What was put right since is no longer wrong.
  const shown = refused.filter(({ path }) => current.some((problem) => problem.path === path));
  const { page, pages } = pageOf(step, form);
  return (
    <StepForm saveState={saveState} onBack={onBack} onSubmit={submit}>
      <ErrorSummary problems={refused} />
      <Page title={section.heading} caption={page === null ? 'Referral' : `Referral: ${page} of ${pages}`}>
        {step === 'access' && <EarlierRecords form={form} />}
        <SectionEditor
          section={section}
          form={form}
          errors={messagesByField(shown)}
          isIntake
          hiddenLabel={section.heading}
          onChange={intake.change}
        />
        <div className="app-button-group">
          <Button type="submit" shortcut="Ctrl+Enter">
            {isChange ? 'Save and go back' : 'Continue'}
          </Button>
          {refused.length > 0 && (
            <Button kind="secondary" onClick={onContinue}>
              Answer later
            </Button>
          )}
          <Button kind="link" onClick={() => void navigate({ to: '/' })}>
            Leave it for now
          </Button>
        </div>
      </Page>
    </StepForm>
  );
}
