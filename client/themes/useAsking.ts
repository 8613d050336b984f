import { computed, onScopeDispose, reactive, type Ref, ref, watch } from 'vue'
import { type Asking, plainAsking } from '#shared/themes/asking.ts'
import type { ActivityView } from '#shared/workshop/view.ts'
import type { RunSummary } from '#shared/workshop/workshop.ts'
import { holdPage } from '../ui/useWorkInHand.ts'
import type { useProposal } from './useProposal.ts'

/** Milliseconds that a moved grain rests before it is asked for: an arrow that is held asks once. */
const rest = 500

/** What a run was asked for. */
export const askedOf = (run: RunSummary | null): Asking =>
  run ? { grain: run.grain, division: run.division, by: run.by, live: run.live } : plainAsking

export const sameAsking = (one: Asking, other: Asking): boolean =>
  one.grain === other.grain &&
  one.division === other.division &&
  one.by === other.by &&
  one.live === other.live

/**
 * What asking anew takes away from people: names, merges and splits that they have made in the proposal; where it is divided
 * otherwise also what they have answered of notes; and the one press that undoes an acceptance.
 */
export function lostBy(
  run: RunSummary | null,
  next: Asking,
): { changes: boolean; answers: boolean; undo: boolean } {
  const isReady = run?.status === 'ready'
  const changes = isReady && run.revision > 0
  return {
    changes,
    answers: changes && run.division !== next.division,
    undo: isReady && run.accepted,
  }
}

/**
 * Whether a moved grain is asked for by itself: nothing of people's is lost by it, and nothing is sent to a language
 * model, whose answers cost and differ.
 */
export function followsGrain(run: RunSummary | null, asking: Asking): boolean {
  const { changes, undo } = lostBy(run, asking)
  return run !== null && !changes && !undo && asking.by !== 'model'
}

type Machine = Pick<ReturnType<typeof useProposal>, 'run' | 'sending' | 'propose' | 'cancel'> & {
  /** Whether there is one to look at. */
  proposal: Readonly<Ref<object | null>>
}

/** How the machine is to be asked next: what the latest run was asked, until somebody here wants it otherwise. */
export function useAsking(
  activity: () => ActivityView,
  { run, proposal, sending, propose, cancel }: Machine,
) {
  /** What is written in the drawer and not kept yet: it outlives the drawer. */
  const drafts = reactive<{ guides: string | null; words: string }>({ guides: null, words: '' })
  holdPage(() => drafts.guides !== null || drafts.words !== '')
  const wanted = ref<Asking>(askedOf(activity().run))
  let timer: ReturnType<typeof setTimeout> | undefined

  const working = computed(() => run.value?.status === 'running')
  const lost = computed(() => lostBy(run.value, wanted.value))
  const follows = computed(() => proposal.value !== null && followsGrain(run.value, wanted.value))
  const changed = computed(() => run.value !== null && !sameAsking(wanted.value, askedOf(run.value)))

  // Another facilitator, or another page of one's own, may ask as well: what is asked last is what everybody goes on from.
  watch(
    () => run.value?.run,
    () => {
      if (timer === undefined && run.value) wanted.value = askedOf(run.value)
    },
  )
  onScopeDispose(() => clearTimeout(timer))

  async function ask(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    return propose(wanted.value)
  }
  function setGrain(grain: number): void {
    wanted.value = { ...wanted.value, grain }
    clearTimeout(timer)
    timer = follows.value ? setTimeout(ask, rest) : undefined
  }
  const keepGuides = (text: string | null) => (drafts.guides = text)
  const keepWords = (text: string) => (drafts.words = text)
  function want(more: Partial<Asking>): void {
    wanted.value = { ...wanted.value, ...more }
  }

  return reactive({
    activity: computed(activity),
    run,
    wanted,
    drafts,
    working,
    lost,
    follows,
    changed,
    sending,
    setGrain,
    want,
    keepGuides,
    keepWords,
    ask,
    cancel,
  })
}
export type AskingDesk = ReturnType<typeof useAsking>
