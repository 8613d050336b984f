import type { Report } from '#shared/report/report.ts'
import type { ReportAmendment, ReportStrategy } from '#shared/report/strategy.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import { trackedWords } from '#shared/report/words/trackedWords.ts'

/** A comment in the file's margin: paragraphs of plain words. */
export type Comment = { id: number; author: string; lines: readonly string[] }

/** What an amendment stands on, so that whoever accepts a change knows where it comes from. */
function linesOf(amendment: ReportAmendment, evidence: ReportStrategy['evidence'], report: Report): string[] {
  const { language } = report
  const [said, words] = [strategyWords[language], trackedWords[language]]
  const { number, kind, support, rationale, sources, pairs } = amendment
  const cards = evidence.filter((card) => amendment.evidence.includes(card.number))
  const tables = support.groups.flatMap((id) => report.groups.find((group) => group.id === id)?.name ?? [])
  return [
    `${said.amendment(number)}: ${said.kinds[kind]}. ${words.support(said.supporters(support.people), tables)}`,
    ...(kind === 'raise' ? [words.weight.raised] : kind === 'lower' ? [words.weight.lowered] : []),
    ...(rationale === '' ? [] : [`${words.rationale} ${rationale}`]),
    ...(sources.refs.length === 0 ? [] : [words.notes(sources.refs)]),
    ...(sources.themes.length === 0 ? [] : [words.themes(sources.themes.map(({ title }) => title))]),
    ...cards.map(({ number: card, indicator, value, year, source }) =>
      words.evidence(`T${card}`, [`${indicator} ${value}`, year, source].filter(Boolean).join(', ')),
    ),
    ...pairs.flatMap(({ one, other }) => words.pair(one.text, other.text)),
  ]
}

/** All comments of the file by the element they stand beside: of its amendments, and of conflicts about it. */
export function commentsOf(report: Report, strategy: ReportStrategy): Map<string, Comment[]> {
  const words = trackedWords[report.language]
  const amendments = new Map(strategy.amendments.map((each) => [each.number, each]))
  const comments = new Map<string, Comment[]>()
  let id = 0
  for (const element of strategy.elements) {
    const own = element.by.flatMap((number) => amendments.get(number) ?? [])
    const about = strategy.conflicts.filter(({ elements }) => elements[0] === element.id)
    const found = [
      ...own.map((each) => ({
        author: words.author([each.number]),
        lines: linesOf(each, strategy.evidence, report),
      })),
      ...about.map(({ text }) => ({ author: words.conflict, lines: [text] })),
    ]
    if (found.length > 0)
      comments.set(
        element.id,
        found.map((each) => ({ id: id++, ...each })),
      )
  }
  return comments
}
