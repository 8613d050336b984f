import type { Coverage } from '#shared/report/coverage.ts'
import { questionAnchor } from '#shared/report/lookup.ts'
import { outOf } from '#shared/report/typography.ts'
import { coverageWords, rangeOf } from '#shared/report/words/coverageWords.ts'
import { chip, escape, letter, type Page, said, table, td, th } from './parts.ts'

type Spoken = Pick<Coverage, 'notes' | 'spoken'>

const shareOf = ({ notes, spoken }: Spoken) => (notes === 0 ? 0 : spoken / notes)

/** How many notes the summaries speak of, by question, table and theme, and those that they do not. */
export function coverageBlock(page: Page): string {
  const { coverage, language } = page.report
  if (coverage === null) return ''
  const own = coverageWords[language]
  const { columns } = own
  const line = (name: string, each: Spoken & Pick<Coverage, 'sample'>) =>
    `<tr>${th(name)}${cells(each, each.sample?.mean ?? null, page)}${td(escape(rangeOf(language, each.sample)))}</tr>`
  return [
    `<h3 id="kattavuus">${escape(own.title)}</h3>`,
    coverage.below ? `<p class="warning">${escape(own.below)}</p>` : '',
    table(
      own.perQuestion,
      [columns.part, columns.spoken, columns.share, columns.sample],
      [
        ...coverage.questions.map((each) =>
          line(`<a href="#${questionAnchor(each.number)}">${each.number}</a>`, each),
        ),
        line(escape(own.whole), coverage),
      ],
      'coverage',
    ),
    groups(coverage, page),
    themes(coverage, page),
    unspoken(coverage, page),
  ].join('')
}

function cells(each: Spoken, mean: number | null, { report }: Page): string {
  const told = coverageWords[report.language].percent(shareOf(each))
  return `${td(outOf(report.language, each.spoken, each.notes))}${td(`<span class="share">${bar(shareOf(each), mean)}<b>${told}</b></span>`)}`
}

const LONG = 120

/** The share as a bar and the samples' mean as a broken line across it: decoration beside the figures. */
function bar(share: number, mean: number | null): string {
  const at = (value: number) => Math.round(value * LONG * 10) / 10
  const line = mean === null ? '' : `<line class="chance" x1="${at(mean)}" x2="${at(mean)}" y1="0" y2="14"/>`
  return `<svg class="bar" width="${LONG + 2}" height="14" viewBox="-1 0 ${LONG + 2} 14" aria-hidden="true" focusable="false"><rect class="all" x="0" y="3" width="${LONG}" height="8"/><rect class="part" x="0" y="3" width="${at(share)}" height="8"/>${line}</svg>`
}

function groups({ groups: all, sample }: Coverage, page: Page): string {
  const { report, words } = page
  const own = coverageWords[report.language]
  if (all.length === 0) return ''
  const names = new Map<string, string>(report.groups.map(({ id, name }) => [id, name]))
  return table(
    own.perGroup,
    [words.columns.group, own.columns.spoken, own.columns.share],
    all.map(
      (each) =>
        `<tr>${th(`<bdi>${escape(names.get(each.group) ?? words.noGroup)}</bdi>`)}${cells(each, sample?.mean ?? null, page)}</tr>`,
    ),
    'coverage',
  )
}

function themes({ themes: all }: Coverage, page: Page): string {
  const { report, words } = page
  const own = coverageWords[report.language]
  if (all.length === 0) return ''
  const anchors = new Map(
    report.activities
      .flatMap(({ questions }) => questions)
      .flatMap(({ number, themes: those }) =>
        those.map(({ id, anchor }) => [`${number} ${id}`, anchor] as const),
      ),
  )
  return table(
    own.perTheme,
    [words.columns.theme, words.columns.question, own.columns.spoken, own.columns.share],
    all.map(
      (each) =>
        `<tr>${th(`${letter(each.letter)} <a href="#${anchors.get(`${each.question} ${each.theme}`) ?? 'kattavuus'}">${said(each.title, page)}</a>`)}${td(each.question)}${cells(each, null, page)}</tr>`,
    ),
    'coverage',
  )
}

function unspoken({ unspoken: all }: Coverage, page: Page): string {
  const { report, words, find } = page
  const own = coverageWords[report.language]
  if (all.length === 0) return ''
  const named = report.groups.length > 0
  const rows = all.map(({ ref, reason }) => {
    const note = find.note(ref)
    const group = (note && find.group(note)?.name) ?? words.noGroup
    return `<tr><th scope="row">${chip(ref, page)}</th>${named ? td(`<bdi>${escape(group)}</bdi>`) : ''}${td(reason === null ? escape(own.noReason) : `<bdi>${escape(reason)}</bdi>`)}</tr>`
  })
  const head = [words.columns.ref, ...(named ? [words.columns.group] : []), own.columns.reason]
  return table(own.unspoken.title, head, rows, 'unspoken')
}
