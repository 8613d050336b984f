import type { PersonId } from '#shared/ids.ts'
import { type WordingPlace, wordingIdOf } from '#shared/strategy/wording.ts'

/** Words of one's own that the server may not have, kept on this device while that is so. */
export type Unsent = {
  /** What was left from an earlier page, or given back by this one; null when nothing is. */
  left: () => string | null
  /** Words that are not known to be stored yet; null: all are. */
  keep: (words: string | null) => void
  /** They did not get there: they are offered back until they are let go of. */
  giveBack: (words: string) => void
  letGo: () => void
}

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * One person's words of one wording: under `now` while they are on their way, under `left` when they have not arrived.
 * @param shelf a device's own storage by default; null where nothing can be kept
 */
export function unsentOf(place: WordingPlace, person: PersonId, shelf = deviceStorage()): Unsent {
  const name = `talkoot/wording/${person}/${wordingIdOf(place)}`
  const [now, left] = [`${name}/now`, `${name}/left`]
  /** Where nothing may be kept, they live as long as the page. */
  const tryTo = <T>(what: () => T): T | null => {
    try {
      return what()
    } catch {
      return null
    }
  }
  const put = (key: string, words: string | null) =>
    tryTo(() => (words === null ? shelf?.removeItem(key) : shelf?.setItem(key, words)))
  let back = tryTo(() => shelf?.getItem(left) ?? shelf?.getItem(now) ?? null)
  if (back !== null) {
    put(left, back)
    put(now, null)
  }
  return {
    left: () => back,
    keep: (words) => void put(now, words),
    giveBack(words) {
      back = words
      put(left, words)
      put(now, null)
    },
    letGo() {
      back = null
      put(left, null)
    },
  }
}

/** The browser's own place; null where there is none. */
function deviceStorage(): Shelf | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
