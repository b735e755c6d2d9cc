import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { useAsk } from '../api/hooks.ts';
import { useSession } from '../app/session.ts';
import { CheckStep } from '../credentials/check-step.tsx';
import { CodeStep } from '../credentials/code-step.tsx';
import { LockedPage } from '../ui/locked-page.tsx';
import { vaultNameOf } from '../unlock/openable-vaults.ts';
import { Page } from '../ui/page.tsx';
import { ActForm } from './act-form.tsx';
import { useAct } from '../api/use-act.ts';

const CAPTION = 'A new recovery code';

type Stage = { readonly kind: 'why' } | { readonly kind: 'code' | 'check'; readonly recoveryCode: string };

/** Replaces the recovery code: for when its sheet was lost, or somebody has seen it. */
export function RecoveryCodePage(): ReactNode {
  const navigate = useNavigate();
  const { compartments } = useSession();
  const about = useAsk('app.about', {});
  const act = useAct();
  const [stage, setStage] = useState<Stage>({ kind: 'why' });
  const leave = (): void => void navigate({ to: '/people' });
  switch (stage.kind) {
    case 'why':
      return (
        <LockedPage>
          <Page title="Make a new recovery code">
            <p className="govuk-body">
              When you make a new code, the one on paper stops working. The new one is shown once: have a
              printer or paper and pen ready.
            </p>
            <ActForm
              act={act}
              reasonLabel="Why is there a new code?"
              needsSecond={compartments.length < COMPARTMENTS.length}
              secondLegend="The code opens every part of the vault: somebody who holds the keys that you lack"
              about={[]}
              submitLabel="Make a new code"
              workingWords="Making the code slow to guess"
              onCancel={leave}
              onSubmit={({ reason, second }) => {
                const input = { reason, ...(second === undefined ? {} : { second }) };
                void act.run('office.recovery.replace', input, (answer) =>
                  setStage({ kind: 'code', recoveryCode: answer.recoveryCode }),
                );
              }}
            />
          </Page>
        </LockedPage>
      );
    case 'code':
      return (
        <CodeStep
          caption={CAPTION}
          code={stage.recoveryCode}
          vaultName={vaultNameOf(about.data?.vaultFolder ?? '')}
          whatHappened="The old code opens nothing any more."
          onContinue={() => setStage({ ...stage, kind: 'check' })}
          onLeave={leave}
        />
      );
    case 'check':
      return (
        <CheckStep
          caption={CAPTION}
          code={stage.recoveryCode}
          onShowAgain={() => setStage({ ...stage, kind: 'code' })}
          onDone={leave}
          onLeave={leave}
        />
      );
  }
}
