import type { UseQueryResult } from '@tanstack/react-query';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useAsk } from '../api/hooks.ts';
import { usePermission } from '../app/session.ts';

const MOST = 200;

/** What two people did that nobody has reviewed. Asked only for whoever reviews such things; for others it stays pending. */
export function useOpenReviews(): UseQueryResult<OutputOf<'office.reviews.list'>> {
  const mayReview = usePermission('oversight.review');
  return useAsk('office.reviews.list', { onlyOpen: true, limit: MOST }, { enabled: mayReview });
}
