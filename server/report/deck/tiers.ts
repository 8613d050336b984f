import { tiers } from '#shared/report/report.ts'
import type { Block, Line } from './deck.ts'
import { type Draft, isOne } from './fit.ts'
import { aboutQuestion, line, type Making, of, said, shorter, strong, titled } from './making.ts'
import { type About, allThemes, byOf, madeBy, measureOf, NAMED } from './themeFigures.ts'

const most = { title: 90, perTier: 6 }

/** Tiers beside each other, the most raised first, with votes and the rule for ties. */
export function tierSlide({ question, activity, making }: About): Draft[] {
  const { themes, order, kind, number } = question
  const voted = byOf(order) === 'votes'
  if (!(voted || kind === 'success') || !themes.some(({ rank }) => rank !== null)) return []
  const { value, said: says, share: shareOf } = measureOf(question, activity, making)
  const { deck, words } = making
  const columns = tiers.flatMap((tier) => {
    const own = themes.filter((theme) => theme.tier === tier)
    if (own.length === 0) return []
    const shown = own.slice(0, most.perTier)
    const items = shown.map((theme): Line => {
      const supporters = theme.support?.supporters
      const people =
        supporters === null || supporters === undefined ? '' : `, ${supportersOf(supporters, making)}`
      return [
        strong(said(shorter(`${theme.letter} ${theme.title}`, most.title), making)),
        { text: `: ${shareOf(value(theme))}${people}` },
      ]
    })
    const rest = own.length - shown.length
    return {
      title: { text: words.tiers[tier] },
      items: rest > 0 ? [...items, line(deck.more(rest))] : items,
      remark: [],
    }
  })
  if (columns.length < 2) return []
  const top = themes.filter(({ tier }) => tier === 'most')
  const title =
    top.length > NAMED
      ? `${words.tiers.most}: ${titled(words.finding.even(top.length))}`
      : deck.most(
          top.map((theme) => theme.title),
          top.length > 1 ? says(value(top[0]!)) : shareOf(value(top[0]!)),
        )
  const slide = (blocks: Block[]): Draft => ({
    ...aboutQuestion(question, making),
    key: `${number}-tasot`,
    title,
    label: madeBy(themes, making),
    blocks: [...blocks, { is: 'text', role: 'rule', lines: [line(order.rule)] }],
    notes: allThemes(question, making),
  })
  const beside = slide([{ is: 'columns', columns }])
  const last = columns.at(-1)
  if (isOne(beside) || columns.length < 3 || !last) return [beside]
  // Tiers on two slides are compared by nobody: the many of the last one stand under the others.
  const under: Line = [strong({ text: `${last.title.text}: ` }), ...joined(last.items)]
  const below = slide([
    { is: 'columns', columns: columns.slice(0, -1) },
    { is: 'text', role: 'plain', lines: [under] },
  ])
  return [isOne(below) ? below : beside]
}

/** Lines as one, parted by semicolons. */
const joined = (lines: readonly Line[]): Line =>
  lines.flatMap((each, i): Line => (i === 0 ? each : [{ text: '; ' }, ...each]))

const supportersOf = (count: number, making: Making): string =>
  `${of(count, making.report.figures.participants, making)} ${making.words.columns.supporters.toLowerCase()}`
