import { nounStems } from './finnishStems.ts'

const shortest = 3
/** A last part so long is no chance, whatever stands before it (etä + vastaanotto). */
const sure = 5

/**
 * Tells which entries are compounds of listed words (hoito + jono, sairaan + hoito, ihmis + oikeus) that are
 * inflected as the last of them: their forms need not be made, for they are found by their last part.
 */
export function compoundTails(entries: readonly string[]): (entry: string) => boolean {
  const stems = new Map(entries.map((entry) => nounStems(entry)).map((each) => [each.base, each]))
  const heads = new Set(
    [...stems.values()].flatMap(({ base, weak }) => [
      base,
      `${weak}n`,
      ...(base.endsWith('nen') ? [`${base.slice(0, -3)}s`] : []),
    ]),
  )
  return (entry) => {
    const whole = nounStems(entry)
    for (let cut = shortest; cut <= whole.base.length - shortest; cut++) {
      const head = whole.base.slice(0, cut)
      const tail = stems.get(whole.base.slice(cut))
      if (tail === undefined || (tail.base.length < sure && !heads.has(head))) continue
      const alike =
        whole.weak === head + tail.weak &&
        whole.strong === head + tail.strong &&
        whole.consonant === (tail.consonant === null ? null : head + tail.consonant)
      if (alike) return true
    }
    return false
  }
}
