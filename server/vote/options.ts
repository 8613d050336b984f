import { boardIdOf, placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { themeLetter } from '#shared/board/theme.ts'
import type { ActivityId } from '#shared/ids.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import type { Filter, VotePlan } from '#shared/vote/plan.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import type { Activity } from '#shared/workshop/workshop.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { type Strategic, strategyOptions } from './strategyOptions.ts'

const TITLE = 120

type Options = Ballot['options']

/** What would be voted on if the votes of an activity opened now, in the plan's order. */
export async function plannedVotes(
  house: House,
  desk: Desk,
  id: ActivityId,
): Promise<{ plan: VotePlan; options: Options }[]> {
  const activity = findActivity(desk.state, id)
  if (!activity) return []
  const snapshot = await house.rooms.snapshot(
    boardIdOf({ kind: 'synthesis', workshop: desk.id, activity: id }),
  )
  return activity.votes.map((plan) => ({ plan, options: optionsFor(plan, snapshot, activity, desk.state) }))
}

/**
 * What is voted on: themes of a gathered board that have notes, or its notes, as far as the vote asks for them (V12); or
 * something of the strategy (T70–T72).
 */
export function optionsFor(
  { on, of }: Pick<VotePlan, 'on' | 'of'>,
  snapshot: BoardSnapshot,
  { questions }: Pick<Activity, 'questions'>,
  strategy: Strategic,
): Options {
  if (on === 'amendments' || on === 'goals' || on === 'candidates')
    return strategyOptions(on, { of }, strategy)
  const only = questions.length === 1 ? questions[0]!.id : null
  const notes = snapshot.notes.filter((note) => note.archived === null)
  const asked = notes.filter((note) => fits(note, of, only))
  return on === 'notes' ? noteOptions(asked) : themeOptions(snapshot, notes, asked)
}

/** V12: a note is asked for by its question, by the table that wrote it and by its kind; an empty list asks for all. */
function fits({ question, source, kind }: Note, of: Filter, only: string | null): boolean {
  const place = source && placeOf(source.board)
  const table = place?.kind === 'group' ? place.group : null
  const isAmong = <T>(list: readonly T[], value: unknown) =>
    list.length === 0 || list.some((each) => each === value)
  return isAmong(of.questions, question ?? only) && isAmong(of.groups, table) && isAmong(of.kinds, kind)
}

/** Themes of which one note at least is asked for; how many notes they have is told of all of them. */
const themeOptions = (snapshot: BoardSnapshot, notes: readonly Note[], asked: readonly Note[]): Options =>
  [...snapshot.themes]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((theme, i) => ({
      id: theme.id,
      title: theme.title,
      letter: themeLetter(i),
      notes: notes.filter((note) => note.theme?.id === theme.id).length,
    }))
    .filter(({ id }) => asked.some((note) => note.theme?.id === id))

/** What a note is called in a vote: its words, else those that say what its picture shows. */
const wordsOf = ({ text, image }: Note): string => text.trim() || (image?.alt.trim() ?? '')

/** Notes that can be called something. */
const noteOptions = (notes: readonly Note[]): Options =>
  notes
    .filter((note) => wordsOf(note) !== '')
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map((note) => ({
      id: note.id,
      title: wordsOf(note).slice(0, TITLE),
      letter: String(note.number ?? ''),
      notes: 1,
    }))
