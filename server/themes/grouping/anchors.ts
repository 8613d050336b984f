import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type Guide, GUIDES } from '#shared/themes/clustering.ts'
import { plainTitle } from '../proposing/goals.ts'
import type { StoredProposal } from '../proposing/storedProposal.ts'

/** A theme that already lies on the board under a guide's title is the guide's; so is one that gathered to it before. */
export function anchors(
  guides: readonly Guide[],
  { themes }: BoardSnapshot,
  earlier: StoredProposal | null,
): { guide: Guide; anchor: string }[] {
  const ids = new Map(themes.map((theme) => [plainTitle(theme), theme.id as string]))
  const taken = new Set<string>()
  return guides.slice(0, GUIDES.most).flatMap((guide) => {
    const before = earlier?.themes.find((theme) => theme.guide === guide.id)?.id
    const anchor = ids.get(plainTitle(guide)) ?? before ?? guide.id
    if (taken.has(anchor)) return []
    taken.add(anchor)
    return [{ guide, anchor }]
  })
}
