import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, watch } from 'vue'
import type { Element } from '#shared/baseline/strategy.ts'
import type { PersonKey } from '#shared/ids.ts'
import { facilitates } from '#shared/people/roles.ts'
import { phases } from '#shared/workshop/phase.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import type { GroupView } from '#shared/workshop/view.ts'
import type { Question } from '#shared/workshop/workshop.ts'
import { openBoard } from '../doors/boards.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import { firstKindFor } from '../engine/kindsFor.ts'
import { isKeptAs, offerBack, readLateWords } from './late/lateWords.ts'
import { useStoppedWriting } from './late/useStoppedWriting.ts'
import { holdPage } from '../ui/useWorkInHand.ts'
import { useEngine } from './useEngine.ts'

/**
 * Opens one edition of a board for the life of the scope: the session, the engine over it and the refs that
 * components draw. Words that came too late for a sealed edition are handed to `lateWords`.
 */
export function useBoard(of: {
  access: () => BoardAccess
  question: () => Question | null
  questions: () => readonly Question[]
  elements: () => readonly Element[]
  groups: () => readonly GroupView[]
}) {
  const store = useWorkshopStore()
  const { board: id, epoch } = of.access()
  const author = { workshop: store.id ?? '', person: store.me?.person.id ?? '' }
  readLateWords(author)
  // Taken or thrown away in another tab.
  useEventListener(window, 'storage', ({ key }) => {
    if (isKeptAs(key)) readLateWords(author)
  })
  const session = openBoard({
    board: id,
    epoch,
    writes: () => of.access().writes === true,
    ...(store.me && { owner: { person: store.me.person.id, editions: () => store.me?.boards ?? [] } }),
  })

  const setting = computed(() => {
    const questions = of.questions()
    const asked = of.question()
    const isBound = store.me?.person.role === 'participant'
    const sorts = store.me !== null && facilitates(store.me.person.role)
    const tools = isBound ? store.view?.activities.find(({ id }) => id === of.access().activity)?.tools : null
    return {
      me: (store.me?.key ?? null) as PersonKey | null,
      question: asked?.id ?? null,
      kind: firstKindFor(asked ? [asked] : questions),
      writes: of.access().writes,
      arranges: of.access().arranges,
      edits: of.access().edits,
      shapes: tools?.shapes === false ? ('no-shapes' as const) : (true as const),
      pictures: tools?.pictures === false ? ('no-pictures' as const) : (true as const),
      questions,
      // What a note is about is asked only where changes to the strategy are; who facilitates says it of any gathered one.
      elements:
        questions.some(({ kind }) => kind === 'goal-change') || (sorts && of.access().kind === 'synthesis')
          ? of.elements()
          : [],
      remarks: of.access().remarks,
      tends: of.access().tends === true,
      leads: sorts,
    }
  })
  const surroundings = computed(() => {
    const { kind, group } = of.access()
    // While writing alone one still sits at one's table.
    const own = kind === 'personal' ? (store.me?.person.group ?? null) : group
    const part = store.view?.activities.find(({ id }) => id === of.access().activity)
    // While people write alone nobody reads anything yet.
    const reviewed = kind === 'personal' && part?.review === true && phases[part.phase].writes !== 'self'
    return { kind, group: own, groups: of.groups(), reviewed }
  })

  const { stopped } = useStoppedWriting()
  const board = useEngine(session, { setting, surroundings, now: store.now })
  watch(
    () => of.access().writes,
    (writes) => {
      // An editor that takes no words any more would only seem to.
      if (writes !== true && board.engine.typing !== null) {
        board.engine.type(null)
        stopped()
      }
      session.refresh()
    },
  )
  holdPage(() => board.saved.value !== 'saved' || board.typing.value !== null)
  let offered = 0
  // Each once: what the person has taken or thrown away must not come again at the next news.
  const offer = () => {
    const fresh = session.lost().slice(offered)
    offered += fresh.length
    offerBack(fresh)
  }
  const stop = session.watch(offer)
  onScopeDispose(() => {
    board.engine.type(null)
    offer()
    stop()
    session.close()
  })

  return { board, session, lineIsLost: computed(() => store.connection === 'lost') }
}
