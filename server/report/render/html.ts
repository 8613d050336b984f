import { createHash } from 'node:crypto'
import { ballotLists } from '#shared/report/ballots.ts'
import { lookupIn, questionAnchor } from '#shared/report/lookup.ts'
import type { Report, ReportActivity, ReportVote } from '#shared/report/report.ts'
import { optionColumn, optionsBeside, ruleOf, spearheadsOf, titleOf } from '#shared/report/votes.ts'
import { strategyAnchors } from '#shared/report/strategyLookup.ts'
import { number } from '#shared/report/typography.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { sourceOf } from '../document/source.ts'
import { strategyChapter } from '../document/strategyChapter.ts'
import { acrossSection } from './html/across.ts'
import { annex, wordAnnex } from './html/annex.ts'
import { ballotAnnex } from './html/ballots.ts'
import { contactSection, nextSection } from './html/closing.ts'
import { coverageBlock } from './html/coverage.ts'
import { chip, escape, noteText, of, type Page, rankOf, said, table, td, th, votes } from './html/parts.ts'
import { questionSection } from './html/question.ts'
import { styles } from './html/styles.ts'
import { writtenSection } from './html/written.ts'

/** What the file may do, in the file itself: show its own styles, and nothing else. */
export const htmlPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** The whole report as one accessible file without scripts or anything to fetch. */
export function renderHtml(report: Report): string {
  const page: Page = { report, words: wordsOf(report.language), find: lookupIn(report) }
  const { words } = page
  return [
    '<!doctype html>',
    `<html lang="${report.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="${htmlPolicy}">`,
    '<meta name="generator" content="Talkoot">',
    `<title>${escape(`${words.title}: ${report.workshop.name}`)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#paakohdat">${escape(words.sections.findings)}</a>`,
    front(page),
    '<div class="frame">',
    contents(page),
    '<main>',
    findings(page),
    participation(page),
    ...report.activities.map((activity) => activitySection(activity, page)),
    writtenSection(strategyChapter(sourceOf(report)), page),
    acrossSection(page),
    nextSection(page),
    method(page),
    contactSection(page),
    annex(page),
    wordAnnex(page),
    ...(ballotLists(report.activities).length === 0 ? [] : [ballotAnnex(page)]),
    '</main>',
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const keyFigures = ['participants', 'notes', 'themes', 'changes', 'dots'] as const

function front({ report, words }: Page): string {
  const { workshop, figures } = report
  const about = [workshop.host, workshop.date]
    .filter((part) => part !== null && part !== '')
    .map((part) => escape(part ?? ''))
  const keys = keyFigures.map(
    (key) =>
      `<div><dt>${words.figures[key](figures[key])}</dt><dd>${number(report.language, figures[key])}</dd></div>`,
  )
  return [
    '<header class="front">',
    `<p class="over">${escape(words.title)}</p>`,
    `<h1><bdi>${escape(workshop.name)}</bdi></h1>`,
    about.length === 0 ? '' : `<p>${about.join(' · ')}</p>`,
    workshop.rehearsal === undefined ? '' : `<p><strong>${escape(workshop.rehearsal)}</strong></p>`,
    `<p class="state"><span class="status">${escape(words.status[workshop.status])}</span> ${escape(report.made)}. ${escape(words.computed)}${report.helped === null ? '' : ` ${escape(report.helped)}`}</p>`,
    `<dl class="keys">${keys.join('')}</dl>`,
    '</header>',
  ].join('')
}

function contents(page: Page): string {
  const { report, words } = page
  const { across, closing, annex: printed, strategy } = report
  const { sections } = words
  const own = documentWords[report.language]
  const item = (id: string, text: string, inner = '') => `<li><a href="#${id}">${text}</a>${inner}</li>`
  const activity = ({ number: place, title, questions, status }: ReportActivity) => {
    const inner = questions.map((question) =>
      item(
        questionAnchor(question.number),
        `<span class="no">${question.number}</span> ${said(question.text, page)}`,
      ),
    )
    return item(
      `osio-${place}`,
      `<span class="no">${place}</span> ${said(title, page)}`,
      status === 'waiting' ? '' : `<ol>${inner.join('')}</ol>`,
    )
  }
  return [
    `<nav aria-labelledby="sisalto"><h2 id="sisalto">${escape(words.contents)}</h2><ol>`,
    item('paakohdat', escape(sections.findings)),
    item('osallistuminen', escape(sections.participation)),
    ...report.activities.map(activity),
    strategy === null ? '' : item(strategyAnchors.chapter, escape(strategyWords[report.language].title)),
    across === null ? '' : item('vertailu', escape(own.across[across.by].title)),
    closing.next === '' ? '' : item('jatko', escape(own.next)),
    item('menetelma', escape(sections.method)),
    closing.contact === '' ? '' : item('yhteys', escape(own.contact)),
    printed ? item('laput', escape(sections.notes)) : '',
    report.notes.length === 0 ? '' : item('sanat', escape(sections.words)),
    ballotLists(report.activities).length === 0 ? '' : item('liput', escape(sections.ballots)),
    '</ol></nav>',
  ].join('')
}

function findings({ report, words }: Page): string {
  const lines = report.findings.map(
    ({ question, text }) =>
      `<li><a href="#${questionAnchor(question)}" class="no">${question}</a> ${escape(text)}</li>`,
  )
  const body =
    lines.length === 0 ? `<p>${escape(words.empty)}</p>` : `<ul class="findings">${lines.join('')}</ul>`
  return `<section aria-labelledby="paakohdat"><h2 id="paakohdat">${escape(words.sections.findings)}</h2>${body}</section>`
}

function participation(page: Page): string {
  const { report, words } = page
  const { columns } = words
  const { figures, activities } = report
  const asked = activities.flatMap(({ status, questions }) => (status === 'waiting' ? [] : questions))
  const rows = asked.map(
    ({ number: no, text, reach }) =>
      `<tr>${th(`<a href="#${questionAnchor(no)}">${no} ${said(text, page)}</a>`)}${td(reach.notes)}${td(of(report, reach.writers, figures.participants))}${td(of(report, reach.groups, figures.groups))}</tr>`,
  )
  const voted = activities.flatMap((activity) =>
    activity.votes.map(
      (vote) =>
        `<tr>${th(said(titleOf(activity, vote), page))}${td(of(report, vote.voters, figures.participants))}${td(of(report, vote.dots, vote.possible))}${td(vote.budget)}</tr>`,
    ),
  )
  return [
    `<section aria-labelledby="osallistuminen"><h2 id="osallistuminen">${escape(words.sections.participation)}</h2>`,
    report.warning === null ? '' : `<p class="warning">${escape(report.warning)}</p>`,
    `<p class="rule">${escape(words.participationRule)}</p>`,
    table(words.perQuestion, [columns.question, columns.notes, columns.writers, columns.groups], rows),
    voted.length === 0
      ? ''
      : table(words.perVote, [columns.activity, columns.supporters, columns.dots, columns.budget], voted),
    '</section>',
  ].join('')
}

function activitySection(activity: ReportActivity, page: Page): string {
  const id = `osio-${activity.number}`
  const body =
    activity.status === 'waiting'
      ? [`<p>${escape(page.words.waiting)}</p>`]
      : [
          ...activity.votes.map((vote) => voteTable(activity, vote, page)),
          ...activity.questions.map((question) => questionSection(question, page)),
        ]
  const intro =
    activity.intro === '' ? '' : `<p class="intro">${said(activity.intro, page).replaceAll('\n', '<br>')}</p>`
  return `<section class="activity" aria-labelledby="${id}"><h2 id="${id}"><span class="no">${activity.number}</span> ${said(activity.title, page)}</h2>${intro}${body.join('')}</section>`
}

/** A vote's outcome, as far as the themes do not tell it. */
function voteTable(activity: ReportActivity, vote: ReportVote, page: Page): string {
  const { words, report } = page
  const shown = optionsBeside(activity, vote)
  if (shown.length === 0) return ''
  const { columns } = words
  const byId = new Map(report.notes.map((note) => [note.id, note]))
  const rows = shown.map(({ id, rank, letter, title, dots: given, supporters, stands }) => {
    const note = byId.get(id)
    const name = note
      ? `${chip(note.ref, page)} ${noteText(note, page)}`
      : `${escape(letter)} <bdi>${escape(title)}</bdi>`
    return `<tr>${td(rankOf(rank), 'rank')}${th(stands ? name : `${name} (${escape(words.gone)})`)}${td(votes(given), 'votes')}${td(supporters)}</tr>`
  })
  const head = [columns.rank, optionColumn(vote, report.language), columns.dots, columns.supporters]
  const rule = ruleOf(activity, vote, report.language)
  const says = spearheadsOf(vote).map((sentence) => `<li>${escape(sentence)}</li>`)
  const spearheads = says.length === 0 ? '' : `<ul class="spearheads">${says.join('')}</ul>`
  return `<h3>${escape(vote.name === '' ? words.voteOf : vote.name)}</h3><p class="rule">${escape(rule)}</p>${table(`${words.voteOf}: ${titleOf(activity, vote)}`, head, rows, 'standings')}${spearheads}`
}

function method(page: Page): string {
  const { report, words } = page
  const points = report.method.map(({ title, text }) => `<dt>${escape(title)}</dt><dd>${escape(text)}</dd>`)
  return `<section aria-labelledby="menetelma"><h2 id="menetelma">${escape(words.sections.method)}</h2><dl class="method">${points.join('')}</dl>${coverageBlock(page)}</section>`
}
