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
const MAKING = ['equality.report'] as const;

/**
 * The report that was made last. It stays until the next one or until the vault locks, also while another page is open:
 * making it again would be one more disclosure in the ledger.
 */
export function useMadeReport(): MadeReport | null {
  const made = useQuery<MadeReport>({ queryKey: MADE, queryFn: skipToken, gcTime: Infinity });
  return made.data ?? null;
}

/** Making a report: what is under way, what went wrong last, and how to stop. */
export interface ReportMaking {
  readonly isMaking: boolean;
  readonly error: unknown;
  readonly make: (choices: ReportChoices) => void;
  readonly cancel: () => void;
  readonly forgetError: () => void;
}

export function useReportMaking(): ReportMaking {
  const client = useQueryClient();
  // One that was begun before this page was left and opened again counts too.
  const isMaking = useIsMutating({ mutationKey: MAKING }) > 0;
  const making = useMutation({
    mutationKey: MAKING,
    mutationFn: async (choices: ReportChoices) => await call('equality.report', inputOf(choices)),
    onSuccess: (report, choices) => client.setQueryData<MadeReport>(MADE, { choices, report }),
  });
  const cancelling = useCommand('work.cancel', { refreshes: [] });
  return {
    isMaking,
    error: making.error,
    make: (choices) => isMaking || making.mutate(choices),
    cancel: () => cancelling.mutate({}),
    forgetError: making.reset,
  };
}
