import type { ReportTheme } from '#shared/report/report.ts'
import { extentOf } from '#shared/report/words/extentWords.ts'
import type { Part } from './document.ts'
import { pairQuotes } from './pairParts.ts'
import { quotePart } from './quotePart.ts'
import { heading, refRuns, type Source, strong, text, themeRuns } from './source.ts'

/** A theme: its figures, the notes that stand for it, opposite views, and the numbers of all its notes. */
export function themeParts(theme: ReportTheme, source: Source): Part[] {
  const { words, find } = source
  const votes = theme.support === null ? [] : [words.count.votes(theme.support.dots)]
  return [
    heading(3, theme.anchor, ...themeRuns(theme, source)),
    text('plain', { text: [...votes, extentOf(theme.reach, source.report)].join(' · ') }),
    ...theme.picked.flatMap((ref) => find.note(ref) ?? []).map((note) => quotePart(note, null, source)),
    ...(theme.pairs.length === 0
      ? []
      : [text('plain', strong(words.together.pairs)), ...pairQuotes(theme.pairs, source)]),
    text('plain', { text: `${words.allNotes}: ` }, ...refRuns(theme.notes)),
    text(
      'label',
      { text: `${theme.provenance} ${words.picksShort} ` },
      { text: words.sections.method, to: 'menetelma' },
    ),
  ]
}
