import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { singleLine } from '../../../shared/domain/text.ts';
import { useAsk, useCommand } from '../../api/hooks.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SelectField, TextField } from '../../ui/text-fields.tsx';

const TITLE = 'assessment-title';
const titleSchema = singleLine(200, 'Enter what is assessed');

const keyOf = ({ id, version }: { readonly id: string; readonly version: number }): string =>
  `${id} ${version}`;

/** Begins an assessment: everything else is asked in it. */
export function BeginPage(): ReactNode {
  const navigate = useNavigate();
  const create = useCommand('assurance.create');
  const sets = useAsk('assurance.templates', {});
  const [title, setTitle] = useState('');
  const [setKey, setSetKey] = useState('');
  const [scale, setScale] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const templates = sets.data?.templates ?? [];
  const chosen = templates.find((each) => keyOf(each) === setKey) ?? templates[0];
  const begin = (): void => {
    const parsed = titleSchema.safeParse(title);
    if (!parsed.success) {
      setProblems([{ fieldId: TITLE, message: parsed.error.issues[0]?.message ?? '' }]);
      return;
    }
    setProblems([]);
    create.mutate(
      {
        title: parsed.data,
        ...(chosen === undefined ? {} : { template: { id: chosen.id, version: chosen.version } }),
        riskScale: chosen?.riskScales.some(({ id }) => id === scale) === true ? scale : null,
      },
      {
        onSuccess: ({ assessmentId }) =>
          void navigate({
            to: '/assessments/$assessmentId/screening',
            params: { assessmentId },
            replace: true,
          }),
      },
    );
  };
  return (
    <>
      <BackLink onClick={() => void navigate({ to: '/assessments' })}>Impact assessments</BackLink>
      <Page title="Start an assessment">
        <form
          className="app-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!create.isPending) begin();
          }}
        >
          <ErrorSummary problems={problems} />
          {create.error !== null && <ErrorState error={create.error} />}
          <TextField
            id={TITLE}
            label="What is assessed"
            hint="A project, a system, or a change to one, as its users call it. Do not name people."
            spellCheck
            value={title}
            error={problems[0]?.message}
            onChange={(event) => setTitle(event.target.value)}
          />
          {templates.length > 1 && chosen !== undefined && (
            <SelectField
              id="assessment-set"
              label="Which questions are asked"
              value={keyOf(chosen)}
              options={templates.map((each) => ({
                value: keyOf(each),
                label: `${each.title}, version ${each.version}`,
              }))}
              onChange={(event) => setSetKey(event.target.value)}
            />
          )}
          {chosen !== undefined && chosen.riskScales.length > 1 && (
            <SelectField
              id="assessment-scale"
              label="How risks are rated"
              hint="It stays the same for this assessment."
              value={scale === '' ? (chosen.riskScales[0]?.id ?? '') : scale}
              options={chosen.riskScales.map(({ id, title: label }) => ({ value: id, label }))}
              onChange={(event) => setScale(event.target.value)}
            />
          )}
          <Button type="submit">{create.isPending ? 'Starting' : 'Start with screening'}</Button>
        </form>
      </Page>
    </>
  );
}
