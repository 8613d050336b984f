import { inject, type InjectionKey, onScopeDispose, provide, ref, type Ref, shallowRef, watch } from 'vue'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Refusal } from '#shared/result.ts'
import type { StrategyView } from '#shared/strategy/view.ts'
import type { CommandName, Input, Output } from '#shared/workshop/commands.ts'
import { useBaseline } from '../baseline/useBaseline.ts'
import { call } from '../doors/http.ts'
import { useCommand } from '../workshop/useCommand.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { mergeViews } from './mergeViews.ts'

/** Milliseconds between two questions, and over how many a hall of pages spreads its own after that. */
const pace = { least: 1_000, spread: 400 }

/** The work on the strategy as every part of its page reads it. */
export type StrategyContext = {
  /** Merged of all answers; null until the first one. */
  strategy: Readonly<Ref<StrategyView | null>>
  /** The present strategy; null where there is none. */
  baseline: Readonly<Ref<BaselineStrategy | null>>
  /** Whether both are here, as far as there is anything. */
  loaded: Readonly<Ref<boolean>>
  /** Why the latest question was not answered; what is known stays. */
  refusal: Readonly<Ref<Refusal | null>>
  /** Sends a command; null when it was refused, which is told. What it changed comes by itself. */
  run: <C extends CommandName>(name: C, input: Input<C>) => Promise<Output<C> | null>
  sending: Readonly<Ref<boolean>>
  /** Asks anew at once, from the beginning. */
  refresh: () => Promise<void>
}

export const strategyKey: InjectionKey<StrategyContext> = Symbol('strategy')

/** The work on the strategy that this part of the page stands in. */
export function useStrategy(): StrategyContext {
  const context = inject(strategyKey)
  if (!context) throw new Error('useStrategy: no strategy page around')
  return context
}

/** Follows the work on the open workshop's strategy for a page and all its parts. */
export function provideStrategy(): StrategyContext {
  const store = useWorkshopStore()
  const { baseline, loaded: baselineHere, refusal: baselineRefused, load } = useBaseline()
  const { run, sending } = useCommand()
  const strategy = shallowRef<StrategyView | null>(null)
  const refusal = shallowRef<Refusal | null>(null)
  const loaded = ref(false)
  let workshop: string | null = null
  /** Which question is the latest, and whether it still waits for its answer. */
  let latest = 0
  let asking = false
  let askedAt = 0
  let waiting: ReturnType<typeof setTimeout> | null = null

  const wanted = () => store.view?.strategy.revision ?? null
  const behind = () => (wanted() ?? -1) > (strategy.value?.revision ?? -1)

  async function ask(fromTheBeginning = false): Promise<void> {
    const id = store.view?.id
    if (!id) return
    const mine = ++latest
    asking = true
    askedAt = performance.now()
    const known = fromTheBeginning ? null : strategy.value
    const since = known?.revision ?? 0
    const answer = await call('getStrategy', { params: { workshop: id }, query: { since: String(since) } })
    if (mine !== latest) return
    asking = false
    refusal.value = answer.ok ? null : answer.refusal
    if (!answer.ok) return
    strategy.value = mergeViews(known, answer.value)
    follow()
  }

  /** One question on its way, at most one a second, and not all of a hall at the same moment. */
  function follow(): void {
    if (asking || waiting || !behind()) return
    const first = strategy.value === null
    const rest = Math.max(0, pace.least - (performance.now() - askedAt))
    const wait = first ? 0 : rest + Math.random() * pace.spread
    waiting = setTimeout(() => {
      waiting = null
      if (behind()) void ask()
    }, wait)
  }

  watch(
    () => store.view?.id ?? null,
    (id) => {
      if (id === workshop) return
      workshop = id
      latest += 1
      strategy.value = refusal.value = null
      loaded.value = asking = false
    },
    { immediate: true },
  )
  watch(
    wanted,
    // A house that was put back from an earlier copy has a lower revision.
    (now, before) => (now !== null && now < (before ?? 0) ? void ask(true) : follow()),
    { immediate: true },
  )
  // What one may read and do goes by one's role and table.
  watch(
    () => [store.me?.person.role, store.me?.person.group].join(' '),
    () => strategy.value && void ask(true),
  )
  // A line that comes back brings the revision, and with it what was missed; a refused question is asked again then.
  watch(
    () => store.connection,
    (state) => state === 'live' && follow(),
  )
  watch([strategy, baselineHere], () => (loaded.value ||= strategy.value !== null && baselineHere.value), {
    immediate: true,
  })
  watch(baselineRefused, (why) => (refusal.value = why ?? refusal.value))
  onScopeDispose(() => waiting && clearTimeout(waiting))

  async function refresh(): Promise<void> {
    refusal.value = null
    await Promise.all([ask(true), load()])
  }
  /** Whoever does something sees it done, without waiting for their turn. */
  const runAndSee: StrategyContext['run'] = async (name, input) => {
    const done = await run(name, input)
    if (done !== null && !asking) void ask()
    return done
  }
  const context = { strategy, baseline, loaded, refusal, run: runAndSee, sending, refresh }
  provide(strategyKey, context)
  return context
}
