import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { ReportActivity } from '#shared/report/report.ts'
import type { ReportElement, ReportStrategy } from '#shared/report/strategy.ts'
import type { StrategyWords } from '#shared/report/words/strategySays.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import {
  measurabilitySaid,
  measurabilityWords,
  repeatedSaid,
} from '#shared/report/words/measurabilityWords.ts'
import { amendmentTitle } from '#shared/strategy/amendmentTitle.ts'
import { candidateText } from '#shared/strategy/candidateText.ts'
import { citedIn } from '#shared/strategy/citing.ts'
import type { Matrix } from '#shared/strategy/matrix.ts'
import { measurabilityOf } from '#shared/strategy/measurability.ts'
import { secondsAloud } from '#shared/strategy/readability.ts'
import { type Routable, routingOf } from '#shared/strategy/routing.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { StrategyFacts } from '../strategyFacts.ts'
import { refsOf } from './placed.ts'
import { type AmendmentGround, documentTitle, notesOf, shortName } from './strategyAmendments.ts'

/** Elements against tables, and which goals are thin; null where nobody has spoken of any element. */
export function matrixIn(
  matrix: Matrix | null,
  names: ReadonlyMap<string, string>,
  { matrix: words }: StrategyWords,
): ReportStrategy['matrix'] {
  const spoken = matrix?.rows.some(({ total }) => total.notes + total.amendments + total.supporters > 0)
  if (!matrix || !spoken) return null
  const { groups, rows, unaimed, astray } = matrix
  const loose = unaimed + astray
  return {
    groups,
    rows,
    unaimed: loose,
    findings: [
      ...rows
        .filter(({ thin }) => thin)
        .map(({ element, total, tables }) =>
          words.thin(names.get(element) ?? '', total.notes, tables, groups.length),
        ),
      ...(loose > 0 ? [words.unaimed(loose)] : []),
    ],
    rule: words.rule,
  }
}

type Measured = Pick<ReportElement, 'measures' | 'measurability'>

/** What is known of how each goal is measured, and what is missing or worth asking of it and of all together, as sentences. */
export function measuredOf(
  { amendments, measures }: Pick<StrategyFacts, 'amendments' | 'measures'>,
  baseline: BaselineStrategy,
  language: Language,
): { byElement: Map<string, Measured>; asked: string[] } {
  // A strategy nobody has spoken of measures in is not asked about any.
  if (Object.values(measures).every(({ length }) => length === 0)) return { byElement: new Map(), asked: [] }
  const words = strategyWords[language]
  const numbers = new Map<string, number>(amendments.map(({ id, number }) => [id, number]))
  const names = {
    element: (id: string) => {
      const found = baseline.elements.find((each) => each.id === id)
      return found ? shortName(found) : words.amendment(numbers.get(id) ?? 0)
    },
    amendment: (id: string) => words.amendment(numbers.get(id) ?? 0),
  }
  const { goals, indicators, many, repeated } = measurabilityOf(baseline, amendments, measures)
  const byElement = new Map(
    goals.map((goal): [string, Measured] => [
      goal.element,
      {
        measures: goal.indicators.map(({ measure }) => measure),
        measurability: measurabilitySaid(language, goal, names),
      },
    ]),
  )
  const asked = [
    ...(many ? [measurabilityWords[language].many(indicators, 'strategy')] : []),
    ...repeated.map((each) => repeatedSaid(language, each, names)),
  ]
  return { byElement, asked }
}

/** Themes and amendments by the body that decides on them, in the documents' order. */
export function routesOf(
  { amendments, routes }: Pick<StrategyFacts, 'amendments' | 'routes'>,
  baseline: BaselineStrategy,
  activities: readonly ReportActivity[],
  language: Language,
): ReportStrategy['routes'] {
  type Item = Routable & { amendment: number | null; theme: string | null }
  const elements = new Map(baseline.elements.map((element) => [element.id, element]))
  const items = routes.flatMap(({ of }): Item[] => {
    if (of.is === 'amendment') {
      const found = amendments.find(({ id }) => id === of.id)
      const text = found && amendmentTitle(found, (id) => elements.get(id), language)
      return found ? [{ of, text: text ?? '', amendment: found.number, theme: null }] : []
    }
    const [theme] = activities
      .filter(({ id }) => id === of.activity)
      .flatMap(({ questions }) => questions.flatMap(({ themes }) => themes))
      .filter(({ id }) => id === of.theme)
    return theme ? [{ of, text: theme.title, amendment: null, theme: theme.anchor }] : []
  })
  return routingOf(items, routes, baseline.documents).columns.flatMap(({ body, documents }) => {
    const held = documents.flatMap(({ document, items: shelf }) =>
      shelf.map(({ item: { text, amendment, theme }, route: { name } }) => ({
        ...{ text, amendment, theme, name },
        document: documentTitle(document, baseline),
      })),
    )
    return held.length === 0 ? [] : [{ body, items: held }]
  })
}

/** Evidence cards in the order of their codes, with what refers to them. */
export function evidenceOf(
  { evidence }: Pick<StrategyFacts, 'evidence'>,
  { notes, amendments }: AmendmentGround,
): ReportStrategy['evidence'] {
  const citing = (text: string) => citedIn(text, evidence).map(({ number }) => number)
  const inNotes = notes.map((note) => ({ note, cites: new Set(citing(note.text)) }))
  const inAmendments = amendments.map(({ number, rationale, wording, reasons, evidence: named }) => ({
    number,
    cites: new Set([rationale, wording.text, ...reasons.map(({ text }) => text)].flatMap(citing)),
    named: new Set<string>(named),
  }))
  return evidence
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, indicator, value, year, source }) => ({
      ...{ number, indicator, value, year, source },
      refs: refsOf(inNotes.filter(({ cites }) => cites.has(number)).map(({ note }) => note)),
      amendments: inAmendments
        .filter(({ cites, named }) => cites.has(number) || named.has(id))
        .map((each) => each.number),
    }))
}

/** Candidates with the notes that each of their parts comes from. */
export function candidatesOf(
  { candidates, phrases }: Pick<StrategyFacts, 'candidates' | 'phrases'>,
  ground: Pick<AmendmentGround, 'notes'>,
): ReportStrategy['candidates'] {
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]))
  return candidates.map((candidate) => {
    const text = candidateText(candidate)
    return {
      of: candidate.of,
      text,
      parts: candidate.parts.map((part) => ({
        text: part.text,
        refs: part.phrase === null ? [] : refsOf(notesOf(byId.get(part.phrase)?.notes ?? [], ground)),
      })),
      seconds: secondsAloud(text),
    }
  })
}
