import type { Theme } from '#shared/board/theme.ts'
import { themeLetter } from '#shared/board/theme.ts'
import type { Order, Reach, ReportTheme } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import { isOnStrategy } from '#shared/vote/subject.ts'
import type { ActivityFacts, RunPaper } from '../facts.ts'
import { themeRunOf } from './made.ts'
import { type PlacedPair, pairsWithin } from './pairs.ts'
import { type PlacedNote, reachOf, refsOf, thoughtsOf } from './placed.ts'
import { type Ranked, ranked } from './ranking.ts'
import { leading } from './vote.ts'

/** At most so many notes stand for a theme. */
const PICKED = 3

/** What a theme's own account is composed with. */
export type ThemeTools = {
  pick: Pick
  words: ReportWords
  /** Tells when a run was made, in words. */
  moment: (at: number) => string
}

export type Pick = (notes: readonly { id: string; text: string }[], most: number) => string[]

/** A theme as one question sees it, before it is ranked. */
type Candidate = {
  theme: Theme
  letter: string
  notes: PlacedNote[]
  reach: Reach
  support: ReportTheme['support']
  /** Has notes under other questions too. */
  spans: boolean
}

/** A question's themes in their order, and what they were ordered by. Themes without its notes are left out. */
export function themesOf(
  facts: ActivityFacts,
  notes: readonly PlacedNote[],
  all: readonly PlacedNote[],
  tools: ThemeTools & { anchor: (letter: string) => string; pairs: readonly PlacedPair[] },
): { themes: ReportTheme[]; order: Order } {
  const { words } = tools
  const candidates = candidatesOf(facts, notes, all)
  const by = orderedBy(facts, candidates)
  const voted = by === 'votes' || by === 'note-votes'
  const list = ranked(candidates, ({ support, reach }) => {
    if (voted) return support && support.dots > 0 ? [support.dots] : null
    return by === 'writers' ? [reach.writers, reach.notes] : [reach.notes]
  })
  const spans = by === 'votes' && candidates.some((candidate) => candidate.spans)
  const vote = leading(facts)
  const ordering = facts.ballots.filter(({ ballot }) => !isOnStrategy(ballot.on))
  const open = vote !== null && vote.standings === null
  const rules = {
    votes: 'votes',
    'note-votes': 'noteVotes',
    writers: 'writers',
    notes: 'notes',
    nothing: 'nothing',
  } as const
  const rule = [
    words.order[rules[by]],
    ...(vote?.standings && voted && ordering.length > 1
      ? [words.order.voteLeads(vote.ballot.name || facts.activity.title, ordering.length)]
      : []),
    ...(spans ? [words.order.voteSpans] : []),
    ...(open && by !== 'nothing' ? [words.order.voteOpen] : []),
  ].join(' ')
  return {
    themes: list.map((place) => reportTheme(place, facts.runs, tools)),
    order: { by, rule },
  }
}

function candidatesOf(
  facts: ActivityFacts,
  notes: readonly PlacedNote[],
  all: readonly PlacedNote[],
): Candidate[] {
  return inOrder(facts.themes).flatMap((theme, i) => {
    const own = notes.filter((note) => note.theme?.id === theme.id)
    if (own.length === 0) return []
    const everywhere = all.filter((note) => note.theme?.id === theme.id).length
    return {
      theme,
      letter: themeLetter(i),
      notes: own,
      reach: reachOf(own),
      support: supportOf(facts, theme, own),
      spans: everywhere > own.length,
    }
  })
}

/** A theme's letter is its place in this order. */
export const inOrder = (themes: readonly Theme[]): Theme[] =>
  themes.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

function supportOf(facts: ActivityFacts, theme: Theme, notes: readonly PlacedNote[]): ReportTheme['support'] {
  const { ballot, standings } = leading(facts) ?? {}
  if (!ballot || !standings) return null
  if (ballot.on === 'themes') {
    const standing = standings.ranked.find((each) => each.id === theme.id)
    return standing ? { dots: standing.support, supporters: standing.supporters } : null
  }
  const dots = new Map(standings.ranked.map((each) => [each.id, each.support]))
  return { dots: notes.reduce((sum, note) => sum + (dots.get(note.id) ?? 0), 0), supporters: null }
}

function orderedBy(facts: ActivityFacts, candidates: readonly Candidate[]): Order['by'] {
  if (candidates.length === 0) return 'nothing'
  if (candidates.some(({ support }) => support && support.dots > 0))
    return leading(facts)?.ballot.on === 'notes' ? 'note-votes' : 'votes'
  return candidates.some(({ reach }) => reach.writers > 0) ? 'writers' : 'notes'
}

function reportTheme(
  { item, rank, tier }: Ranked<Candidate>,
  runs: readonly RunPaper[],
  { pick, words, moment, anchor, pairs }: Parameters<typeof themesOf>[3],
): ReportTheme {
  const { theme, letter, notes, reach, support } = item
  const byId = new Map<string, string>(notes.map((note) => [note.id, note.ref]))
  const by = theme.origin === 'machine' ? 'machine' : theme.run === null ? 'people' : 'renamed'
  const run = theme.run === null ? undefined : runs.find((each) => each.run === theme.run)
  const byHand = notes.filter((note) => note.theme?.by === 'people').length
  return {
    id: theme.id,
    anchor: anchor(letter),
    letter,
    title: theme.title === '' ? letter : theme.title,
    origin: theme.origin,
    provenance: [
      words.provenance[by],
      ...(run ? [words.method.made.theme(moment(run.at), run.made.by, run.made.model)] : []),
      words.provenance.hands(byHand, notes.length),
    ].join(' '),
    rank,
    tier,
    reach,
    support,
    notes: refsOf(notes),
    picked: pick(
      thoughtsOf(notes).map(({ id, text }) => ({ id, text })),
      PICKED,
    ).flatMap((id) => byId.get(id) ?? []),
    pairs: pairsWithin(pairs, notes),
    made: run ? themeRunOf(run) : null,
  }
}
