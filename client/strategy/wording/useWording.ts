import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import type { Saved, Stop } from '#shared/board/port.ts'
import type { TextEdit } from '#shared/board/textEdit.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { PersonId } from '#shared/ids.ts'
import type { PresenceStamp } from '#shared/board/presence.ts'
import type { WordingPlace } from '#shared/strategy/wording.ts'
import { openWording, type WordingSession } from '../../doors/wording.ts'

/** Milliseconds until a wording that was shut on this page, and is being written still, is opened anew. */
const AGAIN = 2_000

/** Shut so, one may come in again: to read along, to another opening, or with what there was room for. */
const passing: ReadonlySet<CloseName> = new Set<CloseName>(['forbidden', 'sealed', 'tooLarge'])

type Wish = {
  place: WordingPlace
  person: PersonId
  /** Whether this person may write, and whether the wording is still being written, as far as the page knows. */
  writes: () => boolean
  isOpen: () => boolean
  url?: string
}

/** How a wording is for whoever looks at it. */
export type WordingState = {
  text: string
  state: ReturnType<WordingSession['state']>
  saved: Saved
  reason: CloseName | null
  unsent: string | null
  writers: readonly PresenceStamp[]
}

/** An amendment's words as they are written together, for a field to show. `text` has changed before anybody is told. */
export function useWording({ place, person, writes, isOpen, url }: Wish) {
  const wish = { place, person, writes, ...(url === undefined ? {} : { url }) }
  let session = openWording(wish)
  let stop: Stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = shallowRef(read())
  const renewing = ref(false)
  const told = new Set<(text: string) => void>()

  function read(): WordingState {
    return {
      ...{ text: session.text(), state: session.state(), saved: session.saved(), reason: session.reason() },
      ...{ unsent: session.unsent(), writers: session.writers() },
    }
  }
  function hear(): void {
    const before = now.value.text
    now.value = read()
    if (now.value.text !== before) for (const fn of told) fn(now.value.text)
    const { reason } = now.value
    renewing.value = reason !== null && passing.has(reason) && isOpen()
    if (renewing.value) timer ??= setTimeout(renew, AGAIN)
  }
  function renew(): void {
    timer = undefined
    renewing.value = false
    if (!isOpen()) return
    stop()
    session.close()
    session = openWording(wish)
    follow()
  }
  function follow(): void {
    stop = session.watch(hear)
    hear()
  }
  follow()
  watch([writes, isOpen], () => session.refresh())
  onScopeDispose(() => {
    clearTimeout(timer)
    stop()
    session.close()
  })

  return {
    now: now as Readonly<Ref<WordingState>>,
    /** It was shut and is about to be opened anew. */
    renewing: renewing as Readonly<Ref<boolean>>,
    /** Tells of the words at once when they have changed, by whomever. */
    onText: (fn: (text: string) => void) => void told.add(fn),
    edit: (edit: TextEdit): boolean => session.edit(edit),
    undo: () => session.undo(),
    redo: () => session.redo(),
    letGo: () => session.letGo(),
  }
}
