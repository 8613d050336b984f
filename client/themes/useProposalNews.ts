import { type Ref, watch } from 'vue'
import type { Proposal } from '#shared/contract/http.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import type { ProposalChange } from './useLatestProposal.ts'

const themesOf = ({ themes }: Proposal): string =>
  themes
    .map(({ id, title }) => `${id} ${title}`)
    .sort()
    .join()

/** Tells those who listen what came instead of the proposal that was shown. */
export function useProposalNews(change: Readonly<Ref<ProposalChange | null>>): void {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  watch(change, (now) => {
    if (!now) return
    // A live one comes every few seconds: what is worth saying is that its themes are others than before.
    if (now.by === 'others') announce(t('proposal.others'), 'others', 'proposal')
    else if (themesOf(now.before) !== themesOf(now.after))
      announce(t('proposal.live.changed', now.after.themes.length), 'others', 'proposal')
  })
}
