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

/** A place for them under a name: `now` while they are on their way, `left` when they have not arrived. */
export function unsentOf(
  name: string,
  shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
): Unsent {
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
export function deviceStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
