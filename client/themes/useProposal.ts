import { computed, ref, shallowRef, watch } from 'vue'
import type { Proposal } from '#shared/contract/http.ts'
import type { ThemeId } from '#shared/ids.ts'
import type { Refusal } from '#shared/result.ts'
import type { Asking } from '#shared/themes/asking.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { call } from '../doors/http.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** The machine's proposal for an activity: asked for, followed, accepted in part or whole, taken back. */
export function useProposal(activity: () => ActivityView) {
  const store = useWorkshopStore()
  const proposal = shallowRef<Proposal | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const sending = ref(false)

  const run = computed(() => activity().run)

  /**
   * Fetched when a run becomes ready and whenever people have changed it since; the themes are too many to travel
   * with every view. What is shown stays until the newer one has come.
   */
  watch(
    () => (run.value?.status === 'ready' ? `${run.value.run} ${run.value.revision}` : null),
    async (ready) => {
      if (ready === null || !store.view) return void (proposal.value = null)
      const asked = run.value?.run
      const answer = await call('getProposal', {
        params: { workshop: store.view.id, activity: activity().id },
      })
      if (run.value?.run !== asked) return
      // Answers may come in another order than they were asked for.
      if (answer.ok) {
        const shown = proposal.value
        if (shown?.run !== answer.value.run || shown.revision <= answer.value.revision)
          proposal.value = answer.value
      } else refusal.value = answer.refusal
    },
    { immediate: true },
  )

  async function send<C extends CommandName>(name: C, input: Input<C>): Promise<boolean> {
    sending.value = true
    refusal.value = null
    const reply = await store.send(name, input)
    sending.value = false
    if (!reply.ok) refusal.value = reply.refusal
    return reply.ok
  }

  return {
    proposal,
    run,
    refusal,
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
    undo: () => send('themes:undo', { activity: activity().id }),
  }
}
