import { useState, type ReactNode } from 'react';
import type { ReferralFilter } from '../../../shared/contract/referral-filter.ts';
import type { SavedView } from '../../../shared/contract/views.ts';
import { singleLine } from '../../../shared/domain/text.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-fields.tsx';

const nameSchema = singleLine(60);

/** Asks for the name under which the present search is kept. */
export function SaveViewForm({
  current: { search, filter },
  views,
  onDone,
}: {
  readonly current: { readonly search: string; readonly filter: ReferralFilter };
  readonly views: readonly SavedView[];
  readonly onDone: () => void;
}): ReactNode {
  const save = useCommand('views.save', { refreshes: ['views.list'] });
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const isReplacing = views.some((view) => view.name === name.trim());
  const submit = (): void => {
    if (!nameSchema.safeParse(name).success) setError('Give the view a name of up to 60 characters.');
    else save.mutate({ name, search, filter }, { onSuccess: onDone });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        id="view-name"
        label="Name of the view"
        {...(isReplacing ? { hint: 'You have a view of this name. Saving replaces it.' } : {})}
        error={error}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {save.isError && <ErrorState error={save.error} />}
      <div className="app-row">
        <Button type="submit">Save</Button>
        <Button kind="link" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
