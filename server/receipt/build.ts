import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type Theme, themeLetter } from '#shared/board/theme.ts'
import { saysSomething } from '#shared/board/written.ts'
import type { BoardId, PersonKey } from '#shared/ids.ts'
import type { NoteFate, NoteResult, Receipt, ReceiptNote, ReceiptVote } from '#shared/receipt/receipt.ts'
import { may } from '#shared/workshop/permits.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Activity, Progress, Workshop } from '#shared/workshop/workshop.ts'
import type { ReceiptFacts } from './facts.ts'

/** What became of one person's notes: theirs alone, from the boards that they themselves may read now (A2). */
export function buildReceipt(facts: ReceiptFacts, at: number): Receipt {
  const { state } = facts
  const begun = state.activities.filter(({ id }) => progressOf(state, id).phase !== 'waiting')
  return {
    workshop: { name: state.name, host: state.host, startsAt: state.startsAt },
    at,
    activities: begun.map((activity) => {
      const progress = progressOf(state, activity.id)
      return {
        title: activity.title,
        hidden: phases[progress.phase].sees === 'self',
        vote: voteOf(activity, progress),
        notes: ownNotes(facts, activity),
      }
    }),
  }
}

function voteOf(activity: Activity, { ballot, standings }: Progress): ReceiptVote {
  if (standings && ballot) {
    const { voters, dots, ranked } = standings
    return { is: 'closed', on: ballot.on, options: ranked.length, voters, dots }
  }
  if (ballot) return { is: 'open' }
  return { is: activity.steps.some(({ phase }) => phases[phase].ballot === 'open') ? 'coming' : 'none' }
}

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
  const fateOf = (note: Note, themes: readonly Theme[] | null): NoteFate =>
    note.archived?.hidden
      ? { is: 'hidden' }
      : note.archived
        ? { is: 'archived', by: archiverOf(note.archived.by, own, staff) }
        : placeIn(note, themes)
  const themes = synthesis?.themes ?? []
  const progress = progressOf(state, activity.id)
  return [
    ...gathered.map((note) => ({
      note,
      board: note.source?.board ?? null,
      fate: fateOf(note, themes),
      result: resultOf(note, progress),
    })),
    ...atTables.map(({ note, board }) => ({ note, board, fate: fateOf(note, null), result: null })),
  ]
    .sort((a, b) => (a.note.number ?? Infinity) - (b.note.number ?? Infinity))
    .map(({ note, board, fate, result }) => ({
      number: note.number,
      text: note.text,
      picture: note.image?.alt ?? null,
      kind: note.kind,
      question: questionOf(note, activity),
      table: tableOf(board, state),
      fate,
      result,
    }))
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

/** V4: there are no standings before the vote has closed. */
function resultOf(note: Note, { ballot, standings }: Progress): NoteResult | null {
  if (!standings || !ballot || note.archived) return null
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
