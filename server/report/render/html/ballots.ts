import { ballotLists } from '#shared/report/ballots.ts'
import { titleOf } from '#shared/report/votes.ts'
import { escape, type Page, said, table, td } from './parts.ts'

/** Every ballot under its code, to be found and counted anew (V15). */
export function ballotAnnex(page: Page): string {
  const { report, words } = page
  const { columns } = words
  const parts = ballotLists(report.activities).map(({ activity, vote, weighed, lines }) => {
    const title = titleOf(activity, vote)
    const dotsOf = (given: readonly { letter: string; dots: number }[]) =>
      given.map(({ letter, dots }) => `${escape(letter)}&nbsp;×&nbsp;${dots}`).join(', ')
    const rows = lines.map(
      ({ code, weight, given }) =>
        `<tr><th scope="row"><code>${code}</code></th>${weighed ? td(weight) : ''}${td(dotsOf(given))}</tr>`,
    )
    const sums = vote.options.map(({ letter, dots }) => ({ letter, dots })).filter(({ dots }) => dots > 0)
    rows.push(
      `<tr><th scope="row">${escape(words.ballotsSum)}</th>${weighed ? td('') : ''}${td(dotsOf(sums))}</tr>`,
    )
    const names = vote.options.map(({ letter, title }) => `${letter} ${title}`).join(', ')
    const rule = [words.ballotsOptions(names), ...(weighed ? [words.ballotsWeighed] : [])].join(' ')
    const head = [columns.code, ...(weighed ? [columns.weight] : []), columns.dots]
    return `<h3>${activity.number} ${said(title, page)}</h3><p class="rule">${escape(rule)}</p>${table(`${words.sections.ballots}: ${title}`, head, rows)}`
  })
  return `<section aria-labelledby="liput"><h2 id="liput">${escape(words.sections.ballots)}</h2><p class="rule">${escape(words.ballotsRule)}</p>${parts.join('')}</section>`
}
