import { computed, ref } from 'vue'
import type { ThemeId } from '#shared/ids.ts'
import type { Amendment } from '#shared/themes/amending.ts'
import type { Asking } from '#shared/themes/asking.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { useLatestProposal } from './useLatestProposal.ts'

/** The machine's proposal for an activity: asked for, followed, accepted in part or whole, taken back. */
export function useProposal(activity: () => ActivityView) {
  const store = useWorkshopStore()
  const { proposal, refusal, change, changing, changed } = useLatestProposal(activity)
  const waiting = ref(false)
  const sending = computed(() => waiting.value || changing.value > 0)

  const run = computed(() => activity().run)

  async function send<C extends CommandName>(name: C, input: Input<C>): Promise<boolean> {
    waiting.value = true
    refusal.value = null
    const reply = await store.send(name, input)
    waiting.value = false
    if (!reply.ok) refusal.value = reply.refusal
    return reply.ok
  }

  return {
    proposal,
    run,
    refusal,
    change,
    sending,
    propose: (asking: Asking) => send('themes:propose', { activity: activity().id, ...asking }),
    cancel: async () =>
      run.value ? send('themes:cancel', { activity: activity().id, run: run.value.run }) : false,
    /** Without `themes`, all of them. */
    accept: async (themes?: readonly string[]) =>
      run.value
        ? send('themes:accept', {
            activity: activity().id,
            run: run.value.run,
            ...(themes ? { themes: themes as ThemeId[] } : {}),
          })
        : false,
    /** Changes the proposal for everybody; done when what it has become is shown here. */
    amend: async (amendment: Amendment) => {
      const of = run.value?.run
      if (!of) return false
      return changed(() => send('themes:amend', { activity: activity().id, run: of, amendment }))
    },
    undo: () => send('themes:undo', { activity: activity().id }),
  }
}
