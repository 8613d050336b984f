import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import { heldReason } from '#shared/board/holding.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type Theme, themeLetter } from '#shared/board/theme.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { BoardId, PersonKey } from '#shared/ids.ts'
import type {
  NoteFate,
  NoteProposal,
  NoteResult,
  Receipt,
  ReceiptNote,
  ReceiptVote,
} from '#shared/receipt/receipt.ts'
import { may } from '#shared/workshop/permits.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { isReviewing } from '#shared/workshop/reviewing.ts'
import { hidesSheets } from '#shared/workshop/steps.ts'
import type { Activity, Progress, Workshop } from '#shared/workshop/workshop.ts'
import { isOnStrategy } from '#shared/vote/subject.ts'
import { unshownNotes } from '../board/unshown.ts'
import type { ReceiptFacts } from './facts.ts'
import { proposalsOn } from './proposals.ts'

/** What became of one person's notes: theirs alone, from the boards that they themselves may read now (A2). */
export function buildReceipt(facts: ReceiptFacts, at: number): Receipt {
  const { state } = facts
  const begun = state.activities.filter(({ id }) => progressOf(state, id).begun)
  return {
    workshop: { name: state.name, host: state.host, startsAt: state.startsAt },
    at,
    activities: begun.map((activity) => {
      const progress = progressOf(state, activity.id)
      return {
        title: activity.title,
        hidden: hidesSheets(state, activity),
        votes: votesOf(activity, progress),
        notes: ownNotes(facts, activity),
      }
    }),
  }
}

/** Votes of an activity open and close together, so that one word says how far they are until they have closed. */
function votesOf(activity: Activity, { ballots }: Progress): ReceiptVote[] {
  const closed = closedVotes(ballots).map(
    ({ ballot: { name, on }, standings: { voters, dots, ranked } }) => ({
      ...{ is: 'closed' as const, name, on, options: ranked.length, voters, dots },
    }),
  )
  if (closed.length > 0) return closed
  if (ballots.length > 0) return [{ is: 'open' }]
  return [{ is: activity.steps.some(({ phase }) => phases[phase].ballot === 'open') ? 'coming' : 'none' }]
}

/** V4: there are no standings before a vote has closed. */
const closedVotes = (ballots: Progress['ballots']) =>
  ballots.flatMap(({ ballot, standings }) => (standings ? [{ ballot, standings }] : []))

/** Each own note once: the gathered copy where there is one, since that is what people sorted and voted on. */
function ownNotes(facts: ReceiptFacts, activity: Activity): ReceiptNote[] {
  const { state } = facts
  const own = facts.keyOf(activity.id)
  const stem = { workshop: state.id, activity: activity.id }
  const synthesis = readable(facts, boardIdOf({ kind: 'synthesis', ...stem }))
  const gathered = (synthesis?.notes ?? []).filter((note) => isOwn(note, own))
  const taken = new Set(gathered.flatMap((note) => [note.id, ...(note.source ? [note.source.note] : [])]))
  const atTables = state.groups.flatMap(({ id: group }) => {
    const board = boardIdOf({ kind: 'group', ...stem, group })
    const notes = readable(facts, board)?.notes ?? []
    return notes.filter((note) => isOwn(note, own) && !taken.has(note.id)).map((note) => ({ note, board }))
  })
  const staff = facts.staffKeys(activity.id)
  const unshown = ownUnshown(facts, activity)
  const fateOf = (note: Note, themes: readonly Theme[] | null): NoteFate =>
    note.archived?.hidden
      ? { is: 'hidden' }
      : note.archived
        ? { is: 'archived', by: archiverOf(note.archived.by, own, staff) }
        : placeIn(note, themes)
  const themes = synthesis?.themes ?? []
  const progress = progressOf(state, activity.id)
  const none = closedVotes(progress.ballots).map(() => null)
  return [
    ...gathered.map((note) => ({
      note,
      board: note.source?.board ?? null,
      fate: fateOf(note, themes),
      results: closedVotes(progress.ballots).map((vote) => resultOf(note, vote)),
    })),
    ...atTables.map(({ note, board }) => ({ note, board, fate: fateOf(note, null), results: none })),
    ...unshown.map(({ note, fate }) => ({ note, board: null, fate, results: none })),
  ]
    .sort((a, b) => (a.note.number ?? Infinity) - (b.note.number ?? Infinity))
    .map(({ note, board, fate, results }) => ({
      number: note.number,
      text: note.text,
      picture: note.image?.alt ?? null,
      kind: note.kind,
      question: questionOf(note, activity),
      table: tableOf(board, state),
      fate,
      results,
      ...standingOn(proposalsOn(note, activity.id, state)),
    }))
}

const standingOn = (proposals: NoteProposal[]): Pick<ReceiptNote, 'proposals'> =>
  proposals.length === 0 ? {} : { proposals }

/** What lies on one's own sheet because nobody has let it through (H6). */
function ownUnshown({ state, sheets }: ReceiptFacts, activity: Activity): { note: Note; fate: NoteFate }[] {
  const sheet = sheets.get(activity.id)
  if (!sheet) return []
  const goesOn = isReviewing(activity, progressOf(state, activity.id))
  return unshownNotes(sheet).map((note) => {
    const reason = heldReason(note)
    return { note, fate: reason !== null ? { is: 'held', reason } : { is: goesOn ? 'waiting' : 'unshown' } }
  })
}

/** A board that this person may read now; null for one that they may not, or that has not been read. */
function readable({ actor, state, boards }: ReceiptFacts, board: BoardId): BoardSnapshot | null {
  if (may(actor, { do: 'read-board', board }, state) !== true) return null
  return boards.get(board) ?? null
}

const isOwn = (note: Note, own: PersonKey): boolean =>
  note.by === own && (saysSomething(note) || note.archived?.hidden === true)

function archiverOf(by: PersonKey | null, own: PersonKey, staff: ReadonlySet<PersonKey>) {
  if (by === own) return 'self' as const
  return by !== null && staff.has(by) ? ('facilitator' as const) : ('other' as const)
}

function placeIn({ theme }: Note, themes: readonly Theme[] | null): NoteFate {
  if (!themes) return { is: 'at-table' }
  const sorted = [...themes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const place = sorted.findIndex(({ id }) => id === theme?.id)
  const found = sorted[place]
  return found ? { is: 'in-theme', letter: themeLetter(place), title: found.title } : { is: 'no-theme' }
}

function resultOf(
  note: Note,
  { ballot, standings }: ReturnType<typeof closedVotes>[number],
): NoteResult | null {
  if (note.archived) return null
  // What was voted on in the strategy is told with what became of the proposals.
  if (isOnStrategy(ballot.on)) return null
  const option = ballot.on === 'notes' ? note.id : note.theme?.id
  const found = standings.ranked.find(({ id }) => id === option)
  if (!found) return null
  const { support, rank } = found
  return {
    support,
    rank,
    tied: standings.ranked.filter((each) => rank !== null && each.rank === rank).length > 1,
  }
}

const questionOf = ({ question }: Note, { questions }: Activity): string | null =>
  questions.length > 1 ? (questions.find(({ id }) => id === question)?.text ?? null) : null

function tableOf(board: BoardId | null, { groups }: Workshop): ReceiptNote['table'] {
  const place = board ? placeOf(board) : null
  const index = groups.findIndex(({ id }) => place?.kind === 'group' && place.group === id)
  const group = groups[index]
  return group ? { name: group.name, place: index + 1, shape: group.shape, colour: group.colour } : null
}
