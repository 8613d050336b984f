import { type Counts, type Evidence } from './evidence.ts'
import { type Figure, figuresIn, isCounted } from './figuresIn.ts'
import { beyondFigures, claimsOf } from './figureWords.ts'
import { folded, numberWord } from './numberWords.ts'
import { evened, holdsIn, type Quotation, quotationsIn, seen } from './quotations.ts'
import type { DraftClause, DraftSentence, Fault } from './summary.ts'

type Theme = Evidence['themes'][number]
type CitedNote = { ref: string; text: string; theme: string | null }

/**
 * Why a sentence may not stand; empty when it may. Clause by clause: the cited notes are under the question; each
 * quotation is in one of them (`quotations.ts`) or is a theme's whole name; each figure beside quotations is in one of
 * them, or is what the report counts where the word beside it says so (a named theme's own count, from its name to the
 * next; else the question's or the cited themes'); a clause without notes has such a figure and no words of its own.
 */
export function checkSentence(sentence: Pick<DraftSentence, 'clauses'>, evidence: Evidence): Fault[] {
  return sentence.clauses.flatMap((clause, at) =>
    faultsOf(clause, evidence).map(({ kind, what }) => ({ kind, at, what })),
  )
}

type Found = Omit<Fault, 'at'>

function faultsOf(clause: DraftClause, evidence: Evidence): Found[] {
  const text = seen(clause.text)
  const cited = clause.notes.flatMap((id) => evidence.notes.get(id) ?? [])
  const unknown = clause.notes
    .filter((id) => !evidence.notes.has(id))
    .map((id): Found => ({ kind: 'unknown-note', what: id }))
  const { quotations, unclear } = quotationsIn(text)
  const names = new Map(quotations.map((each) => [each, namedThemes(each, evidence)]))
  const forged = [
    ...quotations.filter(
      (each) =>
        names.get(each)!.length === 0 && !cited.some((note) => holdsIn(readingOf(note).said, each.text)),
    ),
    ...(unclear === null ? [] : [{ text: unclear }]),
  ].map((each): Found => ({ kind: 'quote', what: each.text }))
  const parts = partsOf(text, quotations, names)
  const figures = figureFaults(parts, { cited, evidence })
  return [
    ...unknown,
    ...forged,
    ...figures,
    ...(clause.notes.length === 0 ? bareFaults(parts, quotations, names) : []),
  ]
}

const readings = new WeakMap<CitedNote, { said: string; figures: readonly Figure[] }>()

/** A note as it is compared; read once, however many sentences cite it. */
function readingOf(note: CitedNote): { said: string; figures: readonly Figure[] } {
  const known = readings.get(note)
  if (known) return known
  const reading = { said: evened(note.text), figures: figuresIn(seen(note.text)) }
  readings.set(note, reading)
  return reading
}

/** Titles may be alike: then the name is of each of those themes. */
const namedThemes = ({ text }: Quotation, { themes }: Evidence): Theme[] =>
  themes.filter(({ title }) => evened(title) === evened(text))

type Part = { text: string; themes: readonly Theme[] | null }

/** What stands outside of quotations, in order, and between it the themes that are named. */
function partsOf(
  text: string,
  quotations: readonly Quotation[],
  names: ReadonlyMap<Quotation, Theme[]>,
): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const each of quotations) {
    parts.push({ text: text.slice(from, each.from), themes: null })
    const themes = names.get(each)!
    if (themes.length > 0) parts.push({ text: '', themes })
    from = each.to
  }
  return [...parts, { text: text.slice(from), themes: null }]
}

function figureFaults(
  parts: readonly Part[],
  { cited, evidence }: { cited: readonly CitedNote[]; evidence: Evidence },
): Found[] {
  const said = cited.flatMap((note) => readingOf(note).figures)
  const about = evidence.themes.filter(({ id }) => cited.some(({ theme }) => theme === id))
  const all = parts.flatMap(({ themes }) => (themes ? [themes] : []))
  const faults: Found[] = []
  let group: (readonly Theme[])[] = []
  let told = false
  for (const { text, themes } of parts) {
    if (themes) {
      group = told ? [themes] : [...group, themes]
      told = false
      continue
    }
    for (const figure of figuresIn(text)) {
      // What comes before any name is of the names that follow, or of the whole question.
      const named = group.length > 0 ? group : all
      if (!isTrue(figure, { said, cited, evidence, named, follows: group.length > 0, about }))
        faults.push({ kind: 'figure', what: figure.words })
      told = group.length > 0
    }
  }
  const { first, level } = claimsOf(parts.map(({ text }) => text).join(' '))
  const ranks = all.flat().map(({ rank }) => rank)
  if (first !== null && ranks.some((rank) => rank !== 1)) faults.push({ kind: 'figure', what: first })
  if (level !== null && new Set(ranks).size > 1) faults.push({ kind: 'figure', what: level })
  return faults
}

type Basis = {
  said: readonly Figure[]
  cited: readonly CitedNote[]
  evidence: Evidence
  named: readonly (readonly Theme[])[]
  /** The figure comes after the names. */
  follows: boolean
  about: readonly Theme[]
}

function isTrue(figure: Figure, { said, cited, evidence, named, follows, about }: Basis): boolean {
  const { unit, value, words } = figure
  if (figure.named === 'note' && cited.some(({ ref }) => ref === words)) return true
  if (figure.named === 'note' && unit === null) return false
  if (figure.named === 'place' && evidence.places.has(words)) return true
  if (unit === null || unit === 'percent')
    return said.some(
      (other) =>
        (Number.isNaN(value) ? folded(other.words) === folded(words) : other.value === value) &&
        (other.unit === 'percent') === (unit === 'percent'),
    )
  const ofQuestion = counted(evidence.counts, figure)
  if (named.length > 0) {
    const ofNamed = named.every((themes) => themes.some((theme) => counted(theme.counts, figure)))
    return ofNamed || ((!follows || figure.whole || unit === 'themes') && ofQuestion)
  }
  const sources = new Set(cited.map(({ ref }) => ref)).size
  return (
    ofQuestion ||
    (unit === 'notes' && sources > 0 && value === sources) ||
    // One note is of one writer at one table.
    (value === 1 && sources === 1 && (unit === 'writers' || unit === 'people' || unit === 'groups')) ||
    about.some((theme) => counted(theme.counts, figure))
  )
}

const counted = (counts: Counts, { unit, value }: Figure): boolean =>
  unit !== null && (counts[unit]?.includes(value) ?? false)

/** A clause that stands on no note says figures of the report, and nothing beside them. */
function bareFaults(
  parts: readonly Part[],
  quotations: readonly Quotation[],
  names: ReadonlyMap<Quotation, Theme[]>,
): Found[] {
  const text = parts.map((part) => part.text).join(' ')
  const beyond = beyondFigures(text, (word) => isCounted(word) || numberWord(word) !== null)
  const tells = figuresIn(text).some(({ unit }) => unit !== null)
  const quotes = quotations.some((each) => names.get(each)!.length === 0)
  if (tells && beyond.length === 0 && !quotes) return []
  return [{ kind: 'no-notes', what: beyond[0] ?? text.trim() }]
}
