import { skipToken, useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '../../shared/contract/index.ts';
import { call } from '../api/client.ts';
import { useCommand } from '../api/hooks.ts';
import { inputOf, type ReportChoices } from './report-choices.ts';

/** A report and the choices that it was made with. */
export interface MadeReport {
  readonly choices: ReportChoices;
  readonly report: OutputOf<'equality.report'>;
}

const MADE = ['made equality report'] as const;
const FAILED = ['failed equality report'] as const;
const MAKING = ['equality.report'] as const;

/**
 * The report that was made last. It stays until the next one or until the vault locks, also while another page is open:
 * making it again would be one more disclosure in the ledger.
 */
export const useMadeReport = (): MadeReport | null => useKept<MadeReport>(MADE);

/** What stays in the cache until the vault locks, as the very thing that was put there. */
function useKept<T>(queryKey: readonly string[]): T | null {
  const kept = useQuery<T | null>({
    queryKey,
    queryFn: skipToken,
    gcTime: Infinity,
    structuralSharing: false,
  });
  return kept.data ?? null;
}

/** Why no report came of some choices. */
interface FailedReport {
  readonly choices: ReportChoices;
  readonly error: unknown;
}

/** Making a report: what is under way, what went wrong last, and how to stop. */
export interface ReportMaking {
  readonly isMaking: boolean;
  /** What went wrong last, also while another page was open. */
  readonly failed: FailedReport | null;
  readonly make: (choices: ReportChoices) => void;
  readonly cancel: () => void;
  readonly forgetError: () => void;
}

export function useReportMaking(): ReportMaking {
  const client = useQueryClient();
  // One that was begun before this page was left and opened again counts too.
  const isMaking = useIsMutating({ mutationKey: MAKING }) > 0;
  const failed = useKept<FailedReport>(FAILED);
  const keepFailure = (failure: FailedReport | null): void => {
    client.setQueryData<FailedReport | null>(FAILED, failure);
  };
  const making = useMutation({
    mutationKey: MAKING,
    mutationFn: async (choices: ReportChoices) => await call('equality.report', inputOf(choices)),
    onMutate: () => keepFailure(null),
    onSuccess: (report, choices) => client.setQueryData<MadeReport>(MADE, { choices, report }),
    onError: (error, choices) => keepFailure({ choices, error }),
  });
  const cancelling = useCommand('work.cancel', { refreshes: [] });
  return {
    isMaking,
    failed,
    make: (choices) => isMaking || making.mutate(choices),
    cancel: () => cancelling.mutate({}),
    forgetError: () => keepFailure(null),
  };
}
