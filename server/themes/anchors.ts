import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type Guide, GUIDES } from '#shared/themes/clustering.ts'
import type { StoredProposal } from './storedProposal.ts'

/** A theme that already lies on the board under a guide's title is the guide's; so is one that gathered to it before. */
export function anchors(
  guides: readonly Guide[],
  { themes }: BoardSnapshot,
  earlier: StoredProposal | null,
): { guide: Guide; anchor: string }[] {
  const plain = (title: string) => title.trim().toLocaleLowerCase('fi')
  const ids = new Map(themes.map(({ id, title }) => [plain(title), id as string]))
  const taken = new Set<string>()
  return guides.slice(0, GUIDES.most).flatMap((guide) => {
    const before = earlier?.themes.find((theme) => theme.guide === guide.id)?.id
    const anchor = ids.get(plain(guide.title)) ?? before ?? guide.id
    if (taken.has(anchor)) return []
    taken.add(anchor)
    return [{ guide, anchor }]
  })
}
