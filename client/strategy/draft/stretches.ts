import type { DraftSegment } from '#shared/strategy/draft.ts'

/** Words that stay, or a change with all that goes and comes at one spot and the amendments that it comes from. */
export type Stretch = { changed: boolean; segments: DraftSegment[]; by: DraftSegment['by'] }

/** Segments as one reads them: what goes and what comes in its stead is one change. */
export function stretchesOf(segments: readonly DraftSegment[]): Stretch[] {
  const found: Stretch[] = []
  for (const segment of segments) {
    const changed = segment.is !== 'same'
    const last = found.at(-1)
    if (last && last.changed === changed && last.by.join() === segment.by.join()) last.segments.push(segment)
    else found.push({ changed, segments: [segment], by: segment.by })
  }
  return found
}
