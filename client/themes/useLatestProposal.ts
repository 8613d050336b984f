import { computed, readonly, ref, shallowRef, watch } from 'vue'
import type { Proposal } from '#shared/contract/http.ts'
import type { Refusal } from '#shared/result.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import { call } from '../doors/http.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'

/** `changedSince`: how many of its notes said something else when the page got it. */
export type LatestProposal = Proposal & { changedSince: number }

/** What came instead of the proposal that was shown: another facilitator's change of it, or the machine's of a live one. */
export type ProposalChange = { by: 'others' | 'machine'; before: Proposal; after: Proposal }

/**
 * The proposal as it is now: fetched when a run becomes ready and whenever people have changed it since; the themes
 * are too many to travel with every view. What is shown stays until the newer one has come.
 */
export function useLatestProposal(activity: () => ActivityView) {
  const store = useWorkshopStore()
  const proposal = shallowRef<LatestProposal | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const change = shallowRef<ProposalChange | null>(null)
  /** One's own changes under way: what they make is fetched by who made them. */
  const changing = ref(0)

  const wanted = computed(() => {
    const { run } = activity()
    if (run?.status === 'ready') return `${run.run} ${run.revision}`
    return run?.status === 'running' && proposal.value?.activity === activity().id ? 'stays' : null
  })

  /** Answers may come in another order than they were asked for: an older one never takes a newer one's place. */
  async function fetchNow(): Promise<void> {
    const workshop = store.view?.id
    const asked = activity().run?.run
    if (!workshop || !asked) return
    const answer = await call('getProposal', { params: { workshop, activity: activity().id } })
    if (activity().run?.run !== asked) return
    if (!answer.ok) return void (refusal.value = answer.refusal)
    const shown = proposal.value
    if (shown?.run !== answer.value.run || shown.revision <= answer.value.revision)
      proposal.value = answer.value
  }

  watch(
    wanted,
    async (now) => {
      if (now === null) proposal.value = null
      else if (now !== 'stays' && changing.value === 0 && isNew()) await follow()
    },
    { immediate: true },
  )

  /** Whether there is a newer one than is shown, as far as the view tells. */
  function isNew(): boolean {
    const { run } = activity()
    const shown = proposal.value
    return shown === null || shown.run !== run?.run || shown.revision < run.revision
  }

  async function follow(): Promise<void> {
    const before = proposal.value
    await fetchNow()
    const after = proposal.value
    // What was asked for anew is no news to those who asked; what the machine makes anew by itself has a later hour.
    if (before && after && before !== after && before.run === after.run)
      change.value = { by: before.at === after.at ? 'others' : 'machine', before, after }
  }

  /** Does what changes the proposal and waits for what it has become. */
  async function changed(work: () => Promise<boolean>): Promise<boolean> {
    changing.value += 1
    const done = await work()
    if (done) await fetchNow()
    changing.value -= 1
    // Another's newer change may have been told of meanwhile.
    if (wanted.value !== null && wanted.value !== 'stays' && isNew()) await follow()
    return done
  }

  return { proposal, refusal, change, changing: readonly(changing), changed }
}
