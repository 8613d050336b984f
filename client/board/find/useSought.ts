import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { Note } from '#shared/board/note.ts'
import type { Match } from '#shared/find/matching.ts'
import type { NoteId } from '#shared/ids.ts'
import { Slices } from './Slices.ts'
import { LARGE } from './usePacedNotes.ts'

type Found = ReadonlyMap<NoteId, Match>

/**
 * What a judge finds among the notes; null while nothing is sought. Few notes are judged at once, many in slices: until
 * all have been looked at, what was found before stays.
 */
export function useSought(of: {
  notes: Ref<ReadonlyMap<NoteId, Note>>
  active: Ref<boolean>
  /** Another function whenever another judgement is wanted. */
  judge: Ref<(note: Note) => Match | null>
}) {
  const { notes, active, judge } = of
  const slices = new Slices()
  const sliced = shallowRef<Found | null>(null)
  const looking = shallowRef(false)
  const large = computed(() => notes.value.size >= LARGE)

  const whole = computed<Found>(() => {
    const out = new Map<NoteId, Match>()
    for (const note of notes.value.values()) put(out, note)
    return out
  })

  function put(out: Map<NoteId, Match>, note: Note): void {
    const match = judge.value(note)
    if (match) out.set(note.id, match)
  }

  watch(
    [active, large, judge, notes],
    () => {
      slices.stop()
      if (!active.value || !large.value) sliced.value = null
      else {
        // A look that is begun anew goes on fast: the judge knows what it has seen.
        const out = new Map<NoteId, Match>()
        const done = () => {
          sliced.value = out
          looking.value = false
        }
        slices.start([...notes.value.values()], (note) => put(out, note), done)
      }
      looking.value = slices.busy
    },
    { immediate: true },
  )
  onScopeDispose(() => slices.stop())

  const found = computed<Found | null>(() => {
    if (!active.value) return null
    return large.value ? sliced.value : whole.value
  })
  return { found, looking }
}
