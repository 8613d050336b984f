import type { ReportNote } from '#shared/report/report.ts'
import type { Part, Run } from './document.ts'
import { groupRun, noteRun, refRuns, type Source } from './source.ts'

/** A note word for word, and under it its number, kind and table. @param mark that it disagrees, or null */
export function quotePart(note: ReportNote, mark: string | null, source: Source, more: Run[] = []): Part {
  const { words, report } = source
  return {
    is: 'quote',
    runs: [noteRun(note, source)],
    about: [
      { text: words.noteNamed(note.ref), ref: note.ref },
      { text: ` · ${words.kinds[note.kind]}` },
      ...(report.groups.length === 0 ? [] : [{ text: ' · ' }, groupRun(note, source)]),
      ...stackRuns(note, source).flatMap((run, i) => (i === 0 ? [{ text: '. ' }, run] : [run])),
      ...more,
    ],
    mark,
  }
}

/** The other notes of a stack beside the one on top, and on those under it which that is. */
export function stackRuns({ same = [], under }: ReportNote, { words }: Source): Run[] {
  const [about, refs] = under === undefined ? [words.together.same, same] : [words.together.under, [under]]
  return refs.length === 0 ? [] : [{ text: `${about} ` }, ...refRuns(refs)]
}
