import { computed, ref } from 'vue'
import { AMENDMENT } from '#shared/strategy/amendment.ts'
import { candidateText } from '#shared/strategy/candidateText.ts'
import { type Candidate, DRAFTING, type Phrase } from '#shared/strategy/drafting.ts'

export type Part = Candidate['parts'][number] & { key: number }

/** The parts of a candidate while somebody puts it together. Keys stay with parts that are moved. */
export function useParts(begin: Candidate['parts']) {
  let next = 0
  const keyed = (part: Candidate['parts'][number]): Part => ({ ...part, key: next++ })
  const parts = ref<Part[]>(begin.map(keyed))

  /** What would be saved: parts that say nothing are left out. */
  const kept = computed(() =>
    parts.value
      .filter(({ text }) => text.trim() !== '')
      .map(({ phrase, text }) => ({ phrase, text: text.trim().slice(0, DRAFTING.part) })),
  )
  const text = computed(() => candidateText({ parts: kept.value }))

  function move(at: number, by: 1 | -1): number {
    const to = at + by
    if (to < 0 || to >= parts.value.length) return at
    const [part] = parts.value.splice(at, 1)
    parts.value.splice(to, 0, part!)
    return to
  }

  return {
    parts,
    kept,
    text,
    isTooLong: computed(() => text.value.length > AMENDMENT.wording),
    isFull: computed(() => parts.value.length >= DRAFTING.parts),
    addPhrase: (phrase: Phrase) => void parts.value.push(keyed({ phrase: phrase.id, text: phrase.text })),
    addWords: () => void parts.value.push(keyed({ phrase: null, text: '' })),
    remove: (at: number) => void parts.value.splice(at, 1),
    move,
    replace: (with_: Candidate['parts']) => (parts.value = with_.map(keyed)),
  }
}
