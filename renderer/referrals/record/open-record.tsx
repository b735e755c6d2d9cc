import { useEffect, useState, type ReactNode } from 'react';
import type { Disposal } from '../../../shared/contract/access.ts';
import type { ReferralChange } from '../../../shared/contract/referrals.ts';
import { nextGateChange } from '../../../shared/domain/safe-contact-gate.ts';
import { usePermission } from '../../app/session.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { useNow } from '../../ui/use-now.ts';
import { UnkeptDialog } from '../drafts/unkept-dialog.tsx';
import { formOf } from '../sections/draft.ts';
import { RecordActions } from './access/record-access.tsx';
import { ConflictPage } from './conflict-page.tsx';
import { HistorySection } from './history-section.tsx';
import { withoutLapsedConfirmations } from './lapsed-confirmations.ts';
import { LeftNotice } from './left-notice.tsx';
import type { PartId } from './part-ids.ts';
import { PartSection } from './part-section.tsx';
import { usePeopleNames } from './people.ts';
import { focusPart, headingIdOf, RECORD_PARTS, type RecordPart } from './record-parts.ts';
import { RecordSide } from './record-side.tsx';
import type { OpenReferral } from './save-change.ts';
import { SavedNotice } from './saved-notice.tsx';
import { UnfinishedEdits } from './unfinished-edits.tsx';
import { UnreadableDraft } from './unreadable-draft.tsx';
import { useEditing, type Editing } from './use-editing.ts';
import { useRevealedName } from './use-revealed-name.ts';
import { useTakingUp } from './use-taking-up.ts';
import './record.scss';

/** Days turn and times are told from now, while the record is on the screen; windows open and close at their own moments. */
const LOOK_AGAIN_MS = 30_000;

/** What came of the last edit. */
type Ended =
  | { readonly kind: 'saved'; readonly edit: Editing; readonly meanwhile: readonly ReferralChange[] }
  | { readonly kind: 'left'; readonly edit: Editing };

/** A referral on the screen: at the left what must be seen at all times, at the right its parts in the order of the work. */
export function OpenRecord({
  referral,
  draftId,
  startAt,
  onDisposed,
}: {
  readonly referral: OpenReferral;
  /** The draft of a change that is to be taken up again. */
  readonly draftId: string | undefined;
  readonly startAt: PartId | null;
  readonly onDisposed: (disposal: Disposal) => void;
}): ReactNode {
  const now = useNow(LOOK_AGAIN_MS, (at) => nextGateChange(referral.record, at));
  const people = usePeopleNames();
  const mayWrite = usePermission('referral.write');
  const name = useRevealedName(referral.referralId);
  const [ended, setEnded] = useState<Ended | null>(null);
  const edit = useEditing({
    onSaved: (done, meanwhile) => setEnded({ kind: 'saved', edit: done, meanwhile }),
    onLeft: (left) => setEnded({ kind: 'left', edit: left }),
  });
  const { editing } = edit;
  const takingUp = useTakingUp(referral, (begun) => {
    // Not over the change that somebody has begun meanwhile.
    if (editing !== null) return;
    setEnded(null);
    edit.resume(begun);
  });
  const openPart = editing?.partId ?? null;
  useFocusOnArrival(startAt);
  const { takeUp } = takingUp;
  useEffect(() => {
    if (draftId !== undefined) takeUp(draftId);
  }, [draftId, takeUp]);

  if (editing !== null && editing.conflict !== null) {
    const { conflict } = editing;
    return (
      <>
        <ConflictPage key={conflict.theirs.version} conflict={conflict} edit={edit} people={people} />
        <UnkeptDialog guard={edit.guard} state={edit.saveState} />
      </>
    );
  }
  const beginEditing = (part: RecordPart): void => {
    setEnded(null);
    const form = formOf(referral.record);
    edit.begin({
      partId: part.id,
      draftId: crypto.randomUUID(),
      base: referral,
      form: part.id === 'safe-contact' ? withoutLapsedConfirmations(form, referral.record, now) : form,
    });
  };
  const noticeFor = (part: RecordPart): ReactNode => {
    if (ended === null || ended.edit.partId !== part.id) return null;
    return ended.kind === 'saved' ? (
      <SavedNotice meanwhile={ended.meanwhile} chosenPaths={ended.edit.chosenPaths} people={people} />
    ) : (
      <LeftNotice
        onContinue={() => {
          setEnded(null);
          edit.resume(ended.edit);
        }}
      />
    );
  };
  return (
    <Page title={`${referral.reference} ${referral.pseudonym}`} caption="Referral">
      {takingUp.error !== null && <ErrorState error={takingUp.error} />}
      {takingUp.unreadableDraftId !== null && (
        <UnreadableDraft draftId={takingUp.unreadableDraftId} onDiscarded={takingUp.forget} />
      )}
      {editing === null && (
        <UnfinishedEdits
          referralId={referral.referralId}
          unreadableDraftId={takingUp.unreadableDraftId}
          onContinue={takeUp}
        />
      )}
      <div className="app-record">
        <RecordSide referral={referral} now={now} name={name} />
        <div className="app-record__parts">
          {RECORD_PARTS.map((part) => (
            <PartSection
              key={part.id}
              part={part}
              referral={referral}
              now={now}
              people={people}
              isNameShown={name.isShown}
              edit={edit}
              // One part at a time: two open forms would save over each other.
              onChange={mayWrite && openPart === null ? () => beginEditing(part) : undefined}
              notice={noticeFor(part)}
            />
          ))}
          <section className="app-section" aria-labelledby={headingIdOf('history')}>
            <h2 className="govuk-heading-m app-part__title" id={headingIdOf('history')} tabIndex={-1}>
              History
            </h2>
            <HistorySection referral={referral} people={people} />
          </section>
          <RecordActions referral={referral} onDisposed={onDisposed} />
        </div>
      </div>
      <UnkeptDialog guard={edit.guard} state={edit.saveState} />
    </Page>
  );
}

/** Goes to the part that the way here was about; otherwise the page's heading has the focus. */
function useFocusOnArrival(startAt: PartId | null): void {
  useEffect(() => {
    if (startAt !== null) focusPart(startAt);
  }, [startAt]);
}
