import { computed, ref, shallowRef, watch, watchEffect } from 'vue'
import { facilitates } from '#shared/people/roles.ts'
import { phases } from '#shared/workshop/phase.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import { useBreakpoint } from '../ui/useBreakpoint.ts'
import { faceOf, isWritten, type Stage, stageOf } from './stage.ts'
import { useWorkshopStore } from './workshopStore.ts'

/** What the stage shows now: which stage, which board by which face, which question and which table. */
export function useStage(faceAsked: () => 'list' | 'canvas' | null) {
  const store = useWorkshopStore()
  const breakpoint = useBreakpoint()
  const asked = ref<string | null>(null)
  const table = ref<string | null>(null)

  const activity = computed(() => store.current)
  const staff = computed(() => store.me !== null && facilitates(store.me.person.role))
  const stage = computed(() =>
    stageOf({
      phase: activity.value?.phase ?? null,
      role: store.me?.person.role ?? 'observer',
      seated: store.me?.person.group != null,
      decided: activity.value?.ballots.some(({ standings }) => standings !== null) ?? false,
      written: activity.value === null || isWritten(activity.value),
    }),
  )
  /** A part's own question stays chosen while the part lasts; another part begins with its first. */
  const question = computed(
    () =>
      activity.value?.questions.find(({ id }) => id === asked.value) ?? activity.value?.questions[0] ?? null,
  )
  const questionId = computed({
    get: () => question.value?.id ?? '',
    set: (id: string) => (asked.value = id),
  })

  /** The table looked at: the one chosen, else the first that has written something. */
  const tableShown = computed({
    get: () => {
      const groups = store.view?.groups ?? []
      const rugs = activity.value?.rugs ?? {}
      const known = groups.find(({ id }) => id === table.value)
      return (known ?? groups.find(({ id }) => rugs[id]) ?? groups[0])?.id ?? null
    },
    set: (id: string | null) => (table.value = id),
  })

  /** Where notes are read before others see them there are two boards: one's own sheet, and what has been let through. */
  const sides = computed(() => {
    const now = activity.value
    if (!now?.review || store.me?.person.role !== 'participant' || store.me.person.group == null) return null
    if (stage.value === 'writing') return phases[now.phase].writes === 'self' ? null : 'table'
    return stage.value === 'gathered' ? 'all' : null
  })
  const sideAsked = ref<'own' | 'others' | null>(null)
  watch([() => activity.value?.id, sides], () => (sideAsked.value = null))
  const side = computed({
    get: () => sideAsked.value ?? (sides.value === 'all' ? 'others' : 'own'),
    set: (wanted: 'own' | 'others') => (sideAsked.value = wanted),
  })
  /** Whether one's own sheet is what one looks at. */
  const sheet = computed(() => {
    if (sides.value) return side.value === 'own'
    return activity.value !== null && phases[activity.value.phase].writes === 'self'
  })

  const access = computed<BoardAccess | null>(() => {
    const boards = store.me?.boards.filter((board) => board.activity === activity.value?.id) ?? []
    switch (stage.value) {
      case 'writing': {
        const kind = sheet.value ? 'personal' : 'group'
        const own = boards.filter((board) => board.kind === kind)
        return (
          (kind === 'personal' ? own[0] : own.find(({ group }) => group === store.me?.person.group)) ?? null
        )
      }
      case 'tables':
        return boards.find(({ kind, group }) => kind === 'group' && group === tableShown.value) ?? null
      case 'gathered':
        return boards.find(({ kind }) => kind === (sheet.value ? 'personal' : 'synthesis')) ?? null
      case 'synthesis':
      case 'outcome':
      case 'ballot':
        return boards.find(({ kind }) => kind === 'synthesis') ?? null
      default:
        return null
    }
  })

  /**
   * While notes are gathered the scene left stays in being behind the notice: its board is told that it is
   * sealed, and can offer back words that came too late.
   */
  const settling = computed(() => activity.value?.settling ?? null)
  const scene = shallowRef<{ stage: Stage; access: BoardAccess | null }>({ stage: 'waiting', access: null })
  watchEffect(() => {
    if (settling.value === null) scene.value = { stage: stage.value, access: access.value }
  })

  const face = computed(() =>
    faceOf({
      // What was let through is to read, also on a phone.
      stage: sides.value && !sheet.value ? 'gathered' : scene.value.stage,
      asked: faceAsked(),
      narrow: breakpoint.value === 'phone',
    }),
  )

  return {
    activity,
    staff,
    settling,
    stage: computed(() => scene.value.stage),
    access: computed(() => scene.value.access),
    face,
    question,
    questionId,
    tableShown,
    sides,
    side,
    breakpoint,
  }
}
