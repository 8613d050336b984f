import type { ActivityView } from '#shared/workshop/view.ts'
import { translate } from '../i18n/useI18n.ts'

/** What closing a part's votes means, said before it is done: all of them close together. */
export function closingText(activity: ActivityView | null, total: number): string {
  const counts = { voted: activity?.voted ?? 0, total }
  const votes = activity?.ballots.length ?? 1
  return votes > 1
    ? translate('votes.several.close', votes, counts)
    : translate('workshop.desk.closeVoteText', counts)
}
