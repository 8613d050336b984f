import type { Note } from '#shared/board/note.ts'
import type { NoteProposal } from '#shared/receipt/receipt.ts'
import { amendmentTitle } from '#shared/strategy/amendmentTitle.ts'
import { rootOf } from '#shared/strategy/support.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/**
 * N6: what became of the amendments that stand on a note, or on the theme it lies in: of one that was merged into
 * another, what became of that one. A note that was put away carries none.
 * @returns by number, each once
 */
export function proposalsOn(
  note: Pick<Note, 'id' | 'source' | 'theme' | 'archived'>,
  activity: string,
  { strategy, baseline, language }: Pick<Workshop, 'strategy' | 'baseline' | 'language'>,
): NoteProposal[] {
  if (note.archived) return []
  const byId = new Map(strategy.amendments.map((each) => [each.id, each]))
  const elements = new Map(
    [...strategy.versions.map((version) => version.baseline), ...(baseline ? [baseline] : [])].flatMap(
      (each) => each.elements.map((element) => [element.id, element] as const),
    ),
  )
  const ids = new Set<string>([note.id, ...(note.source ? [note.source.note] : [])])
  const standing = strategy.amendments.filter(
    ({ sources }) =>
      sources.notes.some((id) => ids.has(id)) ||
      sources.themes.some((source) => source.activity === activity && source.theme === note.theme?.id),
  )
  const roots = new Set(standing.map(({ id }) => byId.get(rootOf(byId, id))!))
  return [...roots]
    .toSorted((a, b) => a.number - b.number)
    .map((amendment) => ({
      number: amendment.number,
      title: amendmentTitle(amendment, (id) => elements.get(id), language),
      status: amendment.adopted === null ? amendment.status : 'adopted',
      because: amendment.because,
    }))
}
