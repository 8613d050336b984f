import { computed, ref, watch } from 'vue'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'

type Option = Ballot['options'][number]

/** From how many options one may search among them, and how many are shown at a time. */
export const MANY = { find: 24, page: 60 } as const

/** A long ballot a part at a time: found by words, and what has been given dots always among them. */
export function useManyOptions(options: () => readonly Option[], choices: () => Choices) {
  const query = ref('')
  const room = ref<number>(MANY.page)
  watch(query, () => (room.value = MANY.page))

  const words = computed(() => query.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean))
  const found = computed(() =>
    options().filter(({ letter, title }) => {
      const text = `${letter} ${title}`.toLocaleLowerCase()
      return words.value.every((word) => text.includes(word))
    }),
  )
  const shown = computed(() =>
    found.value.filter(({ id }, place) => place < room.value || (choices()[id] ?? 0) > 0),
  )
  return {
    query,
    found,
    shown,
    searches: computed(() => options().length > MANY.find),
    rest: computed(() => Math.min(MANY.page, found.value.length - shown.value.length)),
    more: () => (room.value += MANY.page),
  }
}
