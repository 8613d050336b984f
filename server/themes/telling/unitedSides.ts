import type { Token } from '../language/analysis.ts'
import type { Side } from '../lexicon/opposingWords.ts'

/** Words that belong together stand no further from each other. */
export const near = 2

/** One direction: the words that say it, and those of them to show. */
export type United = { side: Side; said: readonly Side[]; shown: readonly Side[] }

/** 'More cuts' is one pull, the other way; 'less centralised' pulls at the centralising. */
export function united(sides: readonly Side[], tokens: readonly Token[]): United[] {
  const made: United[] = []
  for (const next of sides) {
    const last = made.at(-1)
    const before = last?.said.at(-1)
    const gap = before === undefined ? [] : tokens.slice(before.from + before.length, next.from)
    const joins =
      last !== undefined &&
      (last.side.direct || next.direct) &&
      gap.length <= near &&
      gap.every(({ stop }) => stop)
    if (!joins) made.push({ side: next, said: [next], shown: [next] })
    else {
      const main = last.side.direct ? next : last.side
      const direct = last.side.direct ? last.shown : [next]
      made[made.length - 1] = {
        side: { ...main, side: (last.side.side * next.side) as 1 | -1 },
        said: [...last.said, next],
        shown: last.side.direct && next.direct ? [...last.shown, next] : direct,
      }
    }
  }
  return made
}
