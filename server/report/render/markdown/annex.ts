import type { ReportNote } from '#shared/report/report.ts'
import { wordsRuleOf } from '#shared/report/wordsRule.ts'
import { noteAnchor, wordsAnchor } from '#shared/report/lookup.ts'
import { escaped, inline } from '../markdownText.ts'
import { anchor, heading, link, noteLinks, type Page, table, stackOf } from './parts.ts'

/** Every note, where all the others lead. */
export function annex(page: Page): string[] {
  const { report, words, find } = page
  if (!report.annex) return []
  const named = report.groups.length > 0
  const { columns } = words
  const blocks = report.activities.flatMap((activity) =>
    activity.questions.flatMap((question) => {
      const notes = report.notes.filter(
        (note) => note.activity === activity.id && note.question === question.id,
      )
      if (notes.length === 0) return []
      const changes = question.changes !== null
      const voted = notes.some((note) => note.dots !== null)
      return [
        heading(3, `${question.number} ${inline(question.text)}`),
        table(
          [
            columns.ref,
            columns.note,
            columns.kind,
            columns.theme,
            ...(named ? [columns.group] : []),
            ...(changes ? [columns.aim] : []),
            ...(voted ? [columns.dots] : []),
          ],
          notes.map((note) => {
            const theme = find.theme(note)
            const aim = find.aim(note)
            return [
              `${anchor(noteAnchor(note.ref))}${note.ref}`,
              [escaped(note.text), ...together(note, page)].join('<br>'),
              words.kinds[note.kind],
              theme ? link(`${theme.letter} ${inline(theme.title)}`, theme.anchor) : words.unsorted,
              ...(named ? [inline(find.group(note)?.name ?? words.noGroup)] : []),
              ...(changes ? [aim ? inline(aim.code ?? words.elements[aim.kind]) : '–'] : []),
              ...(voted ? [note.dots ?? 0] : []),
            ]
          }),
        ),
      ]
    }),
  )
  return [heading(2, words.sections.notes, 'laput'), words.annexRule, ...blocks]
}

/** The notes that say the same, and those that it is a pair of opposite views with: not the note's own words. */
function together(note: ReportNote, page: Page): string[] {
  const opposed = page.find.opposed(note)
  return [
    ...stackOf(note, page),
    ...(opposed.length === 0 ? [] : [`*${page.words.together.columns.pair}:* ${noteLinks(opposed, page)}`]),
  ]
}

/** Every word with the notes that hold it. */
export function wordAnnex(page: Page): string[] {
  const { report, words } = page
  const { columns } = words
  const blocks = report.activities
    .flatMap((activity) => activity.questions)
    .filter((question) => question.words.length > 0)
    .flatMap((question) => [
      heading(3, `${question.number} ${inline(question.text)}`, wordsAnchor(question.number)),
      table(
        [columns.word, columns.wordNotes, columns.wordRefs],
        question.words.map(({ word, notes, refs }) => [inline(word), notes, noteLinks(refs, page)]),
      ),
    ])
  return [heading(2, words.sections.words, 'sanat'), wordsRuleOf(report, words), ...blocks]
}
