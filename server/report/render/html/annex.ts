import { wordsRuleOf } from '#shared/report/wordsRule.ts'
import { noteAnchor, questionAnchor, wordsAnchor } from '#shared/report/lookup.ts'
import type { ReportActivity, ReportNote, ReportQuestion } from '#shared/report/report.ts'
import { chips, escape, letter, noteText, type Page, said, stack, table, td } from './parts.ts'

/** Every note, where all the others lead. */
export function annex(page: Page): string {
  const { report, words } = page
  if (!report.annex) return ''
  const parts = report.activities.flatMap((activity) =>
    activity.questions
      .filter(({ reach }) => reach.notes > 0)
      .map((question) => noteTable(activity, question, page)),
  )
  return `<section aria-labelledby="laput"><h2 id="laput">${escape(words.sections.notes)}</h2><p class="rule">${escape(words.annexRule)}</p>${parts.join('')}</section>`
}

function noteTable(activity: ReportActivity, question: ReportQuestion, page: Page): string {
  const { report, words, find } = page
  const { columns } = words
  const notes = report.notes.filter((note) => note.activity === activity.id && note.question === question.id)
  const aimed = question.changes !== null
  const voted = notes.some((note) => note.dots !== null)
  const named = report.groups.length > 0
  const head = [
    columns.ref,
    columns.note,
    columns.kind,
    columns.theme,
    ...(named ? [columns.group] : []),
    ...(aimed ? [columns.aim] : []),
    ...(voted ? [columns.dots] : []),
  ]
  const rows = notes.map((note) => {
    const theme = find.theme(note)
    const aim = find.aim(note)
    const to = theme
      ? `<a href="#${theme.anchor}" aria-label="${escape(`${theme.letter} ${theme.title}`)}">${letter(theme.letter)}</a>`
      : escape(words.unsorted)
    return `<tr id="${noteAnchor(note.ref)}"><th scope="row"><span class="chip ${note.kind}">${note.ref}</span></th>${td(`${noteText(note, page)}${stack(note, page)}${opposed(note, page)}`, 'text')}${td(words.kinds[note.kind])}${td(to)}${named ? td(`<bdi>${escape(find.group(note)?.name ?? words.noGroup)}</bdi>`) : ''}${aimed ? td(aim ? escape(aim.code ?? words.elements[aim.kind]) : '–') : ''}${voted ? td(note.dots ?? 0) : ''}</tr>`
  })
  return `<h3><a href="#${questionAnchor(question.number)}">${question.number} ${said(question.text, page)}</a></h3>${table(`${words.sections.notes}, ${question.number}`, head, rows, 'annex')}`
}

/** Which notes it is a pair of opposite views with. */
function opposed(note: ReportNote, page: Page): string {
  const refs = page.find.opposed(note)
  if (refs.length === 0) return ''
  return `<div class="same"><span>${escape(page.words.together.columns.pair)}:</span> ${chips(refs, page)}</div>`
}

/** Every word with the notes that hold it. */
export function wordAnnex(page: Page): string {
  const { report, words } = page
  const { columns } = words
  const parts = report.activities
    .flatMap((activity) => activity.questions)
    .filter((question) => question.words.length > 0)
    .map((question) => {
      const rows = question.words.map(
        ({ word, notes, refs }) =>
          `<tr><th scope="row">${escape(word)}</th>${td(notes)}${td(chips(refs, page))}</tr>`,
      )
      const head = [columns.word, columns.wordNotes, columns.wordRefs]
      return `<h3 id="${wordsAnchor(question.number)}">${question.number} ${said(question.text, page)}</h3>${table(words.wordsTable(question.number), head, rows, 'words')}`
    })
  if (parts.length === 0) return ''
  return `<section aria-labelledby="sanat"><h2 id="sanat">${escape(words.sections.words)}</h2><p class="rule">${escape(wordsRuleOf(report, words))}</p>${parts.join('')}</section>`
}
