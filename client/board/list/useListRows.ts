import { computed, shallowRef, watch } from 'vue'
import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { type Board } from '../boardContext.ts'
import type { Finding } from '../find/useFinding.ts'
import { underTops } from './underTops.ts'
import { comparing, NoteSorter } from './noteOrder.ts'
import { useNoteOrder } from './useNoteOrder.ts'
import { listOrders, type ListOrder, type ListSection, sectionsOf } from './listSections.ts'

/** A row and its place among its like, for those who hear it. */
export type ListRow =
  | { is: 'section'; key: string; section: ListSection; open: boolean; at: number; of: number }
  | { is: 'note'; key: string; note: Note; section: ListSection; under: boolean; at: number; of: number }

export const sectionKey = ({ key }: ListSection): string => `s-${key}`

/** The list as rows: sections that open and close, their notes, and how it is arranged. */
export function useListRows(board: Board, finding: Finding) {
  const { t } = useI18n()
  const { engine } = board

  /** The arrangements that say something here. */
  const orders = computed<ListOrder[]>(() => {
    const { elements, questions } = engine.setting
    void [finding.notes.value, board.zones.value]
    return [
      ...(engine.content.arranged ? (['theme'] as const) : []),
      ...(questions.length > 1 ? (['question'] as const) : []),
      ...(elements.length > 0 ? (['aim'] as const) : []),
      ...(engine.content.arranged || (elements.length === 0 && questions.length < 2)
        ? (['table'] as const)
        : []),
    ]
  })
  const order = computed<ListOrder>({
    get: () =>
      orders.value.find((one) => one === finding.list.order.value) ?? orders.value[0] ?? listOrders[2],
    set: (value) => (finding.list.order.value = value),
  })

  const { by, offered: sorts } = useNoteOrder(board)
  const sorter = new NoteSorter()
  const sorted = computed(() => sorter.sort(finding.notes.value, comparing(by.value, engine.content)))
  const sections = computed(() =>
    sectionsOf(
      {
        notes: sorted.value,
        themes: board.themes.value,
        elements: engine.setting.elements,
        questions: engine.setting.questions,
        groups: board.surroundings.value.groups,
        group: board.surroundings.value.group,
      },
      order.value,
      finding.found.value,
    ),
  )
  const sectionOf = computed(
    () => new Map(sections.value.flatMap((section) => section.notes.map(({ id }) => [id, section] as const))),
  )
  /** All notes in the order of the list, those of closed sections too. */
  const notesInOrder = computed<NoteId[]>(() => [...sectionOf.value.keys()])

  /** What was closed while something is sought is forgotten with it: what was found is never hidden. */
  const closedMeanwhile = shallowRef<ReadonlySet<string>>(new Set())
  watch([finding.words, finding.filter], () => (closedMeanwhile.value = new Set()))
  const closed = computed({
    get: () => (finding.active.value ? closedMeanwhile.value : finding.list.closed.value),
    set: (value) => ((finding.active.value ? closedMeanwhile : finding.list.closed).value = value),
  })

  const rows = computed<ListRow[]>(() =>
    sections.value.flatMap((section, index): ListRow[] => {
      const open = !closed.value.has(section.key)
      const of = sections.value.length
      const head: ListRow = { is: 'section', key: sectionKey(section), section, open, at: index + 1, of }
      if (!open) return [head]
      const notes = underTops(section.notes, (id) => engine.content.stacks.topOf(id))
      return [head, ...notes.map((row): ListRow => ({ is: 'note', key: row.note.id, section, ...row }))]
    }),
  )
  const indexOf = computed(() => new Map(rows.value.map(({ key }, index) => [key, index])))

  function setOpen(section: ListSection, open: boolean): void {
    const copy = new Set(closed.value)
    if (open) copy.delete(section.key)
    else copy.add(section.key)
    closed.value = copy
  }

  /** Opens the section that a note is in. False when the list does not hold it. */
  function uncover(id: NoteId): boolean {
    if (!sectionOf.value.has(id)) finding.catchUp()
    const section = sectionOf.value.get(id)
    if (section && closed.value.has(section.key)) setOpen(section, true)
    return section !== undefined
  }

  /** A section's heading in words. */
  function titleOf({ of }: ListSection): string {
    if (of === null) {
      const none = {
        theme: 'themes.none',
        aim: 'list.noAim',
        table: 'list.noTable',
        question: 'list.noQuestion',
      } as const
      return t(`board.${none[order.value]}`)
    }
    if ('title' in of) return of.title || t('board.themes.untitled')
    if ('text' in of) return 'code' in of && of.code ? `${of.code} ${of.text}` : of.text
    return of.name
  }

  return { order, orders, by, sorts, rows, indexOf, sectionOf, notesInOrder, setOpen, uncover, titleOf }
}
