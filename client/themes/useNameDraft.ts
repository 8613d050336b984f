import { type Ref, shallowRef, watch } from 'vue'
import { useI18n } from '../i18n/useI18n.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import type { ProposalRow } from './proposals.ts'

type Draft = { theme: string; words: string; notes: ReadonlySet<string> }

/**
 * The name that is being written for a theme. Where others merge or make the theme away meanwhile, the words go on with the
 * theme that has most of its notes, which opens.
 */
export function useNameDraft(rows: () => readonly ProposalRow[], opened: Ref<string | null>) {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const draft = shallowRef<Draft | null>(null)

  watch(rows, (now) => {
    const { value } = draft
    if (!value || now.some(({ theme }) => theme.id === value.theme)) return
    const shared = ({ theme }: ProposalRow) => theme.noteIds.filter((id) => value.notes.has(id)).length
    const heir = now.reduce<ProposalRow | null>(
      (best, row) => (shared(row) > (best ? shared(best) : 0) ? row : best),
      null,
    )
    draft.value = heir && { ...value, theme: heir.theme.id }
    if (!heir || opened.value !== value.theme) return
    opened.value = heir.theme.id
    announce(t('proposal.name.kept', { title: heir.title }))
  })

  return {
    of: (theme: string) => (draft.value?.theme === theme ? draft.value.words : null),
    /** Null: saved or given up. */
    keep({ theme }: ProposalRow, words: string | null): void {
      draft.value = words === null ? null : { theme: theme.id, words, notes: new Set(theme.noteIds) }
    },
  }
}
