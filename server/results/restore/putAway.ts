import type { Source, SourceBoard, SourceProgress } from './source.ts'

/** Stands where words were left out because somebody had put the note away. */
export const PUT_AWAY = '…'

/** Boards on which the notes at tables, too, say nothing any more where their gathered copies were put away. */
export function withoutOriginals(boards: readonly SourceBoard[]): SourceBoard[] {
  const away = new Set(
    boards.flatMap(({ notes }) =>
      notes.flatMap(({ archived, source }) => (archived !== null && source ? source.note : [])),
    ),
  )
  return boards.map((board) => ({
    ...board,
    notes: board.notes.map((note) => (away.has(note.id) ? { ...note, text: PUT_AWAY, image: null } : note)),
  }))
}

/** The notes whose words may go along: those that lie in sight and say something. */
export const notesInSight = (boards: readonly SourceBoard[]): ReadonlySet<string> =>
  new Set(
    boards.flatMap(({ notes }) =>
      notes
        .filter(
          (note) =>
            note.archived === null &&
            note.text !== PUT_AWAY &&
            (note.text.trim() !== '' || note.image !== null),
        )
        .map(({ id }) => id),
    ),
  )

type Vote = SourceProgress['ballots'][number]

/** R87: a vote on notes names them by their words; of those that were put away it keeps the votes alone. */
export function voteInSight(vote: Vote, inSight: ReadonlySet<string>): Vote {
  if (vote.ballot.on !== 'notes') return vote
  const named = <Option extends { id: string; title: string }>(option: Option): Option =>
    inSight.has(option.id) ? option : { ...option, title: PUT_AWAY }
  const { ballot, standings } = vote
  return {
    ...vote,
    ballot: { ...ballot, options: ballot.options.map(named) },
    standings: standings && { ...standings, ranked: standings.ranked.map(named) },
  }
}

/**
 * Summaries without what clauses say of notes that were put away, which may be those very words. The sentence is struck
 * there as it is here, since its source is in no report; of such a note no reason is told either.
 */
export function summariesInSight(
  { texts, excuses }: Source['summaries'],
  inSight: ReadonlySet<string>,
): Source['summaries'] {
  return {
    texts: texts.map((text) => ({
      ...text,
      sentences: text.sentences.map((sentence) => ({
        ...sentence,
        clauses: sentence.clauses.map((clause) =>
          clause.notes.every((note) => inSight.has(note)) ? clause : { ...clause, text: PUT_AWAY },
        ),
      })),
    })),
    excuses: excuses.filter(({ note }) => inSight.has(note)),
  }
}
