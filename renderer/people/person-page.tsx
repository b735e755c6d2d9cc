import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Person } from '../../shared/contract/office.ts';
import { appointableTo } from '../../shared/domain/appointments.ts';
import { ROLE_WORDS } from '../../shared/domain/assurance/words.ts';
import { listInWords } from '../../shared/domain/list-words.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { useAsk } from '../api/hooks.ts';
import { useSession } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Status } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { BackToPeople } from './back-to-people.tsx';
import { Appoint } from './appoint.tsx';
import { ChangeRoles } from './change-roles.tsx';
import { OneTimePassphrase } from './one-time-passphrase.tsx';
import { rolesInWords, STATE_WORDS } from './person-words.ts';
import { RemovePerson } from './remove-person.tsx';
import { Reissue, Rename, Suspend } from './simple-acts.tsx';
import './people.scss';

type Way = 'rename' | 'roles' | 'appoint' | 'suspend' | 'reissue' | 'remove';

/** One person: who they are, what they may open, and what can be done about it. */
export function PersonPage(): ReactNode {
  const { personId } = useParams({ from: '/framed/people/$personId' });
  const people = useAsk('office.people.list', {});
  if (people.isPending) return <LoadingState words="Looking up the person" />;
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  const person = people.data.people.find((each) => each.personId === personId);
  if (person !== undefined) {
    return <OnePerson key={personId} person={person} people={people.data.people} />;
  }
  return (
    <>
      <BackToPeople />
      <Page title="Person">
        <EmptyState title="There is nobody here">
          <p>Go back, and choose somebody from the list.</p>
        </EmptyState>
      </Page>
    </>
  );
}

function OnePerson({
  person,
  people,
}: {
  readonly person: Person;
  readonly people: readonly Person[];
}): ReactNode {
  const [way, setWay] = useState<Way | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [oneTime, setOneTime] = useState<string | null>(null);
  if (oneTime !== null) {
    return (
      <OneTimePassphrase
        displayName={person.displayName}
        passphrase={oneTime}
        onDone={() => {
          setOneTime(null);
          setWay(null);
        }}
      />
    );
  }
  const form = {
    person,
    onDone: (words: string) => {
      setDone(words);
      setWay(null);
    },
    onCancel: () => setWay(null),
  };
  switch (way) {
    case 'rename':
      return <Rename {...form} />;
    case 'roles':
      return <ChangeRoles {...form} />;
    case 'appoint':
      return <Appoint {...form} />;
    case 'suspend':
      return <Suspend {...form} />;
    case 'reissue':
      return <Reissue {...form} onMade={setOneTime} />;
    case 'remove':
      return <RemovePerson {...form} />;
    case null:
      return (
        <>
          <BackToPeople />
          <Facts
            person={person}
            people={people}
            done={done}
            onWay={(next) => {
              setDone(null);
              setWay(next);
            }}
          />
        </>
      );
  }
}

function Facts({
  person,
  people,
  done,
  onWay,
}: {
  readonly person: Person;
  readonly people: readonly Person[];
  /** What was done a moment ago, in words. */
  readonly done: string | null;
  readonly onWay: (way: Way) => void;
}): ReactNode {
  const { personId: ownId } = useSession();
  const { displayName, roles, state, createdAt, personId, capacities } = person;
  const isOneself = personId === ownId;
  const isGone = state === 'removed';
  const isOnlyCustodian =
    roles.includes('custodian') &&
    !people.some(
      (each) => each.personId !== personId && each.state === 'active' && each.roles.includes('custodian'),
    );
  return (
    <Page title={displayName}>
      {done !== null && (
        <div role="status">
          <Notice tone="good" title={done} />
        </div>
      )}
      <SummaryList
        rows={[
          {
            label: 'State',
            value: <Status tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].words}</Status>,
          },
          {
            label: 'Name',
            value: displayName,
            ...(isGone
              ? {}
              : {
                  action: (
                    <Button kind="link" onClick={() => onWay('rename')}>
                      Change<span className="govuk-visually-hidden"> name</span>
                    </Button>
                  ),
                }),
          },
          {
            label: 'Roles',
            value: rolesInWords(roles),
            ...(isGone || isOneself || state === 'suspended'
              ? {}
              : {
                  action: (
                    <Button kind="link" onClick={() => onWay('roles')}>
                      Change<span className="govuk-visually-hidden"> roles</span>
                    </Button>
                  ),
                }),
          },
          ...(appointableTo(roles).length === 0
            ? []
            : [
                {
                  label: 'Speaks in the sign-off of impact assessments as',
                  value:
                    capacities.length === 0
                      ? 'Nothing: nobody has appointed them'
                      : listInWords(capacities.map((capacity) => ROLE_WORDS[capacity])),
                  ...(isGone || isOneself || state === 'suspended'
                    ? {}
                    : {
                        action: (
                          <Button kind="link" onClick={() => onWay('appoint')}>
                            Change<span className="govuk-visually-hidden"> appointment</span>
                          </Button>
                        ),
                      }),
                },
              ]),
          { label: 'Added on', value: dateInWords(londonDateOf(createdAt)) },
        ]}
      />
      {isGone ? (
        <p className="govuk-body app-text">
          They open nothing any more. Their name stays, because the log tells what they did.
        </p>
      ) : isOneself ? (
        <p className="govuk-body app-text">
          Nobody changes their own roles, or suspends or removes themselves: ask somebody else who looks after
          people.
        </p>
      ) : (
        <>
          {isOnlyCustodian && (
            <p className="govuk-body app-text">
              They are the only custodian who can open the vault, so they cannot be suspended or removed. Make
              somebody else a custodian first, and let them unlock once.
            </p>
          )}
          <div className="app-people__ways">
            <Button kind="secondary" onClick={() => onWay('reissue')}>
              {state === 'suspended' ? 'End the suspension' : 'Give a new passphrase'}
            </Button>
            {state !== 'suspended' && !isOnlyCustodian && (
              <Button kind="secondary" onClick={() => onWay('suspend')}>
                Suspend
              </Button>
            )}
            {!isOnlyCustodian && (
              <Button kind="danger" onClick={() => onWay('remove')}>
                Remove
              </Button>
            )}
          </div>
        </>
      )}
    </Page>
  );
}
