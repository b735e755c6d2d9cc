import { useState, type ReactNode } from 'react';
import type { Place } from '../../shared/contract/shell.ts';
import { codeOf } from '../api/remote-error.ts';
import { LockedPage } from '../ui/locked-page.tsx';
import { CheckStep } from '../credentials/check-step.tsx';
import { CodeStep } from '../credentials/code-step.tsx';
import { vaultNameOf } from '../unlock/openable-vaults.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PersonStep } from './person-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { stepCaption } from './question.tsx';
import { ReadyStep } from './ready-step.tsx';
import { useVaultCreation } from './use-vault-creation.ts';
import './first-run.scss';

/** The questions that make a vault, one a page, from its name to the door. */
export function CreateVault({
  suggestedPlace,
  onLeave,
}: {
  readonly suggestedPlace: Place;
  readonly onLeave: () => void;
}): ReactNode {
  const creation = useVaultCreation(suggestedPlace, onLeave);
  const [isLeaving, setIsLeaving] = useState(false);
  const { stage, answers, goTo } = creation;
  const leaveDialog = isLeaving && (
    <LeaveDialog onStay={() => setIsLeaving(false)} onLeave={() => void creation.leave()} />
  );
  switch (stage.kind) {
    case 'place':
      return (
        <PlaceStep
          answers={answers}
          taken={stage.taken}
          onAnswer={creation.answer}
          onBack={onLeave}
          onContinue={() => goTo('person')}
        />
      );
    case 'person':
      return (
        <PersonStep
          answers={answers}
          onAnswer={creation.answer}
          onBack={() => goTo('place')}
          onContinue={() => goTo('passphrase')}
        />
      );
    case 'passphrase':
      return (
        <PassphraseStep
          known={[answers.name, answers.displayName]}
          onBack={() => goTo('person')}
          onContinue={(passphrase) => void creation.create(passphrase)}
        />
      );
    case 'creating':
      return (
        <LockedPage>
          <Page title="Making the vault">
            <ProgressLine words="This takes a few seconds: your passphrase and the recovery code are made slow to guess." />
          </Page>
        </LockedPage>
      );
    case 'refused':
      return (
        <LockedPage>
          <Page title="The vault was not made">
            <ErrorState error={stage.error} />
            <Button onClick={() => goTo(codeOf(stage.error) === 'VALIDATION' ? 'passphrase' : 'place')}>
              Go back and change it
            </Button>
          </Page>
        </LockedPage>
      );
    case 'code':
      return (
        <>
          <CodeStep
            caption={stepCaption('code')}
            whatHappened="The vault is made."
            code={stage.made.recoveryCode}
            vaultName={vaultNameOf(stage.made.place.folder)}
            onContinue={() => creation.checkCode(stage.made)}
            onLeave={() => setIsLeaving(true)}
          />
          {leaveDialog}
        </>
      );
    case 'check':
      return (
        <>
          <CheckStep
            caption={stepCaption('check')}
            code={stage.made.recoveryCode}
            onShowAgain={() => creation.showCode(stage.made)}
            onDone={() => creation.finish(stage.made)}
            onLeave={() => setIsLeaving(true)}
          />
          {leaveDialog}
        </>
      );
    case 'ready':
      return (
        <ReadyStep
          vault={{ ...stage.made.place, personKey: stage.made.personKey }}
          passphrase={creation.passphrase}
          remember={answers.remember}
          onOpen={creation.forgetPassphrase}
        />
      );
    case 'left':
      return <LoadingState />;
  }
}
