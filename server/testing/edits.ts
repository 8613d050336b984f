import type { Note } from '#shared/board/note.ts'
import { noteKinds } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { elementId, noteId, type QuestionId, themeId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import type { RandomSource } from '#shared/testing/RandomSource.ts'
import type { Ledger } from './Ledger.ts'
import type { WitnessLine } from './WitnessLine.ts'

type Place = { random: RandomSource; ledger: Ledger; question: QuestionId | null }

/** Puts a new note with a word of its own on the board; returns the word. */
export function writeNote(line: WitnessLine, { random, ledger, question }: Place): string {
  const word = ledger.word()
  const note = aNote(noteId.parse(`n-${word.slice(1, -1)}`), {
    text: `Ajatus ${word} `,
    at: [random.below(4_000) - 2_000, random.below(4_000) - 2_000],
    kind: random.pick(noteKinds),
    born: 1_700_000_000_000,
    question,
  })
  line.adds(note.id, word, { op: 'note/add', note })
  return word
}

/** Types a word somewhere into a note; returns the word. */
export function typeWord(line: WitnessLine, note: Note, { random, ledger }: Place): string {
  const word = ledger.word()
  // Never into another word: between two brackets, or at an end.
  const gaps = [0, ...[...note.text.matchAll(/\]/g)].map((found) => found.index + 1), note.text.length]
  const op: BoardOp = {
    ...{ op: 'note/type', id: note.id, at: random.pick(gaps), remove: 0 },
    insert: `${word}${random.pick(['', ' ', ' ja näin 🌲 ', '\n'])}`,
  }
  line.adds(note.id, word, op)
  return word
}

/** Takes a whole word out of a note; false when the note has none. */
export function removeWord(line: WitnessLine, note: Note, { random }: Place): boolean {
  const words = note.text.match(/\[\w+\]/g) ?? []
  return words.length > 0 && line.removes(note.id, random.pick(words)) !== null
}

/** One edit of any kind that a person can make. */
export function edit(line: WitnessLine, place: Place): void {
  const { random, ledger } = place
  const { snapshot } = line
  const shown = snapshot.notes.filter((note) => note.archived === null)
  if (shown.length === 0 || random.chance(0.3)) return void writeNote(line, place)
  const note = random.pick(shown)
  if (random.chance(0.3)) return void typeWord(line, note, place)
  const worded = shown.filter(({ text }) => text.includes('['))
  if (worded.length > 0 && random.chance(0.15)) return void removeWord(line, random.pick(worded), place)
  if (random.chance(0.1)) {
    const [at, remove] = [random.below(note.text.length + 1), 1 + random.below(4)]
    ledger.damage(note.text, at, remove)
    line.alters(note.id, { op: 'note/type', id: note.id, at, remove, insert: random.pick(['', 'ä']) })
    return
  }
  line.alters(note.id, otherOp(snapshot, note, random))
}

/** An op that touches no words. */
function otherOp({ notes, themes }: BoardSnapshot, { id }: Note, random: RandomSource): BoardOp {
  const fresh = themeId.parse(`t-${random.below(1e9).toString(36)}`)
  const theme = themes.length > 0 ? random.pick(themes).id : fresh
  const archived = notes.filter((note) => note.archived !== null)
  const ops: readonly (() => BoardOp)[] = [
    () => ({ op: 'note/move', id, at: [random.below(4_000), -random.below(4_000)] }),
    () => ({ op: 'note/kind', id, kind: random.pick(noteKinds) }),
    () => ({ op: 'note/aim', id, aim: random.chance(0.3) ? null : elementId.parse(`e${random.below(9)}`) }),
    () => ({ op: 'note/ask', id, question: null }),
    () => ({ op: 'note/sort', id, theme: random.chance(0.3) ? null : { id: theme, by: 'people' } }),
    () => ({ op: 'note/archive', id, by: null, at: 1_700_000_000_000 + random.below(1e9) }),
    () => ({ op: 'note/restore', id: archived.length > 0 ? random.pick(archived).id : id }),
    () => ({ op: 'theme/add', id: fresh, title: 'Teema', order: random.next(), origin: 'people', run: null }),
    () => ({ op: 'theme/rename', id: theme, title: `Teema ${random.below(99)}` }),
    () => ({ op: 'theme/reorder', id: theme, order: random.next() }),
    () => ({ op: 'theme/dissolve', id: theme }),
  ]
  return random.pick(ops)()
}
