import { computed, ref, shallowRef } from 'vue'
import type { EditedSummary } from '#shared/contract/summaries.ts'
import type { DraftClause, DraftSentence, SummaryPlace } from '#shared/report/summary.ts'
import type { Refusal, Result } from '#shared/result.ts'
import type { SummaryEditing } from './summaryEditing.ts'

/** A sentence in hand: as it was when it was taken, and as it is written now. `id` null: a new one. */
type InHand = { id: string | null; was: string; clauses: DraftClause[] }

const bare = ({ id, by, edited, clauses }: DraftSentence): DraftSentence => ({ id, by, edited, clauses })
const copied = (clauses: readonly DraftClause[]): DraftClause[] =>
  clauses.map(({ text, notes }) => ({ text, notes: [...notes] }))

/**
 * A question's summary while it is edited, sentence by sentence. What somebody else has changed meanwhile is fetched and
 * kept; only where both have changed the same sentence is one asked, and what one has written stays in hand.
 */
export function useSummaryDraft(place: SummaryPlace, editing: SummaryEditing) {
  const text = computed<EditedSummary | null>(
    () =>
      editing.texts.value?.find(
        ({ activity, question }) => activity === place.activity && question === place.question,
      ) ?? null,
  )
  const hand = ref<InHand | null>(null)
  const sending = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  /** What was taken out last, and where it stood. */
  const removed = shallowRef<{ sentence: DraftSentence; at: number } | null>(null)

  const sentences = () => (text.value?.sentences ?? []).map(bare)
  const wordsOf = (id: string | null) =>
    JSON.stringify(sentences().find((each) => each.id === id)?.clauses ?? null)
  /** Somebody else has changed, or taken out, the sentence in hand. */
  const clash = computed(() => {
    const { id, was } = hand.value ?? { id: null, was: '' }
    if (id === null || !text.value || wordsOf(id) === was) return null
    return { theirs: text.value.sentences.find((each) => each.id === id) ?? null }
  })

  function take(id: string | null): void {
    const found = sentences().find((each) => each.id === id)
    hand.value = { id, was: wordsOf(id), clauses: copied(found?.clauses ?? [{ text: '', notes: [] }]) }
  }
  const drop = () => (hand.value = null)

  async function attempt(work: () => Promise<Result<object>>): Promise<boolean> {
    if (sending.value) return false
    sending.value = true
    const reply = await work()
    refusal.value = reply.ok ? null : reply.refusal
    // What can be brought back is the last thing that was done.
    if (reply.ok) removed.value = null
    await editing.load()
    sending.value = false
    return reply.ok
  }

  const put = (all: DraftSentence[]) =>
    editing.send('summary:edit', { ...place, from: text.value?.revision ?? 0, sentences: all })

  /** With the sentence in hand in its place. One that others took out, or that is new, goes to the end. */
  function withHand(): DraftSentence[] {
    const { id, clauses } = hand.value!
    const all = sentences()
    if (all.some((each) => each.id === id))
      return all.map((each) => (each.id === id ? { ...each, clauses: copied(clauses) } : each))
    const fresh = `s${Date.now().toString(36)}`
    return [...all, { id: fresh, by: 'people', edited: false, clauses: copied(clauses) }]
  }

  async function save(): Promise<boolean> {
    if (!hand.value) return false
    const { id, was } = hand.value
    const done = await attempt(async () => {
      const reply = await put(withHand())
      if (reply.ok || reply.refusal.code !== 'stale') return reply
      await editing.load()
      // Others changed other sentences: theirs and mine both stand.
      return id === null || wordsOf(id) === was ? put(withHand()) : reply
    })
    if (done) drop()
    return done
  }

  /** Mine over theirs, which one has seen. */
  const overrule = async (): Promise<boolean> => {
    if (hand.value) hand.value = { ...hand.value, was: wordsOf(hand.value.id) }
    return save()
  }

  async function remove(id: string): Promise<boolean> {
    const all = sentences()
    const at = all.findIndex((each) => each.id === id)
    const sentence = all[at]
    if (!sentence || !(await attempt(() => put(all.filter((each) => each.id !== id))))) return false
    removed.value = { sentence, at }
    return true
  }

  async function restore(): Promise<boolean> {
    const { sentence, at } = removed.value ?? {}
    if (!sentence || at === undefined) return false
    const done = await attempt(() => put(sentences().toSpliced(at, 0, sentence)))
    if (done) removed.value = null
    return done
  }

  const from = () => text.value?.revision ?? 0
  const compose = () =>
    attempt(() => editing.send('summary:draft', { ...place, from: from(), by: 'extract' }))
  /** Answered at once: what a language model writes comes later. */
  const ask = () => attempt(() => editing.send('summary:draft', { ...place, from: from(), by: 'model' }))
  const approve = (name: string) =>
    attempt(() => editing.send('summary:approve', { ...place, from: from(), name }))
  const withdraw = () => attempt(() => editing.send('summary:withdraw', { ...place, from: from() }))

  return {
    ...{ text, hand, clash, sending, refusal, removed },
    ...{ take, drop, save, overrule, remove, restore, compose, ask, approve, withdraw },
  }
}
