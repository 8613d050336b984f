import { onScopeDispose, watch } from 'vue'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import type { Board } from '../boardContext.ts'
import { useNoteNames } from '../useNoteNames.ts'

/** A call is said aloud so long before the board moves (milliseconds), so that nobody is carried off unawares. */
const warning = 600

/** Says aloud whom one follows and who calls, and goes to the caller after the warning. */
export function useCompany(board: Board): void {
  const { company } = board.engine
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const { personName } = useNoteNames(board)
  let going: ReturnType<typeof setTimeout> | undefined

  function hear(): void {
    clearTimeout(going)
    const call = board.call.value
    if (!call || call.stage === 'there') return
    // Whoever writes a comment or what they seek is at work as well.
    if (call.stage === 'told' && isField(document.activeElement)) return company.hold()
    const who = personName(call.by)
    if (call.stage === 'waiting') return announce(t('looking.call.waiting', { who }), 'important')
    announce(t('looking.call.soon', { who }), 'important')
    going = setTimeout(() => company.answer(), warning)
  }
  // A call that came while another face was shown is over.
  company.stay()
  watch(board.call, hear)

  watch(board.following, (now, before) => {
    if (now?.connection === before?.connection) return
    if (now) announce(t('looking.follow.said', { who: personName(now) }))
    else if (before) announce(t('looking.follow.ended', { who: personName(before) }))
  })
  onScopeDispose(() => clearTimeout(going))
}

const isField = (element: Element | null): boolean =>
  element !== null && element.matches('textarea, [contenteditable], input:not([type=checkbox], [type=radio])')
