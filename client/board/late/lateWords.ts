import { shallowRef } from 'vue'
import * as z from 'zod/mini'
import { type Note, note as noteSchema } from '#shared/board/note.ts'

/** Whose words: one person has one membership in a workshop on one device. */
type Author = { workshop: string; person: string }

const kept = z.object({ person: z.string(), notes: z.array(noteSchema) })
const nameOf = (workshop: string): string => `talkoot.late.${workshop}`

let author: Author | null = null

/**
 * Words that did not reach the server before their board was sealed (B10). They outlive the board and the page:
 * this browser keeps them until their author has taken them or thrown them away.
 */
export const lateWords = shallowRef<readonly Note[]>([])

/** Shows what is kept for this author. What another person left here in the same workshop is not shown, but removed. */
export function readLateWords(of: Author): void {
  if (author?.workshop !== of.workshop || author.person !== of.person) lateWords.value = []
  author = of
  const found = load(of)
  if (found) lateWords.value = found
}

/** The name that this author's words are kept under, for those who wait for another tab to change them. */
export const isKeptAs = (name: string | null): boolean => author !== null && name === nameOf(author.workshop)

/** Adds notes whose words came too late; each once. */
export function offerBack(notes: readonly Note[]): void {
  const known = current()
  const fresh = notes.filter((note) => !known.some((late) => isSame(late, note)))
  if (fresh.length > 0) keep([...known, ...fresh])
}

/** The person has them, or does not want them. */
export const letGo = (note: Note): void => keep(current().filter((late) => !isSame(late, note)))

const isSame = (one: Note, other: Note): boolean => one.id === other.id && one.text === other.text

/** As all tabs have left it. */
const current = (): readonly Note[] => (author && load(author)) ?? lateWords.value

/** Null where storage is forbidden: then they are kept for as long as the page is. */
function load({ workshop, person }: Author): readonly Note[] | null {
  try {
    const text = localStorage.getItem(nameOf(workshop))
    if (text === null) return []
    const found = kept.safeParse(JSON.parse(text))
    if (found.success && found.data.person === person) return found.data.notes
    localStorage.removeItem(nameOf(workshop))
    return []
  } catch {
    return null
  }
}

function keep(notes: readonly Note[]): void {
  lateWords.value = notes
  if (!author) return
  try {
    const { workshop, person } = author
    if (notes.length === 0) localStorage.removeItem(nameOf(workshop))
    else localStorage.setItem(nameOf(workshop), JSON.stringify({ person, notes }))
  } catch {
    // They stay on the page for as long as it does.
  }
}
