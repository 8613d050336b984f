import type { Group } from '#shared/workshop/workshop.ts'
import type { BodyColumn, ReportTheme } from '#shared/report/report.ts'
import { type PlacedNote, reachOf, refsOf } from './placed.ts'

/**
 * The same question as each body answered it, in the order of the tables; tables and notes without a body
 * come last. Every note is in exactly one column.
 */
export function bodiesOf(
  notes: readonly PlacedNote[],
  themes: readonly ReportTheme[],
  groups: readonly Group[],
): BodyColumn[] {
  const bodyOf = new Map<string | null, string | null>(groups.map((group) => [group.id, group.body || null]))
  const bodies = [...new Set(bodyOf.values())].filter((body) => body !== null)
  return [...bodies, null].flatMap((body) => {
    const own = notes.filter((note) => (bodyOf.get(note.group) ?? null) === body)
    if (own.length === 0 && body === null) return []
    const sorted = themes.flatMap((theme) => {
      const inTheme = own.filter((note) => note.theme?.id === theme.id)
      if (inTheme.length === 0) return []
      return { theme: theme.id, letter: theme.letter, title: theme.title, notes: refsOf(inTheme) }
    })
    const taken = new Set(sorted.flatMap((each) => each.notes))
    return {
      body,
      reach: reachOf(own),
      themes: sorted,
      unsorted: refsOf(own).filter((ref) => !taken.has(ref)),
    }
  })
}
