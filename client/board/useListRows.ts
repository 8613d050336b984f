import { computed, type Ref, ref } from 'vue'
import type { Note } from '#shared/board/note.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { type Board } from './boardContext.ts'
import { type ListFilter, type ListOrder, type ListSection, noFilter, sectionsOf } from './listSections.ts'

/** So many notes of a section show at first; the rest on demand, so that thousands stay quick. */
const atFirst = 200

export type ListRow =
  | { is: 'section'; key: string; section: ListSection; open: boolean }
  | { is: 'note'; key: string; note: Note; section: ListSection }
  | { is: 'more'; key: string; section: ListSection; hidden: number }

/** The list as rows: sections that open and close, their notes, and how it is arranged and filtered. */
export function useListRows(board: Board) {
  const { t } = useI18n()
  const { engine } = board
  const firstOrder = (): ListOrder => {
    if (engine.content.arranged) return 'theme'
    return engine.setting.questions.length > 1
      ? 'question'
      : engine.setting.elements.length > 0
        ? 'aim'
        : 'table'
  }
  const order = ref<ListOrder>(firstOrder())
  const filter = ref<ListFilter>({ ...noFilter })
  const closed = ref(new Set<string>())
  const whole = ref(new Set<string>())

  /** The arrangements that say something here. */
  const orders = computed<ListOrder[]>(() => {
    const { elements, questions } = engine.setting
    void board.notes.value
    return [
      ...(engine.content.arranged ? (['theme'] as const) : []),
      ...(questions.length > 1 ? (['question'] as const) : []),
      ...(elements.length > 0 ? (['aim'] as const) : []),
      ...(engine.content.arranged || (elements.length === 0 && questions.length < 2)
        ? (['table'] as const)
        : []),
    ]
  })

  const sections = computed(() =>
    sectionsOf(
      {
        notes: [...board.notes.value.values()],
        themes: board.themes.value,
        elements: engine.setting.elements,
        questions: engine.setting.questions,
        groups: board.surroundings.value.groups,
        group: board.surroundings.value.group,
        isOwn: (note) => engine.isOwn(note),
      },
      order.value,
      filter.value,
    ),
  )
  const found = computed(() => sections.value.reduce((sum, { notes }) => sum + notes.length, 0))

  const rows = computed<ListRow[]>(() =>
    sections.value.flatMap((section): ListRow[] => {
      const open = !closed.value.has(section.key)
      const head: ListRow = { is: 'section', key: `s-${section.key}`, section, open }
      if (!open) return [head]
      const shown = whole.value.has(section.key) ? section.notes : section.notes.slice(0, atFirst)
      const hidden = section.notes.length - shown.length
      return [
        head,
        ...shown.map((note): ListRow => ({ is: 'note', key: note.id, note, section })),
        ...(hidden > 0 ? [{ is: 'more' as const, key: `m-${section.key}`, section, hidden }] : []),
      ]
    }),
  )

  const changed = (set: Ref<Set<string>>, change: (copy: Set<string>) => void) => {
    const copy = new Set(set.value)
    change(copy)
    set.value = copy
  }

  function setOpen(section: ListSection, open: boolean): void {
    changed(closed, (copy) => (open ? copy.delete(section.key) : copy.add(section.key)))
  }

  const showAll = (section: ListSection): void => changed(whole, (copy) => copy.add(section.key))

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

  return { order, orders, filter, rows, sections, found, setOpen, showAll, titleOf }
}
