import type { ReactNode } from 'react';
import { labelOf } from '../../../shared/domain/code-lists/code-list.ts';
import { CHANNEL } from '../../../shared/domain/code-lists/contact-lists.ts';
import { dateInWords, momentInWords } from '../../../shared/domain/date-words.ts';
import type { DateTime } from '../../../shared/domain/dates.ts';
import { contactGateOf, type SafeContact } from '../../../shared/domain/safe-contact-gate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Status } from '../../ui/notice.tsx';
import { contactFacts, contactRules, gateMark, gateReason, windowsInWords } from './contact-words.ts';

/**
 * One way to reach the client. Number and code word are on the screen only while the channel may be used; at any other
 * time the card says why not, and when.
 */
export function SafeContactCard({
  contact,
  now,
  onReconfirm,
}: {
  readonly contact: SafeContact;
  readonly now: DateTime;
  /** Absent for somebody who may not change the record. */
  readonly onReconfirm?: (() => void) | undefined;
}): ReactNode {
  const gate = contactGateOf(contact, now);
  const { tone, words } = gateMark(gate, now);
  const reason = gateReason(gate, now);
  const channel = labelOf(CHANNEL, contact.channel);
  return (
    <li className={classNames('app-contact', gate.kind === 'open' && 'app-contact--open')}>
      <div className="app-contact__top">
        <h3 className="govuk-heading-s app-contact__channel">
          {channel}
          {contact.preferred && <span className="app-quiet"> (preferred)</span>}
        </h3>
        <Status tone={tone}>{words}</Status>
      </div>
      {reason === null ? <OpenChannel contact={contact} /> : <p className="govuk-body">{reason}</p>}
      {contact.isWorkDeviceOrMailbox && gate.kind !== 'do-not-use' && (
        <p className="govuk-body">
          <strong>A work device or mailbox:</strong> a supervisor or colleague may see it.
        </p>
      )}
      {contact.status.state === 'confirmed-safe' && gate.kind !== 'expired' && (
        <p className="app-contact__foot app-quiet app-number">
          {windowsInWords(contact)}. Confirmed {momentInWords(contact.status.at)}, holds until{' '}
          {dateInWords(contact.status.reconfirmDue)}.
        </p>
      )}
      {gate.kind === 'expired' && onReconfirm !== undefined && (
        <Button onClick={onReconfirm}>
          Re-confirm<span className="govuk-visually-hidden"> {channel}</span>
        </Button>
      )}
    </li>
  );
}

function OpenChannel({ contact }: { readonly contact: SafeContact }): ReactNode {
  const facts = contactFacts(contact);
  return (
    <>
      <p className="app-contact__value app-number">{contact.value}</p>
      <ul className="app-contact__rules">
        {contactRules(contact).map(({ isAllowed, words }) => (
          <li key={words} className={isAllowed ? 'app-contact__may' : 'app-contact__must-not'}>
            <span aria-hidden="true">{isAllowed ? '✓' : '✕'}</span> {words}
          </li>
        ))}
      </ul>
      {facts.length > 0 && (
        <dl className="app-contact__facts">
          {facts.map(({ label, words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
