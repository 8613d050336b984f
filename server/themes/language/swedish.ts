import snowball from 'snowball-stemmers'

const stemmer = snowball.newStemmer('swedish')
/** Shorter words are mostly no definite forms: plan, vet. */
const shortest = 4
const remembered = 50_000
const seen = new Map<string, string>()

/** The stem of a Swedish word: Snowball, which leaves definite forms in -et, -an, -in and -ena standing (området, skolan, ekonomin). */
export function swedishStem(word: string): string {
  const before = seen.get(word)
  if (before !== undefined) return before
  let stem: string = stemmer.stem(word)
  while (stem.length > shortest && /(?:[^h]et|[aei]n)$/u.test(stem)) {
    const shorter: string = stemmer.stem(stem.slice(0, -1))
    if (shorter.length >= stem.length) break
    stem = shorter
  }
  if (seen.size > remembered) seen.clear()
  seen.set(word, stem)
  return stem
}
