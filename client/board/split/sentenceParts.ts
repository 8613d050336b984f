import { NOTE } from '#shared/board/note.ts'
import { linesOf } from '../../engine/linesOf.ts'

/** Shorter than this is no thought by itself: it stays with what came before. */
const least = 24

/** Where a long sentence may be divided, best first: after a semicolon, a dash, a comma. */
const clauseEnds = [/;\s+/, /\s[–—-]\s+/, /,\s+/]

/**
 * The parts a long text falls into: its lines, then its sentences, and sentences that are too long at their
 * clauses. Short ones stay together. Always at least one; joined they say what the text said.
 */
export function sentenceParts(text: string, language: string, advised: number = NOTE.advised): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const parts = linesOf(text).flatMap((line) => {
    const sentences = [...segmenter.segment(line)].map(({ segment }) => segment.trim()).filter(Boolean)
    return together(
      sentences.flatMap((sentence) => clauses(sentence, advised)),
      advised,
    )
  })
  return parts.length > 0 ? parts : [text.trim()]
}

/** Puts what is too short with what stands before it, where both fit. */
function together(parts: readonly string[], advised: number): string[] {
  const out: string[] = []
  for (const part of parts) {
    const before = out.at(-1)
    const isShort = part.length < least || (before !== undefined && before.length < least)
    if (before !== undefined && isShort && before.length + part.length < advised)
      out[out.length - 1] = `${before} ${part}`
    else out.push(part)
  }
  return out
}

/** Divides a sentence that is too long at the clause end nearest to its middle, as often as it takes. */
function clauses(sentence: string, advised: number): string[] {
  if (sentence.length <= advised) return [sentence]
  for (const end of clauseEnds) {
    const cuts = [...sentence.matchAll(new RegExp(end, 'g'))].map((match) => match.index + match[0].length)
    const inside = cuts.filter((cut) => cut >= least && sentence.length - cut >= least)
    const middle = sentence.length / 2
    const [cut] = inside.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    if (cut === undefined) continue
    return [
      ...clauses(
        sentence
          .slice(0, cut)
          .trim()
          .replace(/\s+[–—-]$/, ''),
        advised,
      ),
      ...clauses(sentence.slice(cut).trim(), advised),
    ]
  }
  return [sentence]
}

/** Parts with one of them put to the one before it. */
export const joinedAt = (parts: readonly string[], index: number): string[] => [
  ...parts.slice(0, index - 1),
  `${parts[index - 1]} ${parts[index]}`,
  ...parts.slice(index + 1),
]
