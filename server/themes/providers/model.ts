import { Chat } from './chat.ts'
import { disguise, freshFence } from './disguise.ts'
import { inTurns } from './inTurns.ts'
import type { Line } from './Line.ts'
import { readPlaces, readThemes } from './modelAnswer.ts'
import { type PartPlan, requestsOf } from './plan.ts'
import type { Wish } from './port.ts'
import { askForPlaces, askForThemes, type Numbered, type Prompt } from './prompts.ts'
import type { Sendable } from './sendable.ts'
import { titled, titleFor } from './titling.ts'
import { Trouble } from './Trouble.ts'

/** No more of a note is sent to a language model. */
export const LONGEST_NOTE = 300

/** An answer that puts nearly all of so many notes into one theme says nothing, or obeys one of them (C57). */
const LUMP = { notes: 8, share: 0.9 } as const
/** How many requests go at once. */
const AT_ONCE = 3

/** `noteIds` are the board's; a title may be '': the notes' own words name it better. */
export type ModelThemes = { themes: { title: string; noteIds: string[] }[]; repairs: number }

/**
 * Has a language model group notes, part by part: themes from the first request of a part, places for the rest.
 * @throws Trouble when a request fails or cannot be read; the caller ends the line then
 */
export async function groupByModel(
  line: Line,
  plan: readonly PartPlan[],
  wish: Wish,
  onProgress: (share: number) => void,
): Promise<ModelThemes> {
  const chat = new Chat(line)
  const all = requestsOf(plan)
  let done = 0
  const ask: Ask = async (prompt) => {
    const answer = await chat.ask(prompt)
    onProgress(++done / all)
    return answer
  }
  const result: ModelThemes = { themes: [], repairs: 0 }
  for (const part of plan) {
    const { themes, repairs } = await groupPart(ask, part, wish)
    result.themes.push(...themes)
    result.repairs += repairs
  }
  return result
}

type Ask = (prompt: Prompt) => Promise<string>

async function groupPart(ask: Ask, { first, rest, suspect }: PartPlan, wish: Wish): Promise<ModelThemes> {
  // Titles are made of these notes alone, so these alone can be quoted.
  const texts = first.map(({ text }) => text)
  const begun = disguise(first)
  const read = readThemes(await ask(askForThemes(begun.shown, wish, freshFence())), begun.ids)
  if (read === null) throw new Trouble('unreadable', 'no themes in the answer')
  const named = titled(read.themes, (title) => titleFor(title, texts, begun.ids, wish))
  refuseLump(
    named.themes.map(({ ids }) => ids.length),
    first.length,
  )
  const themes = named.themes.map(({ title, ids }) => ({ title, noteIds: ids.map(begun.idOf) }))
  const standing = themes.map(({ title, noteIds }) => ({ title, examples: examplesOf(noteIds, first) }))
  const placeThem = (batch: Sendable[]) => place(ask, batch, standing, wish)
  const placed = [
    ...(await inTurns(rest, AT_ONCE, placeThem)),
    // What they do to an answer falls on them alone.
    ...(await inTurns(suspect, AT_ONCE, (batch) => placeThem(batch).catch(nowhere(batch)))),
  ]
  for (const { home } of placed) for (const [id, theme] of home) themes[theme - 1]?.noteIds.push(id)
  return {
    // A theme of one note is none.
    themes: themes.filter(({ noteIds }) => noteIds.length > 1),
    repairs: placed.reduce((sum, { repairs }) => sum + repairs, read.repairs + named.repairs),
  }
}

/** `home`: the number of a theme, from 1, for each note that has one. */
type Placed = { home: [noteId: string, theme: number][]; repairs: number }

async function place(
  ask: Ask,
  batch: readonly Sendable[],
  standing: readonly Numbered[],
  wish: Wish,
): Promise<Placed> {
  const { shown, ids, idOf } = disguise(batch)
  const read = readPlaces(await ask(askForPlaces(shown, standing, wish, freshFence())), ids, standing.length)
  if (read === null) throw new Trouble('unreadable', 'no places in the answer')
  const sizes = standing.map(() => 0)
  for (const theme of read.places.values()) sizes[theme - 1]! += 1
  refuseLump(sizes, batch.length)
  return { home: [...read.places].map(([id, theme]) => [idOf(id), theme]), repairs: read.repairs }
}

/** Some services refuse what reads like an order: then those notes are in no theme, and the others stand. */
const nowhere =
  (batch: readonly Sendable[]) =>
  (fault: unknown): Placed => {
    if (fault instanceof Trouble && (fault.reason === 'refused' || fault.reason === 'unreadable'))
      return { home: [], repairs: batch.length }
    throw fault
  }

function refuseLump(sizes: readonly number[], notes: number): void {
  if (notes >= LUMP.notes && Math.max(0, ...sizes) > notes * LUMP.share)
    throw new Trouble('unreadable', 'nearly all notes in one theme')
}

/** What a theme without a title is known by. */
const examplesOf = (noteIds: readonly string[], notes: readonly Sendable[]): string[] =>
  notes.filter(({ id }) => noteIds.slice(0, 3).includes(id)).map(({ text }) => text)
