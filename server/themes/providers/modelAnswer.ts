import * as z from 'zod'
import { salvageJson } from './salvage.ts'

/** No answer names more themes than fit on a board's list. */
const MOST_THEMES = 60

// Forms that small models fall into where no schema binds them.
const plainId = z.union([z.string(), z.number()]).transform(String)
const id = z.union([plainId, z.object({ id: plainId }).transform((note) => note.id)])
const number = z.union([
  z.int(),
  z.null(),
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
])
const ids = z.array(z.unknown())
const themeEntry = z.object({ title: z.string(), notes: ids })
const placeEntry = z.object({ id, theme: number })

const themesAnswer = z.object({ themes: z.array(z.unknown()).min(1), none: ids.optional() })
const placesAnswer = z.object({ places: z.array(z.unknown()) })

/** `none`: ids that the model put nowhere; `repairs`: what had to be put right to read it. */
export type ThemesRead = { themes: { title: string; ids: string[] }[]; none: string[]; repairs: number }
export type PlacesRead = { places: Map<string, number>; none: string[]; repairs: number }

/** Takes each id once: the first place counts, strangers and repetitions are dropped and counted. */
class Roll {
  readonly #known: ReadonlySet<string>
  readonly #seen = new Set<string>()
  repairs = 0

  constructor(known: ReadonlySet<string>) {
    this.#known = known
  }

  take(given: readonly unknown[]): string[] {
    return given.flatMap((each) => {
      const { data } = id.safeParse(each)
      if (data !== undefined && this.#known.has(data) && !this.#seen.has(data)) {
        this.#seen.add(data)
        return [data]
      }
      this.repairs++
      return []
    })
  }

  /** Counts those that nobody named, and says whether so many are left out that it is no answer. */
  close(): boolean {
    const forgotten = this.#known.size - this.#seen.size
    this.repairs += forgotten
    return forgotten > this.#known.size / 2
  }
}

/**
 * Reads themes with the ids of their notes. Each known id is in one theme, or in `none`, or forgotten (C56).
 * @returns null when it is no such answer, or leaves out more than half
 */
export function readThemes(answer: string, known: ReadonlySet<string>): ThemesRead | null {
  const found = salvageJson(answer, (value) => {
    const read = themesAnswer.safeParse(Array.isArray(value) ? { themes: value } : value)
    return read.success && read.data.themes.some((each) => themeEntry.safeParse(each).success)
      ? read.data
      : null
  })
  if (found === null) return null
  const roll = new Roll(known)
  let repairs = found.cut ? 1 : 0
  const themes: ThemesRead['themes'] = []
  for (const each of found.value.themes) {
    const { data } = themeEntry.safeParse(each)
    if (!data || themes.length === MOST_THEMES) repairs++
    else themes.push({ title: data.title, ids: roll.take(data.notes) })
  }
  const none = roll.take(found.value.none ?? [])
  if (roll.close()) return null
  return { themes, none, repairs: repairs + roll.repairs }
}

/**
 * Reads the places of notes among numbered themes, from 1; 0 and null are in none.
 * @returns null when it is no such answer, or leaves out more than half
 */
export function readPlaces(answer: string, known: ReadonlySet<string>, themes: number): PlacesRead | null {
  const found = salvageJson(answer, (value) => {
    const read = placesAnswer.safeParse(Array.isArray(value) ? { places: value } : value)
    return read.success && read.data.places.some((each) => placeEntry.safeParse(each).success)
      ? read.data
      : null
  })
  if (found === null) return null
  const roll = new Roll(known)
  let repairs = found.cut ? 1 : 0
  const places = new Map<string, number>()
  const none: string[] = []
  for (const each of found.value.places) {
    const { data } = placeEntry.safeParse(each)
    const theme = data?.theme ?? 0
    if (!data || theme < 0 || theme > themes) repairs++
    else
      for (const taken of roll.take([data.id])) {
        if (theme === 0) none.push(taken)
        else places.set(taken, theme)
      }
  }
  if (roll.close()) return null
  return { places, none, repairs: repairs + roll.repairs }
}
