import { seen } from '#shared/report/quotations.ts'
import type { DraftSentence, KeptSummary, WrittenBy } from '#shared/report/summary.ts'
import { freshId } from '../../ids.ts'
import { clean } from '../../report/sanitise.ts'

/**
 * Sentences that somebody sent, each by who wrote it. That is not the sender's to say: one that was there before keeps
 * its writer, and is edited once a word or a citation of it is another; any other is a person's.
 */
export function signed(sent: readonly DraftSentence[], before: readonly DraftSentence[]): DraftSentence[] {
  const known = new Map(before.map((each) => [each.id, each]))
  const taken = new Set<string>()
  return sent.flatMap(({ id, clauses }) => {
    const plain = clauses
      .map(({ text, notes }) => ({ text: seen(clean(text).text).trim(), notes: [...new Set(notes)] }))
      .filter(({ text }) => text !== '')
    if (plain.length === 0) return []
    const former = taken.has(id) ? undefined : known.get(id)
    const own = former || !taken.has(id) ? id : freshId()
    taken.add(own)
    if (!former) return [{ id: own, by: 'people', edited: false, clauses: plain }]
    const same = JSON.stringify(former.clauses) === JSON.stringify(plain)
    return [{ ...former, edited: former.edited || (!same && former.by !== 'people'), clauses: plain }]
  })
}

/** Who wrote a text: a model where one wrote any of its sentences. */
export function madeOf(
  sentences: readonly DraftSentence[],
  before: KeptSummary['made'] | undefined,
  at: number,
): KeptSummary['made'] {
  const by = (['model', 'extract'] as const).find((each) =>
    sentences.some((sentence) => sentence.by === each),
  )
  const writer: WrittenBy = by ?? 'people'
  return { by: writer, model: writer === 'model' ? (before?.model ?? null) : null, at: before?.at ?? at }
}
