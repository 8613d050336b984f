import { computed, shallowRef, watch } from 'vue'
import type { Note } from '#shared/board/note.ts'
import { useI18n } from '../i18n/useI18n.ts'
import type { ProposalReading } from './proposals.ts'

/**
 * What has come of the notes since the proposal, in a line of words: new, changed, gone. The server counts the changes
 * up to when the page got it; from then on they show on the board.
 */
export function useSince(
  proposal: () => { run: string; changedSince: number } | null,
  notes: () => readonly Note[],
) {
  const { t, list } = useI18n()
  /** What the notes said when the page got the proposal of this run. */
  const before = shallowRef<{ run: string; changed: number; texts: ReadonlyMap<string, string> } | null>(null)
  watch(
    [() => proposal()?.run, () => notes().length > 0],
    () => {
      const now = proposal()
      if (!now || notes().length === 0) return
      if (before.value?.run === now.run) return
      const texts = new Map(notes().map(({ id, text }) => [id as string, text]))
      before.value = { run: now.run, changed: now.changedSince, texts }
    },
    { immediate: true },
  )
  const texts = computed(() => before.value?.texts)

  /** "3 new notes, 1 changed and 2 removed since the suggestion"; null where nothing has come of them. */
  function words({ newSince, changedSince, goneSince }: ProposalReading): string | null {
    const changed = changedSince + (before.value?.changed ?? 0)
    const all = [
      newSince > 0 ? [t('proposal.stale.newNotes', newSince)] : [],
      changed > 0
        ? [t(newSince > 0 ? 'proposal.stale.changed' : 'proposal.stale.changedNotes', changed)]
        : [],
      goneSince > 0
        ? [t(newSince + changed > 0 ? 'proposal.stale.gone' : 'proposal.stale.goneNotes', goneSince)]
        : [],
    ].flat()
    return all.length > 0 ? t('proposal.stale.since', { what: list(all) }) : null
  }

  return { texts, words }
}
