import { ref } from 'vue'
import { refusalText } from '../i18n/refusalText.ts'
import type { Refusal } from '#shared/result.ts'
import type { CommandName, Input, Output } from '#shared/workshop/commands.ts'
import { useToasts } from '../ui/useToasts.ts'
import { useWorkshopStore } from './workshopStore.ts'

/** Refusals that need no alarm: another was faster, or the house is still busy. */
const calm: readonly Refusal['code'][] = ['stale', 'busy', 'no-next-phase']

/** Sends a command and, when it is refused, says why in the reader's language. `sending` while it is on its way. */
export function useCommand() {
  const store = useWorkshopStore()
  const { show } = useToasts()
  const sending = ref(false)

  function tell(refusal: Refusal): void {
    const tone = calm.includes(refusal.code) ? 'info' : 'danger'
    show({ tone, text: refusalText(refusal) })
  }

  /** The answer, or null when it was refused (and told). */
  async function run<C extends CommandName>(name: C, input: Input<C>): Promise<Output<C> | null> {
    sending.value = true
    const reply = await store.send(name, input)
    sending.value = false
    if (reply.ok) return reply.value
    tell(reply.refusal)
    return null
  }

  return { run, sending, tell }
}
