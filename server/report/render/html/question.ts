import { elementName, questionAnchor } from '#shared/report/lookup.ts'
import {
  type BodyColumn,
  type ChangeTable,
  type ReportQuestion,
  type ReportTheme,
  stanceColumns,
  tiers,
} from '#shared/report/report.ts'
import { extentOf } from '#shared/report/words/extentWords.ts'
import { cloud } from './cloud.ts'
import { pairs } from './pairs.ts'
import {
  chip,
  chips,
  escape,
  letter,
  noteText,
  type Page,
  paper,
  rankOf,
  said,
  table,
  td,
  th,
  votes,
} from './parts.ts'
import { questionSummary } from './summary.ts'

/** A question: what stands out, its themes with their notes, and what else it was asked for. */
export function questionSection(question: ReportQuestion, page: Page): string {
  const { words } = page
  const { reach, number, text, finding, order } = question
  const id = questionAnchor(number)
  const body =
    reach.notes === 0
      ? [`<p>${escape(words.nothing)}</p>`]
      : [
          finding === null ? '' : `<p class="finding">${escape(finding)}</p>`,
          `<p class="rule">${escape(extentOf(reach, page.report))}. ${escape(order.rule)}</p>`,
          questionSummary(question, page),
          question.themes.length === 0 ? '' : standings(question, page),
          ...question.themes.map((theme) => themeArticle(theme, page)),
          unsorted(question.unsorted, page),
          pairs(question.pairs, words.together.pairsAcross, 4, page),
          question.changes ? changes(question.changes, page) : '',
          question.bodies ? bodies(question.bodies, question, page) : '',
          cloud(question, page),
        ]
  return `<section class="question" aria-labelledby="${id}"><h3 id="${id}"><span class="no">${number}</span> ${said(text, page)}</h3>${body.join('')}</section>`
}

function standings(question: ReportQuestion, page: Page): string {
  const { columns, together } = page.words
  const thoughts = question.themes.some((theme) => theme.reach.thoughts !== undefined)
  const voted = question.themes.some((theme) => theme.support !== null)
  const people = question.themes.some((theme) => theme.support?.supporters != null)
  const head = [
    columns.rank,
    columns.theme,
    ...(voted ? [columns.dots] : []),
    ...(people ? [columns.supporters] : []),
    columns.notes,
    ...(thoughts ? [together.columns.thoughts] : []),
    columns.writers,
    columns.groups,
  ]
  const line = (theme: ReportTheme) =>
    `<tr>${td(rankOf(theme.rank), 'rank')}${th(`${letter(theme.letter)} <a href="#${theme.anchor}">${said(theme.title, page)}</a>`)}${voted ? td(votes(theme.support?.dots ?? null), 'votes') : ''}${people ? td(theme.support?.supporters ?? '–') : ''}${td(theme.reach.notes)}${thoughts ? td(theme.reach.thoughts ?? theme.reach.notes) : ''}${td(theme.reach.writers)}${td(theme.reach.groups)}</tr>`
  const rows =
    question.kind === 'success'
      ? tiers.flatMap((tier) => {
          const own = question.themes.filter((theme) => theme.tier === tier)
          if (own.length === 0) return []
          const name = `<tr class="tier"><th scope="rowgroup" colspan="${head.length}">${escape(page.words.tiers[tier])}</th></tr>`
          return `<tbody>${name}${own.map(line).join('')}</tbody>`
        })
      : question.themes.map(line)
  return table(`${page.words.themesOf}, ${question.number}`, head, rows, 'standings')
}

function themeArticle(theme: ReportTheme, page: Page): string {
  const { words, find } = page
  const picked = theme.picked.flatMap((ref) => find.note(ref) ?? [])
  const { count } = words
  const figures = [
    ...(theme.support ? [count.votes(theme.support.dots)] : []),
    extentOf(theme.reach, page.report),
  ]
  return [
    `<article class="theme" aria-labelledby="${theme.anchor}">`,
    `<h4 id="${theme.anchor}">${letter(theme.letter)} ${said(theme.title, page)}</h4>`,
    `<p class="figures">${escape(figures.join(' · '))}</p>`,
    picked.length === 0 ? '' : `<ul class="papers">${picked.map((note) => paper(note, page)).join('')}</ul>`,
    pairs(theme.pairs, words.together.pairs, 5, page),
    `<div class="sources"><span>${escape(words.allNotes)}</span>${chips(theme.notes, page)}</div>`,
    `<p class="made">${escape(theme.provenance)} ${escape(words.picksShort)} <a href="#menetelma">${escape(words.sections.method)}<span class="hidden"> (${escape(theme.letter)})</span></a></p>`,
    '</article>',
  ].join('')
}

function unsorted(refs: readonly string[], page: Page): string {
  if (refs.length === 0) return ''
  return `<h4>${escape(page.words.unsorted)}</h4>${lines(refs, page)}`
}

/** Notes word for word; without an annex their numbers alone. */
const lines = (refs: readonly string[], page: Page) =>
  page.report.annex ? noteLines(refs, page) : `<p>${chips(refs, page)}</p>`

const noteLines = (refs: readonly string[], page: Page) =>
  `<ul class="lines">${refs
    .flatMap((ref) => page.find.note(ref) ?? [])
    .map((note) => `<li>${chip(note.ref, page)} ${noteText(note, page)}</li>`)
    .join('')}</ul>`

function changes(table_: ChangeTable, page: Page): string {
  const { words } = page
  const { columns } = words
  const head = [
    columns.aim,
    ...stanceColumns.map((column) => words.stances[column]),
    columns.notes,
    columns.writers,
    columns.groups,
  ]
  const names = new Map<string, string>(page.report.groups.map(({ id, name }) => [id, name]))
  const rows = table_.rows.map(({ element, notes, reach, groups }) => {
    const from = groups.map((each) => `<bdi>${escape(names.get(each.group) ?? '')}</bdi>&nbsp;${each.notes}`)
    const name = element
      ? `<span class="what">${escape(words.elements[element.kind])}</span> ${said(elementName(element), page)}`
      : escape(words.noElement)
    const cells = stanceColumns.map((column) => {
      const refs = notes[column] ?? []
      return td(
        refs.length === 0 ? '0' : `<b>${refs.length}</b> ${chips(refs, page)}`,
        refs.length === 0 ? 'none' : '',
      )
    })
    const silent = reach.notes === 0 ? `<span class="silent">${escape(words.silentElement)}</span>` : ''
    return `<tr${silent ? ' class="quiet"' : ''}>${`<th scope="row" class="depth${Math.min(element?.depth ?? 0, 3)}">${name} ${silent}</th>`}${cells.join('')}${td(reach.notes)}${td(reach.writers)}${td(from.length === 0 ? reach.groups : from.join(', '))}</tr>`
  })
  const rule =
    table_.elements === 0 ? table_.rule : `${table_.rule} ${words.silent(table_.silent, table_.elements)}`
  return `<h4>${escape(words.changesOf)}</h4><p class="rule">${escape(rule)}</p>${table(words.changesOf, head, rows, 'changes')}`
}

function bodies(columns: readonly BodyColumn[], { themes, number }: ReportQuestion, page: Page): string {
  const { words } = page
  const name = (body: string | null) => (body === null ? words.noBody : body)
  const matrix = table(
    `${words.bodiesMatrix}, ${number}`,
    [words.columns.theme, ...columns.map(({ body }) => name(body))],
    [
      ...themes.map(
        (theme) =>
          `<tr>${th(`${letter(theme.letter)} ${said(theme.title, page)}`)}${columns.map((column) => td(column.themes.find((each) => each.theme === theme.id)?.notes.length ?? 0)).join('')}</tr>`,
      ),
      `<tr>${th(escape(words.unsorted))}${columns.map((column) => td(column.unsorted.length)).join('')}</tr>`,
    ],
  )
  const parts = columns.map(({ body, reach, themes: own, unsorted: rest }) => {
    const groups = own.map(
      (each) => `<h6>${letter(each.letter)} ${said(each.title, page)}</h6>${lines(each.notes, page)}`,
    )
    const loose = rest.length === 0 ? '' : `<h6>${escape(words.unsorted)}</h6>${lines(rest, page)}`
    const { count } = words
    return `<section class="body"><h5>${body === null ? escape(words.noBody) : said(body, page)}</h5><p class="figures">${escape(`${words.together.extent(reach)} · ${count.writers(reach.writers)} · ${count.groups(reach.groups)}`)}</p>${groups.join('')}${loose}</section>`
  })
  return `<h4>${escape(words.bodiesOf)}</h4><p class="rule">${escape(words.order.bodies)}</p>${matrix}<div class="bodies">${parts.join('')}</div>`
}
