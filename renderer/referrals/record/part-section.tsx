import { useEffect, useRef, type ReactNode } from 'react';
import { isCode } from '../../../shared/domain/code-lists/code-list.ts';
import { NOT_ASKED_REASON } from '../../../shared/domain/code-lists/non-answers.ts';
import type { DateTime } from '../../../shared/domain/dates.ts';
import { Button } from '../../ui/button.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { answersOf, type Answer } from '../sections/answers.ts';
import { formOf } from '../sections/draft.ts';
import { isSectionAsked } from '../sections/question.ts';
import { sectionOf } from '../sections/sections.ts';
import { EditForm } from './edit-form.tsx';
import { personName, type PeopleNames } from './people.ts';
import { focusPart, headingIdOf, type RecordPart } from './record-parts.ts';
import { SafeContactBlock } from './safe-contact-block.tsx';
import type { OpenReferral } from './save-change.ts';
import type { UseEditing } from './use-editing.ts';

interface PartProps {
  readonly part: RecordPart;
  readonly referral: OpenReferral;
  readonly now: DateTime;
  readonly people: PeopleNames;
  readonly isNameShown: boolean;
  readonly edit: UseEditing;
  /** Opens the editor. Absent while another part is open, and for somebody who may not change the record. */
  readonly onChange: (() => void) | undefined;
  /** What came of the last change of this part. */
  readonly notice: ReactNode;
}

/** One part of the record: what is known, with one way to change it, or the editor in its place. */
export function PartSection(props: PartProps): ReactNode {
  const { part, referral, edit, onChange, notice } = props;
  const { editing } = edit;
  const isOpen = editing?.partId === part.id;
  useFocusWhenClosed(part, isOpen);
  const form = formOf(referral.record);
  if (!isOpen && !part.sectionIds.some((id) => isSectionAsked(sectionOf(id), form))) return null;
  return (
    <section className="app-section" aria-labelledby={headingIdOf(part.id)}>
      <div className="app-part__top">
        <h2 className="govuk-heading-m app-part__title" id={headingIdOf(part.id)} tabIndex={-1}>
          {part.title}
        </h2>
        {onChange !== undefined && (
          <Button kind="link" onClick={onChange}>
            Change<span className="govuk-visually-hidden"> {part.title}</span>
          </Button>
        )}
      </div>
      {notice}
      {isOpen ? <EditForm editing={editing} edit={edit} /> : <PartContent {...props} />}
    </section>
  );
}

function PartContent({ part, referral, now, people, isNameShown, onChange }: PartProps): ReactNode {
  if (part.id === 'safe-contact') {
    return <SafeContactBlock record={referral.record} now={now} onChange={onChange} />;
  }
  const form = formOf(referral.record);
  const answers = part.sectionIds.flatMap((id) =>
    answersOf(sectionOf(id), form, (person) =>
      isCode(NOT_ASKED_REASON, person) ? null : personName(people, person),
    ),
  );
  if (answers.length === 0) return <p className="govuk-body app-quiet">Nothing is recorded yet.</p>;
  // Who the client is, stays hidden with the name; whom the client fears must be seen by everybody.
  const isHidden = (answer: Answer): boolean => part.id === 'client' && answer.isPersonal && !isNameShown;
  return (
    <SummaryList
      rows={answers.map((answer) => ({
        key: answer.path,
        label: answer.rowName === null ? answer.label : `${answer.rowName}: ${answer.label}`,
        value: isHidden(answer) ? (
          <span className="app-quiet">Hidden with the name</span>
        ) : (
          answerWords(answer)
        ),
      }))}
    />
  );
}

function answerWords({ words }: Answer): ReactNode {
  if (words.length === 0) return <span className="app-quiet">Not answered yet</span>;
  if (words.length === 1) return words[0];
  return (
    <ul className="govuk-list app-part__list">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

/** Closing the editor takes away whatever had the focus: it goes back to where the part begins. */
function useFocusWhenClosed({ id }: RecordPart, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current !== isOpen) focusPart(id);
    wasOpen.current = isOpen;
  }, [id, isOpen]);
}
