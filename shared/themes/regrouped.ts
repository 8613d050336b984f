import type { ProposedTheme } from './clustering.ts'

const PHRASES = 6

/** A proposed theme with only those of its notes that pass: what it tells beside them goes with the others. */
export function restricted(theme: ProposedTheme, isKept: (note: string) => boolean): ProposedTheme {
  const noteIds = theme.noteIds.filter(isKept)
  const summary = theme.summary.filter(isKept)
  return {
    ...theme,
    noteIds,
    why: theme.why.map(({ term, notes }) => ({ term, notes: Math.max(1, Math.min(notes, noteIds.length)) })),
    borderline: theme.borderline.filter(({ id }) => isKept(id)),
    parts: theme.parts
      .map(({ title, noteIds: own }) => ({ title, noteIds: own.filter(isKept) }))
      .filter(({ noteIds: own }) => own.length > 0),
    stacks: theme.stacks.map((stack) => stack.filter(isKept)).filter((stack) => stack.length > 1),
    opposed: theme.opposed.filter(({ one, other }) => isKept(one) && isKept(other)),
    summary: summary.length > 0 ? summary : noteIds.slice(0, 1),
  }
}

const weakness = { strong: 0, moderate: 1, weak: 2 } as const

/** Two themes as one, under the first one's id and title; each is a part of it, so that it can be divided again. */
export function joined(theme: ProposedTheme, other: ProposedTheme): ProposedTheme {
  const here = new Set([theme.id, other.id])
  return {
    ...theme,
    keyPhrases: [...new Set([...theme.keyPhrases, ...other.keyPhrases])].slice(0, PHRASES),
    noteIds: [...theme.noteIds, ...other.noteIds],
    cohesion: weakness[theme.cohesion] >= weakness[other.cohesion] ? theme.cohesion : other.cohesion,
    why: summed([...theme.why, ...other.why]),
    borderline: [...theme.borderline, ...other.borderline].filter(
      ({ other: near }) => near === null || !here.has(near),
    ),
    guide: theme.guide ?? other.guide,
    part: theme.part === other.part ? theme.part : null,
    parts: [...partsOf(theme), ...partsOf(other)],
    stacks: [...theme.stacks, ...other.stacks],
    opposed: [...theme.opposed, ...other.opposed],
    summary: [...theme.summary.slice(0, 1), ...other.summary.slice(0, 1), ...theme.summary.slice(1)],
  }
}

const partsOf = ({ parts, title, noteIds }: ProposedTheme): ProposedTheme['parts'] =>
  parts.length > 0 ? parts : [{ title, noteIds }]

function summed(why: ProposedTheme['why']): ProposedTheme['why'] {
  const notes = new Map<string, number>()
  for (const each of why) notes.set(each.term, (notes.get(each.term) ?? 0) + each.notes)
  return [...notes].map(([term, count]) => ({ term, notes: count })).sort((a, b) => b.notes - a.notes)
}

/** The parts of a theme as themes of their own; what only the whole can tell of itself they do not tell. */
export function divided(theme: ProposedTheme, idOf: (place: number) => string): ProposedTheme[] {
  const taken = new Set<string>()
  return theme.parts
    .map(({ title, noteIds }, place) => {
      const own = new Set(noteIds.filter((note) => !taken.has(note)))
      own.forEach((note) => taken.add(note))
      const alone = restricted({ ...theme, parts: [] }, (note) => own.has(note))
      return { ...alone, id: idOf(place), title, keyPhrases: [], why: [], guide: null }
    })
    .filter(({ noteIds }) => noteIds.length > 0)
}
