import { computed, inject, type InjectionKey, provide, ref, type Ref } from 'vue'
import type { Refusal, Result } from '#shared/result.ts'
import type { WordEdits } from '#shared/themes/wordEdits.ts'

/** What who facilitates may change of the counted words of the whole workshop. */
export type WordEditing = {
  edits: Readonly<Ref<WordEdits>>
  refusal: Readonly<Ref<Refusal | null>>
  sending: Readonly<Ref<boolean>>
  /** Leaves a word out of picture and table. */
  hide: (word: string) => Promise<boolean>
  /** Counts a word, and what has been joined with it, as another. */
  join: (word: string, into: string) => Promise<boolean>
  /** Lets a hidden or joined word stand on its own again. */
  restore: (word: string) => Promise<boolean>
}

/** Edits with one word hidden. */
export const hiding = ({ hidden, joined }: WordEdits, word: string): WordEdits => ({
  hidden: [...hidden.filter((each) => each !== word), word],
  joined,
})

/** Edits with a word counted as another; what was counted as it goes along. */
export const joining = ({ hidden, joined }: WordEdits, word: string, into: string): WordEdits => ({
  hidden,
  joined: [
    ...joined
      .filter((each) => each.word !== word && each.word !== into)
      .map((each) => (each.into === word ? { ...each, into } : each)),
    { word, into },
  ],
})

/** Edits that say nothing of a word. */
export const restoring = ({ hidden, joined }: WordEdits, word: string): WordEdits => ({
  hidden: hidden.filter((each) => each !== word),
  joined: joined.filter((each) => each.word !== word),
})

const key: InjectionKey<() => WordEditing | null> = Symbol('word editing')

/** Lets the document change words, for as long as `current` gives edits; null for who only reads. */
export function provideWordEditing(
  current: () => WordEdits | null,
  send: (words: WordEdits) => Promise<Result<object>>,
): void {
  const refusal = ref<Refusal | null>(null)
  const sending = ref(false)
  const edits = computed<WordEdits>(() => current() ?? { hidden: [], joined: [] })

  async function write(words: WordEdits): Promise<boolean> {
    // One after another: each replaces them all.
    if (sending.value) return false
    sending.value = true
    const reply = await send(words)
    sending.value = false
    refusal.value = reply.ok ? null : reply.refusal
    return reply.ok
  }
  const editing: WordEditing = {
    edits,
    refusal,
    sending,
    hide: (word) => write(hiding(edits.value, word)),
    join: (word, into) => write(joining(edits.value, word, into)),
    restore: (word) => write(restoring(edits.value, word)),
  }
  provide(key, () => (current() === null ? null : editing))
}

/** What may be changed of the words here; null where one only reads. */
export const useWordEditing = (): (() => WordEditing | null) => inject(key, () => null)
