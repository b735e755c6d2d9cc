import type { ReactNode } from 'react';
import { useAsk } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/**
 * Says that the vault has moved on since the report was made: how many referrals, and neither which nor what of them. Whoever
 * knew that could work out from two reports what one person answered.
 */
export function ReportAge({
  releaseId,
  onMakeAgain,
}: {
  readonly releaseId: string;
  readonly onMakeAgain: () => void;
}): ReactNode {
  // Nothing when it cannot be told: the report is as good as it was.
  const { data } = useAsk('equality.changesSince', { releaseId });
  if (data === undefined || data.changedReferrals === 0) return null;
  const { changedReferrals } = data;
  return (
    <Notice
      tone="warn"
      title={
        changedReferrals === 1
          ? 'One referral has changed since this report was made'
          : `${changedReferrals.toLocaleString('en-GB')} referrals have changed since this report was made`
      }
    >
      <p>It shows how things stood before. If nobody has it yet, make it again.</p>
      <p>If somebody has, making it again hides more, so that comparing the two tells nobody anything.</p>
      <Button kind="secondary" onClick={onMakeAgain}>
        Make it again
      </Button>
    </Notice>
  );
}
