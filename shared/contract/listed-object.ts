/** A list of a few is a look at each of them; of a longer one the log keeps how many were shown. */
const MOST_LISTED_IN_AUDIT = 10;

/** What the audit entry of a list names. */
export function listedObject(total: number, listed: readonly { readonly referralId: string }[]): string {
  const referralIds = [...new Set(listed.map(({ referralId }) => referralId))];
  return referralIds.length <= MOST_LISTED_IN_AUDIT
    ? `listed ${referralIds.join(' ') || 'nothing'}`
    : `listed ${referralIds.length} of ${total} referrals`;
}
