import { useState, type ReactNode } from 'react';
import type { FoundBackup } from '../../../shared/contract/restore.ts';
import type { KnownVault } from '../../../shared/contract/shell.ts';
import { bytesInWords } from '../../../shared/domain/byte-words.ts';
import { useAsk, useCommand } from '../../api/hooks.ts';
import { AGE_LASTS_MS, KIND_WORDS, madeInWords } from '../../backup/backup-words.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choices.tsx';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { SelectField } from '../../ui/text-fields.tsx';
import { useNow } from '../../ui/use-now.ts';
import { LockedQuestion } from '../../ui/locked-question.tsx';
import { restoreCaption } from './restore-words.ts';
import type { RestoreAnswers } from './use-restore.ts';

const FIRST_SHOWN = 5;

/** Which backup: one of a vault that is known here, or one in a folder, such as on a drive. */
export function ChooseStep({
  vaults,
  answers: { backup, live },
  onAnswer,
  onBack,
  onContinue,
}: {
  readonly vaults: readonly KnownVault[];
  readonly answers: RestoreAnswers;
  readonly onAnswer: (more: Partial<RestoreAnswers>) => void;
  readonly onBack: () => void;
  readonly onContinue: () => void;
}): ReactNode {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  /** One that was chosen in the system's dialog stands first. */
  const [fromFolder, setFromFolder] = useState<FoundBackup | null>(null);
  const choose = useCommand('restore.choose', { refreshes: [] });
  const chooseFolder = (): void =>
    choose.mutate(
      {},
      {
        onSuccess: ({ backup: found }) => {
          // Closing the dialog changes nothing.
          if (found === null) return;
          setFromFolder(found);
          onAnswer({ backup: found });
        },
      },
    );
  return (
    <LockedQuestion
      caption={restoreCaption('choose')}
      title="Which backup?"
      problems={problems}
      onBack={onBack}
      onContinue={() => {
        const isMissing = backup === null;
        setProblems(isMissing ? [{ fieldId: 'backup', message: 'Choose a backup.' }] : []);
        if (!isMissing) onContinue();
      }}
    >
      <p className="govuk-body">
        Restoring makes a new vault of a backup, beside the one that is there. Nothing is replaced before you
        have seen what would be missing. It takes two people, of whom one is a custodian.
      </p>
      {vaults.length > 1 && (
        <SelectField
          id="vault"
          label="Backups of which vault?"
          options={vaults.map(({ placeId, name }) => ({ value: placeId, label: name }))}
          value={live?.placeId ?? ''}
          onChange={(event) =>
            onAnswer({
              live: vaults.find(({ placeId }) => placeId === event.target.value) ?? null,
              backup: fromFolder,
            })
          }
        />
      )}
      <BackupChoices
        key={live?.placeId}
        vault={live}
        fromFolder={fromFolder}
        chosen={backup}
        error={problems[0]?.message}
        onChoose={(found) => onAnswer({ backup: found })}
      />
      {choose.isError && <ErrorState error={choose.error} />}
      <Button kind="secondary" onClick={chooseFolder}>
        Choose a backup in another folder
      </Button>
    </LockedQuestion>
  );
}

function BackupChoices({
  vault,
  fromFolder,
  chosen,
  error,
  onChoose,
}: {
  readonly vault: KnownVault | null;
  readonly fromFolder: FoundBackup | null;
  readonly chosen: FoundBackup | null;
  readonly error: string | undefined;
  readonly onChoose: (backup: FoundBackup) => void;
}): ReactNode {
  const answer = useAsk('restore.find', { placeId: vault?.placeId ?? '' }, { enabled: vault !== null });
  const [shown, setShown] = useState(FIRST_SHOWN);
  const now = useNow(AGE_LASTS_MS);
  if (answer.isLoading) return <LoadingState words="Looking for backups" />;
  const found = answer.data?.backups ?? [];
  const others = found.filter(({ placeId }) => placeId !== fromFolder?.placeId);
  const backups = [...(fromFolder === null ? [] : [fromFolder]), ...others.slice(0, shown)];
  return (
    <>
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {backups.length === 0 ? (
        <p className="govuk-body" id="backup" tabIndex={-1}>
          {vault === null
            ? 'No vault is known on this computer. Choose the folder of the backup: it may be on a drive.'
            : 'There is no backup in the folder of this vault. If one was copied to a drive, plug it in and choose the folder.'}
        </p>
      ) : (
        <RadioGroup
          id="backup"
          label="Made"
          isSmall
          error={error}
          value={chosen?.placeId}
          onChange={(placeId) => {
            const backup = backups.find((each) => each.placeId === placeId);
            if (backup !== undefined) onChoose(backup);
          }}
          choices={backups.map((backup) => ({
            value: backup.placeId,
            label: madeInWords(backup.madeAt, now),
            hint: (
              <>
                {KIND_WORDS[backup.kind]}, {bytesInWords(backup.bytes)}
                {backup === fromFolder && (
                  <span className="app-mono app-restore__folder">{backup.folder}</span>
                )}
              </>
            ),
          }))}
        />
      )}
      {others.length > shown && (
        <p>
          <Button kind="link" onClick={() => setShown(others.length)}>
            Show {others.length - shown === 1 ? 'the older one' : `${others.length - shown} older ones`}
          </Button>
        </p>
      )}
    </>
  );
}
