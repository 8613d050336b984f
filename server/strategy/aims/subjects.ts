import type { Element } from '#shared/baseline/strategy.ts'
import type { AnalysedNote } from '../../themes/language/analysis.ts'

/** What is said below counts as half as much as what an element says itself. */
const below = 0.5

/**
 * What each element speaks of by the lexicon's themes, with what lies below it: the only thing that notes in another
 * language, or in other words, have in common with it. Unit vectors; rare themes weigh more.
 */
export function subjectsOf(elements: readonly Element[], read: readonly AnalysedNote[]): number[][] {
  const places = new Map(elements.map(({ id }, at) => [id, at]))
  const sums = read.map(({ votes }) => votes.map((vote) => vote * vote))
  const own = sums.map((row) => [...row])
  elements.forEach(({ parent }, at) => {
    const above = parent === null ? undefined : places.get(parent)
    if (above !== undefined) own[at]?.forEach((vote, theme) => (sums[above]![theme]! += vote * below))
  })
  const rarity = (own[0] ?? []).map((_, theme) => {
    const holders = own.filter((row) => (row[theme] ?? 0) > 0).length
    return Math.log(1 + elements.length / Math.max(1, holders))
  })
  return sums.map((row) => unit(row.map((vote, theme) => vote * (rarity[theme] ?? 1))))
}

/** How much a note speaks of each of those, 0–1. */
export function likenessTo(subjects: readonly (readonly number[])[], { votes }: AnalysedNote): number[] {
  const own = unit(votes.map((vote) => vote * vote))
  return subjects.map((subject) => subject.reduce((sum, value, theme) => sum + value * (own[theme] ?? 0), 0))
}

function unit(values: readonly number[]): number[] {
  const length = Math.hypot(...values)
  return length === 0 ? values.map(() => 0) : values.map((value) => value / length)
}
