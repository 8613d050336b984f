import type { Report } from '#shared/report/report.ts'
import type { ReportAmendment, ReportReason, ReportStrategy } from '#shared/report/strategy.ts'
import { selectionWords } from '#shared/report/words/selectionWords.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'

/** What a selection of questions leaves: notes by ref, themes by anchor. */
type Left = Pick<Report, 'notes' | 'activities' | 'language'>

/**
 * The work on the strategy as a selection of questions tells it: whatever it stands on that was left out goes, also words
 * of notes in pairs. Counts of notes are made anew; amendments, their support and the draft are the whole workshop's.
 */
export function strategyIn(
  strategy: ReportStrategy | null,
  { notes, activities, language }: Left,
): ReportStrategy | null {
  if (strategy === null) return null
  const here = new Set(notes.map(({ ref }) => ref))
  const themes = new Set(
    activities.flatMap(({ questions }) =>
      questions.flatMap((question) => question.themes.map(({ anchor }) => anchor)),
    ),
  )
  const kept = (refs: readonly string[]) => refs.filter((ref) => here.has(ref))
  return {
    ...strategy,
    amendments: strategy.amendments.map((amendment) => amendmentIn(amendment, kept, themes)),
    matrix: matrixIn(strategy, notes),
    rules: [...strategy.rules, strategyWords[language].wholeRule],
    routes: strategy.routes.flatMap(({ body, items }) => {
      const left = items.filter(({ theme }) => theme === null || themes.has(theme))
      return left.length === 0 ? [] : [{ body, items: left }]
    }),
    evidence: strategy.evidence.map((card) => ({ ...card, refs: kept(card.refs) })),
    candidates: strategy.candidates.map((candidate) => ({
      ...candidate,
      parts: candidate.parts.map((part) => ({ ...part, refs: kept(part.refs) })),
    })),
  }
}

type Kept = (refs: readonly string[]) => string[]

function amendmentIn(amendment: ReportAmendment, kept: Kept, themes: ReadonlySet<string>): ReportAmendment {
  const stands = ({ quoted, refs }: ReportReason) => !quoted || kept(refs).length > 0
  const reason = (each: ReportReason) => ({ ...each, refs: kept(each.refs) })
  return {
    ...amendment,
    sources: {
      refs: kept(amendment.sources.refs),
      themes: amendment.sources.themes.filter(({ anchor }) => anchor !== null && themes.has(anchor)),
    },
    reasons: amendment.reasons.map(reason),
    against: amendment.against.map(reason),
    pairs: amendment.pairs
      .filter(({ one, other }) => stands(one) && stands(other))
      .map(({ one, other }) => ({ one: reason(one), other: reason(other) })),
  }
}

/** Notes counted anew; which goals are thin is of the whole workshop, and not told of a part. */
function matrixIn({ matrix, elements }: ReportStrategy, notes: Left['notes']): ReportStrategy['matrix'] {
  if (matrix === null) return null
  const above = parentsOf(elements)
  const at = new Map(matrix.groups.map((group, i) => [group, i]))
  const counts = new Map(
    matrix.rows.map(({ element }) => [element, { all: 0, cells: matrix.groups.map(() => 0) }]),
  )
  const known = new Set(matrix.rows.map(({ element }) => element))
  for (const { aim, group } of notes)
    for (let id = aim; id !== null && known.has(id); id = above.get(id) ?? null) {
      const count = counts.get(id)!
      const column = group === null ? undefined : at.get(group)
      count.all += 1
      if (column !== undefined) count.cells[column]! += 1
    }
  return {
    ...matrix,
    rows: matrix.rows.map((row) => {
      const { all, cells } = counts.get(row.element)!
      return {
        ...row,
        cells: row.cells.map((cell, i) => ({ ...cell, notes: cells[i] ?? 0 })),
        total: { ...row.total, notes: all },
        thin: false,
      }
    }),
    unaimed: notes.filter(({ aim }) => aim === null || !known.has(aim)).length,
    findings: [],
  }
}

/** The element that each lies under, told by their depths in the draft's order. */
function parentsOf(elements: ReportStrategy['elements']): Map<string, string | null> {
  const open: string[] = []
  return new Map(
    elements.map(({ id, depth }) => {
      open.length = Math.min(open.length, depth)
      const parent = open.at(-1) ?? null
      open.push(id)
      return [id, parent]
    }),
  )
}

/** Without names of tables and of who has said what the draft is. How many tables there were stays. */
export function strategyUnnamed(
  strategy: ReportStrategy | null,
  language: Report['language'],
): ReportStrategy | null {
  if (strategy === null) return null
  const { draft, matrix } = strategy
  const unnamed = (reason: ReportReason): ReportReason => ({ ...reason, group: null })
  const { somebody } = selectionWords[language]
  return {
    ...strategy,
    amendments: strategy.amendments.map((amendment) => ({
      ...amendment,
      group: null,
      support: { ...amendment.support, groups: [], byHand: [] },
      reasons: amendment.reasons.map(unnamed),
      against: amendment.against.map(unnamed),
      pairs: amendment.pairs.map(({ one, other }) => ({ one: unnamed(one), other: unnamed(other) })),
    })),
    draft:
      draft.name === null
        ? draft
        : {
            ...draft,
            name: somebody,
            ruled: ruledBy(draft, somebody, language),
          },
    matrix: matrix && { ...matrix, groups: [], rows: matrix.rows.map((row) => ({ ...row, cells: [] })) },
  }
}

/** The sentence says that somebody has ruled, and when. */
function ruledBy(
  { status, name, ruled }: ReportStrategy['draft'],
  somebody: string,
  language: Report['language'],
): string | null {
  if (status === 'draft' || name === null || ruled === null) return ruled
  const [before = ''] = strategyWords[language].ruled[status]('\n', '').split('\n')
  return ruled.replace(`${before}${name}`, () => `${before}${somebody}`)
}

/** Notes whose words stand in the chapter itself. */
export const quotedIn = (strategy: ReportStrategy | null): string[] =>
  (strategy?.amendments ?? []).flatMap(({ pairs }) =>
    pairs.flatMap(({ one, other }) => [one, other].flatMap(({ quoted, refs }) => (quoted ? refs : []))),
  )
