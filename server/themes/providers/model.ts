import { randomInt } from 'node:crypto'
import { Chat } from './chat.ts'
import { cleanTitle } from './cleanTitle.ts'
import type { Line } from './Line.ts'
import { readPlaces, readThemes } from './modelAnswer.ts'
import { type PartPlan, requestsOf } from './plan.ts'
import type { Wish } from './port.ts'
import { askForPlaces, askForThemes, type Shown } from './prompts.ts'
import type { Sendable } from './sendable.ts'
import { Trouble } from './Trouble.ts'

/** No more of a note is sent to a language model. */
export const LONGEST_NOTE = 300

/** An answer that puts nearly all of so many notes into one theme says nothing, or obeys one of them (C57). */
const LUMP = { notes: 8, share: 0.9 } as const

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
  const ask = async (prompt: Parameters<Chat['ask']>[0]) => {
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

type Ask = (prompt: Parameters<Chat['ask']>[0]) => Promise<string>

async function groupPart(ask: Ask, { first, rest }: PartPlan, wish: Wish): Promise<ModelThemes> {
  const texts = [...first, ...rest.flat()].map(({ text }) => text)
  const begun = disguise(first)
  const read = readThemes(await ask(askForThemes(begun.shown, wish, freshFence())), begun.ids)
  if (read === null) throw new Trouble('unreadable', 'no themes in the answer')
  const named = titled(read.themes, (title) => titleFor(title, texts, begun.ids, wish))
  const themes = named.themes.map(({ title, ids }) => ({ title, noteIds: ids.map(begun.idOf) }))
  refuseLump(
    themes.map(({ noteIds }) => noteIds.length),
    first.length,
  )
  let repairs = read.repairs + named.repairs
  const standing = themes.map(({ title, noteIds }) => ({ title, examples: examplesOf(noteIds, first) }))
  for (const batch of rest) {
    const more = disguise(batch)
    const placed = readPlaces(
      await ask(askForPlaces(more.shown, standing, wish, freshFence())),
      more.ids,
      themes.length,
    )
    if (placed === null) throw new Trouble('unreadable', 'no places in the answer')
    const sizes = themes.map(() => 0)
    for (const number of placed.places.values()) sizes[number - 1]! += 1
    refuseLump(sizes, batch.length)
    repairs += placed.repairs
    for (const [id, number] of placed.places) themes[number - 1]?.noteIds.push(more.idOf(id))
  }
  // A theme of one note is none.
  return { themes: themes.filter(({ noteIds }) => noteIds.length > 1), repairs }
}

/** A theme that people have named keeps its name to the letter. */
function titleFor(given: string, texts: readonly string[], ids: ReadonlySet<string>, wish: Wish): string {
  const named = wish.guides?.find(({ title }) => title.toLowerCase() === given.trim().toLowerCase())
  return named?.title ?? cleanTitle(given, texts, ids)
}

type Named = { title: string; ids: string[] }

/** Themes under clean titles: those of one title are one. Counts what that changed. */
function titled(
  given: readonly Named[],
  clean: (title: string) => string,
): { themes: Named[]; repairs: number } {
  const themes: Named[] = []
  let repairs = 0
  for (const { title: said, ids } of given) {
    const title = clean(said)
    const same =
      title === '' ? undefined : themes.find((each) => each.title.toLowerCase() === title.toLowerCase())
    if (title === '' || same) repairs++
    if (same) same.ids.push(...ids)
    else themes.push({ title, ids: [...ids] })
  }
  return { themes, repairs }
}

function refuseLump(sizes: readonly number[], notes: number): void {
  if (notes >= LUMP.notes && Math.max(0, ...sizes) > notes * LUMP.share)
    throw new Trouble('unreadable', 'nearly all notes in one theme')
}

/** What a theme without a title is known by. */
const examplesOf = (noteIds: readonly string[], notes: readonly Sendable[]): string[] =>
  notes.filter(({ id }) => noteIds.slice(0, 3).includes(id)).map(({ text }) => text)

// No vowels, so that none is a word; a letter first, so that none is read as a number.
const LETTERS = 'bcdfghjkmnpqrstvwxz'
const SIGNS = `${LETTERS}23456789`
const oneOf = (signs: string): string => signs[randomInt(signs.length)]!
const freshId = (): string => oneOf(LETTERS) + oneOf(SIGNS) + oneOf(SIGNS) + oneOf(SIGNS)

/** A line that no note can hold, since nobody knows it beforehand. */
const freshFence = (): string => `=== ${freshId()}${freshId()}${freshId()} ===`

type Disguised = { shown: Shown[]; ids: Set<string>; idOf: (shown: string) => string }

/** Notes under ids of this request alone: no note can name another's, and none leads back to the board. */
function disguise(notes: readonly Sendable[]): Disguised {
  const ids = new Set<string>()
  while (ids.size < notes.length) ids.add(freshId())
  const names = [...ids]
  const back = new Map(notes.map(({ id }, at) => [names[at]!, id]))
  return {
    shown: notes.map(({ text }, at) => ({ id: names[at]!, text })),
    ids,
    idOf: (shown) => back.get(shown)!,
  }
}
