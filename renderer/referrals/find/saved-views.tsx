import { useState, type ReactNode } from 'react';
import type { ReferralFilter } from '../../../shared/contract/referral-filter.ts';
import type { SavedView } from '../../../shared/contract/views.ts';
import { useAsk, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { filterCountOf, isSameSearch } from './find-search.ts';
import { SaveViewForm } from './save-view-form.tsx';

interface Search {
  readonly search: string;
  readonly filter: ReferralFilter;
}

/** Searches that the person kept: pick one, keep the present one, take one away. */
export function SavedViews({
  current,
  onPick,
}: {
  readonly current: Search;
  readonly onPick: (view: SavedView) => void;
}): ReactNode {
  const answer = useAsk('views.list', {});
  const [isSaving, setIsSaving] = useState(false);
  const [removing, setRemoving] = useState<SavedView | null>(null);
  const views = answer.data?.views ?? [];
  const isSomething = current.search.trim() !== '' || filterCountOf(current.filter) > 0;
  const isSaved = views.some((view) => isSameSearch(view, current));
  return (
    <section className="app-views" aria-labelledby="views-title">
      <h2 className="govuk-heading-s" id="views-title">
        Saved views
      </h2>
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {views.length === 0 && (
        <p className="app-quiet">Search or filter, then save the search here to use it again.</p>
      )}
      <ul className="app-views__list">
        {views.map((view) => (
          <li className="app-views__item" key={view.viewId}>
            <Button kind="link" aria-pressed={isSameSearch(view, current)} onClick={() => onPick(view)}>
              {view.name}
            </Button>
            <Button kind="link" className="app-quiet" onClick={() => setRemoving(view)}>
              Remove<span className="govuk-visually-hidden"> {view.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {isSaving && <SaveViewForm current={current} views={views} onDone={() => setIsSaving(false)} />}
      {!isSaving && isSomething && !isSaved && (
        <Button kind="secondary" onClick={() => setIsSaving(true)}>
          Save this search
        </Button>
      )}
      {removing !== null && <RemoveDialog view={removing} onClose={() => setRemoving(null)} />}
    </section>
  );
}

function RemoveDialog({
  view: { viewId, name },
  onClose,
}: {
  readonly view: SavedView;
  readonly onClose: () => void;
}): ReactNode {
  const remove = useCommand('views.remove', { refreshes: ['views.list'] });
  return (
    <Dialog title={`Remove the view “${name}”?`} onClose={onClose}>
      <p className="govuk-body">Only the saved search goes. The referrals stay as they are.</p>
      {remove.isError && <ErrorState error={remove.error} />}
      <div className="app-button-group">
        <Button kind="danger" onClick={() => remove.mutate({ viewId }, { onSuccess: onClose })}>
          Remove it
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Keep it
        </Button>
      </div>
    </Dialog>
  );
}
