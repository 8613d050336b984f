import type { Place, Sources } from '#shared/strategy/amendment.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'
import type { Input } from '#shared/workshop/commands.ts'

type Edit = {
  [Name in 'amendment:explain' | 'amendment:place' | 'amendment:source']: { name: Name; input: Input<Name> }
}['amendment:explain' | 'amendment:place' | 'amendment:source']

/** What somebody wants it to say; no place: as it is. */
type Wanted = { rationale: string; sources: Sources; place: Place | null }

/**
 * The commands that make an amendment what somebody wants, in an order in which it never stands on nothing.
 * @param from the amendment as it was when they began; only what they changed is sent
 * @param now as it is: sources that others attached meanwhile stay
 */
export function editsOf(from: AmendmentView, now: AmendmentView, wanted: Wanted): Edit[] {
  const amendment = now.id
  const { notes, themes } = wanted.sources
  const goneNotes = new Set(from.sources.notes.filter((id) => !notes.includes(id)))
  const left = new Set(themes.map(keyOf))
  const goneThemes = new Set(from.sources.themes.map(keyOf).filter((key) => !left.has(key)))
  const sources = {
    notes: now.sources.notes.filter((id) => !goneNotes.has(id)),
    themes: now.sources.themes.filter((each) => !goneThemes.has(keyOf(each))),
  }
  const explain: Edit[] =
    wanted.rationale === from.rationale
      ? []
      : [{ name: 'amendment:explain', input: { amendment, rationale: wanted.rationale } }]
  const source: Edit[] =
    goneNotes.size + goneThemes.size === 0
      ? []
      : [{ name: 'amendment:source', input: { amendment, sources } }]
  const place: Edit[] = wanted.place
    ? [{ name: 'amendment:place', input: { amendment, place: wanted.place } }]
    : []
  const isBare = sources.notes.length + sources.themes.length === 0
  return [...place, ...(isBare ? [...explain, ...source] : [...source, ...explain])]
}

const keyOf = ({ activity, theme }: Sources['themes'][number]): string => `${activity} ${theme}`
