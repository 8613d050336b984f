import type { Other } from '#shared/board/port.ts'

/** Two letters of somebody's name, or the number they joined with: enough to tell who, where a name would cover notes. */
export function shortName({ who }: Pick<Other, 'who'>): string {
  const words = who.name?.trim().split(/[\s-]+/) ?? []
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap(
    (word) => [...(word ?? '')][0] ?? [],
  )
  if (letters.length > 0) return letters.join('').toLocaleUpperCase()
  // In an anonymous workshop nobody has a number.
  return who.number === 0 ? '•' : String(who.number)
}
