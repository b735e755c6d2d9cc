import { useState, type ReactNode } from 'react';
import { ROLES } from '../../shared/domain/roles.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { call } from '../api/client.ts';
import { useAsk } from '../api/hooks.ts';
import { lockNow } from '../app/locking.ts';
import { CheckStep } from '../credentials/check-step.tsx';
import { CodeStep } from '../credentials/code-step.tsx';
import { vaultNameOf } from '../unlock/openable-vaults.ts';
import { LockedPage } from '../ui/locked-page.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState } from '../ui/states.tsx';
import { PassphraseForPerson } from './passphrase-for-person.tsx';
import { WhoIsRecovered, type Recovered } from './who-is-recovered.tsx';

const STEPS = ['who', 'passphrase', 'code', 'check'] as const;

const captionOf = (step: (typeof STEPS)[number]): string =>
  `Recovery: ${STEPS.indexOf(step) + 1} of ${STEPS.length}`;

type Stage =
  | { readonly kind: 'who' }
  | { readonly kind: 'passphrase'; readonly person: Recovered }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'code' | 'check' | 'done'; readonly recoveryCode: string };

/** All that there is after the recovery code opened the vault: who gets a passphrase, and the code that replaces the used one. */
export function Recover(): ReactNode {
  const [stage, setStage] = useState<Stage>({ kind: 'who' });
  const about = useAsk('app.about', {});
  const recover = async (person: Recovered, passphrase: string, reason: string): Promise<void> => {
    setStage({ kind: 'working' });
    try {
      // Not by way of the query library, which would keep the passphrase and the code.
      const { recoveryCode } = await call('session.recover', {
        person: forVault(person),
        passphrase,
        reason,
      });
      setStage({ kind: 'code', recoveryCode });
    } catch (error) {
      setStage({ kind: 'refused', error });
    }
  };
  switch (stage.kind) {
    case 'who':
      return (
        <WhoIsRecovered
          caption={captionOf('who')}
          onLeave={() => void lockNow()}
          onContinue={(person) => setStage({ kind: 'passphrase', person })}
        />
      );
    case 'passphrase':
      return (
        <PassphraseForPerson
          caption={captionOf('passphrase')}
          person={stage.person}
          onBack={() => setStage({ kind: 'who' })}
          onContinue={(passphrase, reason) => void recover(stage.person, passphrase, reason)}
        />
      );
    case 'working':
      return (
        <LockedPage>
          <Page title="Giving access again">
            <ProgressLine words="This takes a few seconds: the passphrase and the new recovery code are made slow to guess." />
          </Page>
        </LockedPage>
      );
    case 'refused':
      return (
        <LockedPage>
          <Page title="Nobody was given access">
            <ErrorState error={stage.error} />
            <p className="govuk-body">The recovery code has not been used up.</p>
            <Button onClick={() => setStage({ kind: 'who' })}>Begin again</Button>
          </Page>
        </LockedPage>
      );
    case 'code':
      return (
        <CodeStep
          caption={captionOf('code')}
          code={stage.recoveryCode}
          vaultName={vaultNameOf(about.data?.vaultFolder ?? '')}
          whatHappened="The new passphrase is set, and the code that you used opens nothing any more. This is the new one."
          onContinue={() => setStage({ ...stage, kind: 'check' })}
          onLeave={() => setStage({ ...stage, kind: 'done' })}
        />
      );
    case 'check':
      return (
        <CheckStep
          caption={captionOf('check')}
          code={stage.recoveryCode}
          onShowAgain={() => setStage({ ...stage, kind: 'code' })}
          onDone={() => setStage({ ...stage, kind: 'done' })}
          onLeave={() => setStage({ ...stage, kind: 'done' })}
        />
      );
    case 'done':
      return (
        <LockedPage>
          <Page title="The vault opens again">
            <p className="govuk-body">
              Put the sheet with the new recovery code where the old one was, and destroy the old one. Then
              lock the vault and open it with the new passphrase.
            </p>
            <Button onClick={() => void lockNow()}>Lock the vault</Button>
          </Page>
        </LockedPage>
      );
  }
}

/** Somebody new has every role, as the first person of a vault has, until they are changed. */
const forVault = (person: Recovered): InputOf<'session.recover'>['person'] =>
  person.kind === 'existing'
    ? { kind: 'existing', personId: person.personId }
    : { kind: 'new', displayName: person.displayName, roles: [...ROLES] };
