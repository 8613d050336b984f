import { noteAnchor } from '#shared/report/lookup.ts'
import type { ReportActivity, ReportNote, ReportQuestion } from '#shared/report/report.ts'
import type { Part, Run } from './document.ts'
import { stackRuns } from './quotePart.ts'
import { groupRun, heading, noteRun, refRuns, said, type Source, text, themeRuns } from './source.ts'
import { cell, type Kind, tableOf } from './table.ts'

/** Every note, where all the others lead; nothing in a report without the annex. */
export function noteAnnex(source: Source): Part[] {
  const { report, words } = source
  if (!report.annex || report.notes.length === 0) return []
  return [
    heading(1, 'laput', { text: words.sections.notes }),
    text('rule', { text: words.annexRule }),
    ...report.activities.flatMap((activity) =>
      activity.questions
        .filter(({ reach }) => reach.notes > 0)
        .flatMap((question) => noteTable(activity, question, source)),
    ),
  ]
}

function noteTable(activity: ReportActivity, question: ReportQuestion, source: Source): Part[] {
  const { report, words, own, find } = source
  const head = words.columns
  const { number } = question
  const notes = report.notes.filter((note) => note.activity === activity.id && note.question === question.id)
  const all: Kind<ReportNote>[] = [
    [head.ref, 0.7, ({ ref }) => cell({ text: ref, strong: true }, { id: noteAnchor(ref) })],
    [head.note, 5, (note) => cell([noteRun(note, source), ...beside(note, source)])],
    [head.kind, 1.35, ({ kind }) => cell(words.kinds[kind])],
    [head.theme, 2.2, (note) => cell(themeOf(note, source))],
  ]
  if (report.groups.length > 0) all.push([head.group, 1.3, (note) => cell(groupRun(note, source))])
  if (question.changes !== null)
    all.push([
      head.aim,
      1.1,
      (note) => {
        const aim = find.aim(note)
        return cell(aim === undefined ? '–' : (aim.code ?? words.elements[aim.kind]))
      },
    ])
  if (notes.some(({ dots }) => dots !== null))
    all.push([head.noteDots, 1, ({ dots }) => cell(dots ?? 0), 'numeric'])
  else if (question.themes.some(({ support }) => support !== null))
    all.push([head.themeDots, 1, (note) => cell(find.theme(note)?.support?.dots ?? '–'), 'numeric'])
  return [
    heading(2, `laput-${number.replace('.', '-')}`, { text: `${number} ` }, said(question.text, source)),
    tableOf(`${words.sections.notes}, ${number}`, own.tables.notes, all, notes),
  ]
}

function themeOf(note: ReportNote, source: Source): Run[] {
  const theme = source.find.theme(note)
  return theme === undefined ? [{ text: source.words.unsorted }] : themeRuns(theme, source, theme.anchor)
}

/** The rest of its stack, and the notes that it is a pair of opposite views with, each on a line of its own. */
function beside(note: ReportNote, source: Source): Run[] {
  const stack = stackRuns(note, source)
  const opposed = source.find.opposed(note)
  return [
    ...(stack.length === 0 ? [] : [{ text: '\n' }, ...stack]),
    ...(opposed.length === 0
      ? []
      : [{ text: `\n${source.words.together.columns.pair}: ` }, ...refRuns(opposed)]),
  ]
}
