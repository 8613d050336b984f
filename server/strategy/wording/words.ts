import type { BoardId } from '#shared/ids.ts'
import type { Amendment } from '#shared/strategy/amendment.ts'
import { isBeingWorded, wordingOf } from '#shared/strategy/wording.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Desks } from '../../workshop/Desks.ts'

/** What an amendment begins to be written from: its words, or where it has none yet those of what it changes. */
export function wordsToBeginWith({ wording, kind, targets }: Amendment, workshop: Workshop): string {
  if (wording.text !== '' || kind !== 'reword') return wording.text
  return workshop.baseline?.elements.find(({ id }) => id === targets[0])?.text ?? ''
}

/** What an amendment says now, when its words are being written; null when they are not, or there is none. */
export function wordsOf(desks: Desks, id: BoardId): string | null {
  const place = wordingOf(id)
  const state = place && desks.get(place.workshop)?.state
  const amendment = state?.strategy.amendments.find((each) => each.id === place?.amendment)
  return state && amendment && isBeingWorded(amendment) ? wordsToBeginWith(amendment, state) : null
}
