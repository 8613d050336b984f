import type { BaselineStrategy, Element } from '../baseline/strategy.ts'
import type { AmendmentId } from '../ids.ts'
import { addedId, arranged } from './arranged.ts'
import type { ComposedAmendment } from './composed.ts'
import { standing, weighed } from './conflicts.ts'
import { diffWords } from './diff.ts'
import type { Draft, DraftElement, DraftSegment } from './draft.ts'
import { treeOf } from './tree.ts'

/**
 * The consolidated draft: what the strategy would say with these amendments. Whatever cannot stand together is told as
 * a conflict and left out, so that the elements it is about stand as they are. The order of the amendments makes no
 * difference; those that add at one place come by number. Numbers of elements are never changed.
 * - Merged elements keep the id and the place of the first one; children of the others become its last ones.
 * - An element that goes while a child of it stays, or while something comes under it, is a conflict (`removed`).
 * - Whatever would come to lie under itself is a conflict (`places`).
 * - A wording that is empty changes nothing.
 * @param compared how texts are compared; comparing hundreds of long ones takes seconds, and who does not ask where
 * words differ need not wait
 */
export function compose(
  baseline: BaselineStrategy,
  amendments: readonly ComposedAmendment[],
  compared: typeof diffWords = diffWords,
): Draft {
  const tree = treeOf(baseline)
  const { standing: kept, conflicts } = standing(baseline, tree, amendments)
  const about = weighed(kept)
  for (const amendment of kept) {
    if (amendment.kind === 'raise' || amendment.kind === 'lower') continue
    for (const id of amendment.kind === 'add' ? [addedId(amendment)] : new Set(amendment.targets))
      about.set(
        id,
        [...(about.get(id) ?? []), amendment].toSorted((a, b) => a.number - b.number),
      )
  }
  const was = new Map(tree.order.map((id, index) => [id, index]))
  const elements = arranged(tree, kept).flatMap(({ id, ...lying }): DraftElement[] => {
    const own = tree.byId.get(id)
    const by = about.get(id) ?? []
    const [added] = by
    const said = own ? changed(own, by, compared) : added && comes(added)
    return said ? [{ id, ...lying, ...said, was: was.get(id) ?? null, by: by.map((each) => each.id) }] : []
  })
  return { elements, conflicts }
}

type Said = Pick<DraftElement, 'kind' | 'code' | 'is' | 'before' | 'after' | 'segments' | 'weight'>

function comes({ id, element, wording }: ComposedAmendment): Said {
  const after = wording.text.trim()
  return {
    ...{ kind: element ?? 'goal', code: null, is: 'added', before: null, after, weight: null },
    segments: [{ is: 'ins', text: after, by: [id] }],
  }
}

function changed(own: Element, by: readonly ComposedAmendment[], compared: typeof diffWords): Said {
  const find = (kind: ComposedAmendment['kind']): ComposedAmendment | undefined =>
    by.find((each) => each.kind === kind)
  const all = (kind: ComposedAmendment['kind']): AmendmentId[] =>
    by.filter((each) => each.kind === kind).map(({ id }) => id)
  const { kind, code, text: before } = own
  const weight = find('raise') ? 'raised' : find('lower') ? 'lowered' : null
  const merge = find('merge')
  const goes = (is: DraftElement['is'], ids: readonly AmendmentId[]): Said => {
    const segments: DraftSegment[] = [{ is: 'del', text: before, by: [...ids] }]
    return { kind, code, is, before, after: null, segments, weight }
  }
  if (find('remove')) return goes('removed', all('remove'))
  if (merge && merge.targets[0] !== own.id) return goes('merged', [merge.id])
  const worded = merge ?? find('reword')
  const after = (worded?.wording.text ?? '').trim() || before
  const segments = compared(before, after).map((segment) => ({
    ...segment,
    by: segment.is === 'same' || !worded ? [] : [worded.id],
  }))
  const is = merge ? 'merged' : find('move') ? 'moved' : after === before ? 'kept' : 'reworded'
  return { kind, code, is, before, after, segments, weight }
}
