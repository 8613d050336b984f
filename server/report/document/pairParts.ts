import type { ReportPair } from '#shared/report/report.ts'
import type { Part, Run } from './document.ts'
import { quotePart } from './quotePart.ts'
import { heading, said, type Source } from './source.ts'

/** Opposite views whose notes are not in one theme. */
export function pairParts(pairs: readonly ReportPair[], place: string, source: Source): Part[] {
  if (pairs.length === 0) return []
  return [
    heading(3, `parit-${place.replace('.', '-')}`, { text: source.words.together.pairsAcross }),
    ...pairQuotes(pairs, source),
  ]
}

/** Both notes word for word. Neither is put before the other, so both carry the mark and each names the other. */
export function pairQuotes(pairs: readonly ReportPair[], source: Source): Part[] {
  const { find, own, words } = source
  return pairs.flatMap(({ one, other, word }) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([ref = '', against = '']) => {
      const note = find.note(ref)
      if (note === undefined) return []
      const about: Run[] = [
        { text: ` · ${words.together.pairWord}: ` },
        { text: words.noteNamed(against), ref: against },
        ...(word === '' ? [] : [{ text: ' (' }, said(word, source), { text: ')' }]),
      ]
      return [quotePart(note, own.dissent, source, about)]
    }),
  )
}
