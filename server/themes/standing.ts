import type { Standing } from '#shared/themes/clustering.ts'
import { unassigned } from './centroids.ts'
import type { Named } from './collecting.ts'
import { cutAt } from './cluster.ts'
import { liveCut } from './cut.ts'
import { seated, type Tree } from './grouping.ts'
import type { PreparedPart } from './prepare.ts'

/** variant A for measuring */
export function follow(part: PreparedPart, tree: Tree, standing: readonly Standing[]): Named {
  const cut = liveCut(part.lexicon)
  const grouping = seated(part, tree.sample, cutAt(tree.merges, tree.sample.length, cut), cut)
  const stood = new Map(standing.flatMap(({ id, noteIds }) => noteIds.map((note) => [note, id] as const)))
  const counts = new Map<string, { group: number; id: string; count: number }>()
  part.notes.forEach(({ id }, at) => {
    const group = grouping.groups[at] ?? unassigned
    const was = stood.get(id)
    if (group === unassigned || was === undefined) return
    const key = `${group} ${was}`
    const one = counts.get(key) ?? { group, id: was, count: 0 }
    one.count++
    counts.set(key, one)
  })
  const ids = [...grouping.anchors]
  for (const { group, id } of [...counts.values()].sort((a, b) => b.count - a.count || a.group - b.group))
    if ((ids[group] ?? null) === null && !ids.includes(id)) ids[group] = id
  return { ...grouping, ids }
}
