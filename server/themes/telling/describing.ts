import type { ProposedTheme } from '#shared/themes/clustering.ts'
import type { Found } from '../grouping/collecting.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { nearDuplicates } from './nearDuplicates.ts'
import { opposites } from './opposites.ts'
import type { Prepared } from '../grouping/prepare.ts'
import { summary } from './representatives.ts'
import { dot, empty, type Vector } from '../grouping/similarity.ts'
import { subThemes } from '../grouping/subThemes.ts'
import { type Titled, titles, whyTerms } from './title.ts'

/** Average similarity of a theme's pairs; where notes share a theme and words it is above .4. */
const strong = 0.38
const moderate = 0.22
const pairsOf = 60

/**
 * Groups as themes for people, the largest first: with titles that are all different, key phrases, why they stand
 * together, and what is within them.
 * @param taken ids that a new theme must not get.
 */
export function describe(
  found: readonly Found[],
  { analysed, parts, covered }: Prepared,
  taken: ReadonlySet<string>,
  lexicon: Lexicon,
): ProposedTheme[] {
  const ordered = found.toSorted(
    (a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  )
  const vectors = new Map<number, Vector>()
  for (const part of parts) part.rows.forEach((row, at) => vectors.set(row, part.vectors[at] ?? empty))
  const members = ordered.map(({ rows }) =>
    rows.map((row) => analysed[row]).filter((note) => note !== undefined),
  )
  const named = differing(ordered, titles(members, analysed, covered, lexicon))
  const ids = idsOf(ordered, taken)
  const partOf = new Map(parts.flatMap((part) => part.rows.map((row) => [row, part.part] as const)))
  return ordered.map(({ guide, part, rows, borderline }, at) => {
    const notes = members[at] ?? []
    // Vectors of different parts are of different spaces: notes that people carried over have none here.
    const own = rows.map((row) => (partOf.get(row) === part ? (vectors.get(row) ?? empty) : empty))
    const likeness = (a: number, b: number) => dot(own[a] ?? empty, own[b] ?? empty)
    const stacks = nearDuplicates(notes)
    const { title = '', keyPhrases = [] } = named[at] ?? {}
    return {
      id: ids[at] ?? '',
      title,
      keyPhrases,
      noteIds: notes.map(({ id }) => id),
      cohesion: cohesionOf(own),
      why: whyTerms(notes, lexicon),
      borderline: borderline.map(({ row, other }) => ({
        id: analysed[row]?.id ?? '',
        other: other === null ? null : (ids[ordered.indexOf(other)] ?? null),
      })),
      guide: guide?.id ?? null,
      part: rows.every((row) => partOf.get(row) === part) ? part : null,
      parts: subThemes(notes, own, title, lexicon),
      stacks,
      opposed: opposites(notes, likeness),
      summary: summary(notes, likeness, stacks),
    }
  })
}

/** Said titles stand; one that would repeat another gets its best phrase in brackets: a colon would read as a claim about it. */
function differing(found: readonly Found[], made: readonly Titled[]): Titled[] {
  const used = new Set<string>()
  const said = found.map(({ title, guide }) => guide?.title ?? title)
  // Of a guide that gathered in several parts the theme with the guide's id has its title.
  const first = new Map<string, number>()
  said.forEach((title, at) => {
    const one = found[at]
    if (title !== null && (!first.has(title) || (one?.guide !== null && one?.guide.id === one?.id)))
      first.set(title, at)
  })
  const fixed = said.map((title, at) => (title !== null && first.get(title) === at ? title : null))
  for (const title of first.keys()) used.add(title)
  return made.map(({ title, keyPhrases }, at) => {
    const own = fixed[at] ?? null
    if (own !== null) return { title: own, keyPhrases }
    const stem = said[at] ?? title
    const chosen =
      [...(said[at] === null ? [stem] : []), ...keyPhrases.map((phrase) => `${stem} (${phrase})`)].find(
        (one) => !used.has(one),
      ) ?? numbered(stem, used)
    used.add(chosen)
    return { title: chosen, keyPhrases }
  })
}

function numbered(stem: string, used: ReadonlySet<string>): string {
  if (stem === '') return stem
  let number = 2
  while (used.has(`${stem} ${number}`)) number++
  return `${stem} ${number}`
}

function idsOf(found: readonly Found[], taken: ReadonlySet<string>): string[] {
  let number = 0
  const fresh = (): string => {
    number++
    return taken.has(`t${number}`) ? fresh() : `t${number}`
  }
  return found.map(({ id }) => id ?? fresh())
}

/** By the average similarity of pairs, over at most 60 notes. */
function cohesionOf(vectors: readonly Vector[]): ProposedTheme['cohesion'] {
  const some = vectors.slice(0, pairsOf)
  let sum = 0
  let pairs = 0
  for (let a = 0; a < some.length; a++)
    for (let b = 0; b < a; b++) {
      sum += dot(some[a] ?? empty, some[b] ?? empty)
      pairs++
    }
  const mean = pairs === 0 ? 0 : sum / pairs
  return mean >= strong ? 'strong' : mean >= moderate ? 'moderate' : 'weak'
}
