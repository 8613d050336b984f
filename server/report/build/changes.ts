import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import { stanceOf } from '#shared/board/note.ts'
import { type ByStance, type ChangeRow, type ChangeTable, stanceColumns } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import type { Group } from '#shared/workshop/workshop.ts'
import { type PlacedNote, reachOf, refsOf } from './placed.ts'

/**
 * What a question's notes say of the present strategy: a row for every element in the document's order,
 * those nobody spoke about too, and one for the notes that name none. Null when there is nothing to tell.
 */
export function changesOf(
  kind: string,
  baseline: BaselineStrategy | null,
  notes: readonly PlacedNote[],
  groups: readonly Group[],
  words: ReportWords,
): ChangeTable | null {
  const elements = baseline?.elements ?? []
  const known = new Set<string>(elements.map((element) => element.id))
  const aimed = notes.filter((note) => note.aim !== null && known.has(note.aim))
  if (kind !== 'goal-change' && aimed.length === 0) return null
  if (notes.length === 0) return null
  const named = elements.map((element) =>
    row(
      {
        id: element.id,
        kind: element.kind,
        code: element.code,
        text: element.text,
        depth: depthOf(element, elements),
      },
      aimed.filter((note) => note.aim === element.id),
      groups,
    ),
  )
  const rest = notes.filter((note) => !aimed.includes(note))
  return {
    rows: [...named, ...(rest.length > 0 ? [row(null, rest, groups)] : [])],
    silent: named.filter((each) => each.reach.notes === 0).length,
    elements: elements.length,
    rule: words.order.baseline,
  }
}

function row(
  element: ChangeRow['element'],
  notes: readonly PlacedNote[],
  groups: readonly Group[],
): ChangeRow {
  const byStance = Object.fromEntries(
    stanceColumns.map((column) => [
      column,
      refsOf(notes.filter((note) => (stanceOf(note.kind) ?? 'other') === column)),
    ]),
  ) as ByStance
  const byGroup = groups.flatMap(({ id }) => {
    const own = notes.filter((note) => note.group === id).length
    return own === 0 ? [] : { group: id, notes: own }
  })
  return { element, reach: reachOf(notes), notes: byStance, groups: byGroup }
}

/** How deep an element is under its parents; a circle of parents counts as a root. */
function depthOf(element: Element, elements: readonly Element[]): number {
  const seen = new Set<string>([element.id])
  let parent = element.parent
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent)
    parent = elements.find((each) => each.id === parent)?.parent ?? null
  }
  return seen.size - 1
}
