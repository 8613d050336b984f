import { computed, shallowRef, watch } from 'vue'
import { compose } from '#shared/strategy/compose.ts'
import { isDrafted } from '#shared/strategy/composed.ts'
import { type Draft, draftIs } from '#shared/strategy/draft.ts'
import type { Input } from '#shared/workshop/commands.ts'
import { useStrategy } from '../useStrategy.ts'

/** A draft by what it is composed of. */
export type SeenDraft = NonNullable<Input<'draft:rule'>['saw']>

/** The consolidated draft as the page composes it, by the same rules as the server, with whatever reads it often. */
export function useDraft() {
  const { strategy, baseline } = useStrategy()
  const drafted = computed(() => (strategy.value?.amendments ?? []).filter(isDrafted))
  /** Support comes all the time; the draft is composed anew only when what it is composed of changes. */
  const key = computed(() =>
    drafted.value
      .map(({ id, wording, outdated, place }) =>
        [id, wording.revision, outdated, JSON.stringify(place)].join(' '),
      )
      .join('\n'),
  )
  const draft = shallowRef<Draft | null>(null)
  watch(
    [key, baseline],
    () => (draft.value = baseline.value ? compose(baseline.value, drafted.value) : null),
    { immediate: true },
  )
  const byId = computed(() => new Map((strategy.value?.amendments ?? []).map((each) => [each.id, each])))
  /** How many elements are what, and how many are said to weigh otherwise. */
  const counts = computed(() => {
    const elements = draft.value?.elements ?? []
    const of = draftIs.flatMap((is) => {
      // Of what is merged the one that stays is counted.
      const n = elements.filter((each) => each.is === is && (is !== 'merged' || each.after !== null)).length
      return is === 'kept' || n === 0 ? [] : [{ is, n }]
    })
    return { of, weights: elements.filter(({ weight }) => weight !== null).length }
  })
  const changes = computed(() => counts.value.of.length > 0)
  /** The draft as one sees it, to be said with what one decides of it. */
  const seen = computed<SeenDraft>(() => ({
    version: strategy.value?.versions.at(-1)?.number ?? 0,
    amendments: drafted.value.map(({ id }) => id),
    wordings: drafted.value.map(({ wording }) => wording.revision),
  }))
  return { draft, drafted, byId, counts, changes, seen }
}
