import type { Segment } from '#shared/strategy/draft.ts'
import { diffWords } from '#shared/strategy/diff.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'

type Compared = Pick<AmendmentView, 'kind' | 'before' | 'wording'>

/** What the elements of an amendment say in the version it was made on, as one text. */
export const presentWords = ({ before }: Pick<AmendmentView, 'before'>): string =>
  before.map(({ text }) => text).join(' ')

/** How the words change; null for kinds that change none. */
export function comparisonOf(amendment: Compared): Segment[] | null {
  const { kind, wording } = amendment
  if (kind === 'add') return [{ is: 'ins', text: wording.text }]
  if (kind === 'remove') return [{ is: 'del', text: presentWords(amendment) }]
  if (kind === 'reword' || kind === 'merge') return diffWords(presentWords(amendment), wording.text)
  return null
}
