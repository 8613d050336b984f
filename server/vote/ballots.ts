import { boardIdOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { themeLetter } from '#shared/board/theme.ts'
import type { ActivityId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import type { Receipt } from '#shared/vote/receipt.ts'
import { fits, inBallotOrder, spent, type Standings, tally } from '#shared/vote/tally.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import { phases } from '#shared/workshop/phase.ts'
import { findActivity, progressOf } from '#shared/workshop/programme.ts'
import type { Device } from '../people/sessions.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { receiptOf } from './receiptOf.ts'

const TITLE = 120

/** What would be voted on if the vote opened now: accepted themes that have notes, or the notes themselves. */
export async function optionsOf(house: House, desk: Desk, activity: ActivityId): Promise<Ballot['options']> {
  const board = boardIdOf({ kind: 'synthesis', workshop: desk.id, activity })
  const snapshot = await house.rooms.snapshot(board)
  return findActivity(desk.state, activity)?.vote.on === 'notes'
    ? noteOptions(snapshot)
    : themeOptions(snapshot)
}

function themeOptions(snapshot: BoardSnapshot): Ballot['options'] {
  const notes = snapshot.notes.filter((note) => note.archived === null)
  return [...snapshot.themes]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((theme, i) => ({
      id: theme.id,
      title: theme.title,
      letter: themeLetter(i),
      notes: notes.filter((note) => note.theme?.id === theme.id).length,
    }))
    .filter((option) => option.notes > 0)
}

/** What a note is called in a vote: its words, else those that say what its picture shows. */
const wordsOf = ({ text, image }: Note): string => text.trim() || (image?.alt.trim() ?? '')

/** The notes of a board as what is voted on, those that can be called something. */
export function noteOptions(snapshot: BoardSnapshot): Ballot['options'] {
  return snapshot.notes
    .filter((note) => note.archived === null && wordsOf(note) !== '')
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map((note) => ({
      id: note.id,
      title: wordsOf(note).slice(0, TITLE),
      letter: String(note.number ?? ''),
      notes: 1,
    }))
}

/** V1: freezes what is voted on. */
export async function openBallot(house: House, desk: Desk, activity: ActivityId): Promise<WorkshopEvent[]> {
  if (progressOf(desk.state, activity).ballot) return []
  const { on, budget, perOption } = findActivity(desk.state, activity)!.vote
  const options = await optionsOf(house, desk, activity)
  return [{ type: 'ballot/opened', at: house.now(), activity, ballot: { on, options, budget, perOption } }]
}

/** V4: counts what was cast. */
export async function closeBallot(house: House, desk: Desk, activity: ActivityId): Promise<WorkshopEvent[]> {
  const { ballot } = progressOf(desk.state, activity)
  if (!ballot) return []
  await forgetOrder(house, desk, activity)
  const cast = await house.storage.ballots.all(desk.id, activity)
  return [
    {
      type: 'ballot/closed',
      at: house.now(),
      activity,
      standings: tally(
        ballot,
        cast.map(({ choices }) => choices),
      ),
    },
  ]
}

/** What cannot be done now, e.g. while a copy of the store is being made, keeps no hall waiting. */
async function forgetOrder(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  try {
    await house.storage.ballots.forgetOrder(desk.id, activity)
  } catch (fault) {
    house.log.warn({ err: fault, workshop: desk.id }, 'the store may still tell in which order ballots came')
  }
}

/** P8: empties every ballot of a vote that the hall has gone back from, so that the next one begins anew. */
export async function dropBallot(house: House, desk: Desk, activity: ActivityId): Promise<WorkshopEvent[]> {
  const stored = await house.storage.ballots.all(desk.id, activity)
  await Promise.all(stored.map(({ key }) => house.storage.ballots.put(desk.id, activity, key, {})))
  await countVoters(house, desk, activity)
  return [{ type: 'ballot/dropped', at: house.now(), activity }]
}

/** Desks whose store has failed to take a ballot, or has taken it all the same. */
const inDoubt = new WeakSet<Desk>()

/**
 * Keeps a voter's whole ballot in place of the earlier one. Nothing here knows a person: the key comes
 * from the device's cookie (V5). Returns the dots left.
 */
export async function cast(
  house: House,
  desk: Desk,
  device: Device,
  activity: ActivityId,
  choices: Choices,
): Promise<Result<{ left: number }>> {
  const { ballot } = progressOf(desk.state, activity)
  if (!ballot) return refuse('ballot-shut')
  if (!fits(ballot, choices)) return refuse('votes-spent')
  const given = inBallotOrder(ballot, choices)
  const key = device.ballotKey(desk.id, activity)
  // Compared with what was there: to read everybody's at each tap would take a hall's square.
  const before = await house.storage.ballots.get(desk.id, activity, key)
  try {
    await house.storage.ballots.put(desk.id, activity, key, given)
  } catch (fault) {
    inDoubt.add(desk)
    throw fault
  }
  const isVoter = (ballot: Choices | null) => Number(ballot !== null && spent(ballot) > 0)
  if (inDoubt.delete(desk)) await countVoters(house, desk, activity)
  else house.hall(desk.id).addVoted(activity, isVoter(given) - isVoter(before))
  house.stir(desk.id)
  return ok({ left: ballot.budget - spent(choices) })
}

export async function recall(
  house: House,
  desk: Desk,
  device: Device,
  activity: ActivityId,
): Promise<{ choices: Choices; receipt: string | null }> {
  const key = device.ballotKey(desk.id, activity)
  const choices = (await house.storage.ballots.get(desk.id, activity, key)) ?? {}
  // A ballot without dots is not counted and not published (V6): it has no receipt either.
  return { choices, receipt: spent(choices) > 0 ? receiptOf(key) : null }
}

/** V8: every ballot that was counted, under its code, sorted by it. While a vote can go on there is no list. */
export async function publish(
  house: House,
  desk: Desk,
  activity: ActivityId,
): Promise<Result<{ ballot: Ballot; standings: Standings; receipts: Receipt[] }>> {
  const { phase, ballot, standings } = progressOf(desk.state, activity)
  if (ballot === null || standings === null || phases[phase].ballot === 'open') return refuse('ballot-open')
  const stored = await house.storage.ballots.all(desk.id, activity)
  const receipts = stored
    .filter(({ choices }) => spent(choices) > 0)
    .map(({ key, choices }) => ({ code: receiptOf(key), choices: inBallotOrder(ballot, choices) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return ok({ ballot, standings, receipts })
}

/** Tells the hall how many have voted; call it alone on the desk, as ballots go on being counted from there. */
export async function countVoters(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  const cast = await house.storage.ballots.all(desk.id, activity)
  house.hall(desk.id).setVoted(activity, cast.filter(({ choices }) => spent(choices) > 0).length)
  house.stir(desk.id)
}
