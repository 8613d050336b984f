import { useThrottleFn } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Note } from '#shared/board/note.ts'
import { type FoundWord, hasForms, type Match, matcher, queryOf, wordsOf } from '#shared/find/matching.ts'
import type { NoteId } from '#shared/ids.ts'
import type { WordForms } from '#shared/find/wordForms.ts'
import { type Board } from '../boardContext.ts'
import { tableOf } from '../others/tables.ts'
import { BaseForms } from './BaseForms.ts'
import { Slices } from './Slices.ts'
import { usePacedNotes } from './usePacedNotes.ts'
import { useSought } from './useSought.ts'
import { countOf, noFilter, type NoteFilter, passes, pruned } from './noteFilter.ts'

/** Milliseconds after the last key or change until words are asked for. */
const pause = 250

/** Milliseconds between tellings of more words. */
const between = 400

const unmarked: Match = { rank: 0, marks: [] }

/** Each note's words, read once for as long as the note is the same. */
const known = new WeakMap<Note, readonly FoundWord[]>()
function wordsIn(note: Note): readonly FoundWord[] {
  let words = known.get(note)
  if (!words) known.set(note, (words = wordsOf(note.text)))
  return words
}

/** Asks for the base forms of words; null when they cannot be had. */
export type AskForms = (words: readonly string[]) => Promise<readonly WordForms[] | null>

/**
 * What is sought on a board, and what was found: one state for all its faces, so that it stays when they are
 * switched. Nothing is asked of the server before somebody seeks.
 */
export function useFinding(board: Board, ask: AskForms) {
  const { engine } = board
  const { notes, catchUp } = usePacedNotes(board)
  const words = ref('')
  const filter = shallowRef<NoteFilter>(noFilter)
  /** The match that was come to last. */
  const current = shallowRef<NoteId | null>(null)
  const learnt = ref(0)
  // Each telling has all notes judged anew, and the words of a large board come in many batches.
  const learn = useThrottleFn(() => (learnt.value += 1), between, true)
  const forms = new BaseForms({ ask, now: () => Date.now(), learnt: () => void learn() })

  const query = computed(() => queryOf(words.value))
  const ground = computed(() => {
    const { group, groups } = board.surroundings.value
    void [notes.value, board.writes.value]
    return {
      groupOf: (note: Note) => tableOf(note, group, groups)?.group.id ?? null,
      isOwn: (note: Note) => engine.isOwn(note),
      themes: new Set(board.themes.value.map(({ id }) => id)),
      aims: new Set(engine.setting.elements.map(({ id }) => id)),
      commented: new Set<string>(engine.port.snapshot().remarks.map(({ note }) => note)),
    }
  })
  const wanted = computed(() => pruned(filter.value, ground.value))
  const filtering = computed(() => countOf(wanted.value))
  const active = computed(() => query.value.length > 0 || filtering.value > 0)

  /** Judges a text once for as long as neither it nor the query changes: others write while one seeks. */
  const matched = computed(() => {
    void learnt.value
    const match = matcher(query.value, forms.formsOf)
    const judged = new WeakMap<Note, { found: Match | null }>()
    return (note: Note): Match | null => {
      let known = judged.get(note)
      if (!known) {
        const found = match({ text: note.text, words: wordsIn(note), number: note.number })
        judged.set(note, (known = { found }))
      }
      return known.found
    }
  })
  const judge = computed(() => {
    const [match, want, on] = [matched.value, wanted.value, ground.value]
    const seeking = query.value.length > 0
    return (note: Note): Match | null => (passes(note, want, on) ? (seeking ? match(note) : unmarked) : null)
  })

  /** The notes that were found, with what to mark in each; null when nothing is sought. */
  const { found, looking } = useSought({ notes, active, judge })
  /** What stays lit on the canvas: what was found, and the top of a stack that something was found in. */
  const lit = computed<ReadonlySet<NoteId> | null>(() => {
    const { stacks } = board.engine.content
    return found.value && new Set([...found.value.keys()].map((id) => stacks.topOf(id)))
  })
  /** The same, the nearest first. */
  const ranked = computed<readonly NoteId[]>(() => {
    if (!found.value) return []
    const numberOf = (id: NoteId) => notes.value.get(id)?.number ?? Infinity
    return [...found.value]
      .sort(([a, { rank: one }], [b, { rank: other }]) => one - other || numberOf(a) - numberOf(b))
      .map(([id]) => id)
  })
  /** The place of the current match among the found, from 1; 0 when none is current. */
  const place = (order: readonly NoteId[] = ranked.value): number =>
    current.value === null ? 0 : order.indexOf(current.value) + 1

  /** The next match in an order (the nearest first), round and round. */
  function step(by: 1 | -1, order: readonly NoteId[] = ranked.value): NoteId | null {
    if (order.length === 0) return (current.value = null)
    const at = place(order) - 1
    const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length
    return (current.value = order[next]!)
  }

  function clear(): void {
    words.value = ''
    clearFilter()
  }

  function clearFilter(): void {
    filter.value = noFilter
  }

  // The words of the query first: they decide what is found. Then those of the notes.
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting = ref(false)
  const reading = new Slices()
  watch([query, () => query.value.length > 0 && notes.value.size], () => {
    clearTimeout(timer)
    waiting.value = query.value.some(({ text }) => hasForms(text) && !forms.formsOf(text))
    if (query.value.length > 0) timer = setTimeout(prepare, pause)
  })

  /** Asks for the words that are not known yet; beforehand when somebody is about to seek. */
  function prepare(): void {
    const onBoard = new Set<string>()
    const read = (note: Note) => wordsIn(note).forEach(({ word }) => onBoard.add(word))
    reading.start([...notes.value.values()], read, () => {
      forms.want(onBoard)
      forms.want(
        query.value.map(({ text }) => text),
        true,
      )
      waiting.value = false
      learnt.value += 1
    })
  }
  /** Whether more may be found yet: then nothing is said of having found nothing. */
  const asking = computed(() => {
    void learnt.value
    return waiting.value || looking.value || forms.isAsking(query.value.map(({ text }) => text))
  })
  watch(words, () => (current.value = null))
  onScopeDispose(() => {
    clearTimeout(timer)
    reading.stop()
  })

  return {
    /** The notes as they are looked through; see `usePacedNotes`. */
    notes,
    catchUp,
    words,
    filter,
    query,
    filtering,
    active,
    found,
    lit,
    ranked,
    current,
    asking,
    place,
    step,
    prepare,
    clear,
    clearFilter,
    /** How the list is arranged, for as long as the board is open. */
    list: { order: ref<string | null>(null), closed: shallowRef<ReadonlySet<string>>(new Set()) },
  }
}
export type Finding = ReturnType<typeof useFinding>
