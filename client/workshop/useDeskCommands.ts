import { Import, ListOrdered, ListPlus, PanelRight } from '@lucide/vue'
import { useI18n } from '../i18n/useI18n.ts'
import { type Command, offerCommands } from '../ui/useCommands.ts'

/** What the control bar offers to the palette: the same deeds, for a facilitator whose hands are on the keyboard. */
export function useDeskCommands(desk: {
  /** The primary action; busy while its press would do nothing. */
  next: () => { title: string; busy: boolean; press: () => void }
  parts: () => readonly { id: string; label: string; checked: boolean }[]
  choosePart: (id: string) => void
  editProgramme: () => void
  importReason: () => string | null
  openImport: () => void
  roomShown: () => boolean
  openRoom: () => void
}): void {
  const { t } = useI18n()

  offerCommands(() => {
    const group = t('workshop.desk.label')
    const next = desk.next()
    const parts = desk.parts()
    const all: (Command & { when: boolean })[] = [
      { id: 'desk-next', title: next.title, group, run: next.press, when: !next.busy },
      {
        id: 'desk-parts',
        title: t('workshop.desk.partsHint'),
        group,
        icon: ListOrdered,
        run: () => undefined,
        choices: parts.map(({ id, label, checked }) => ({
          id: `desk-part ${id}`,
          title: label,
          group,
          checked,
          run: () => desk.choosePart(id),
        })),
        when: parts.length > 1,
      },
      {
        id: 'desk-programme',
        title: t('panel.programme'),
        group,
        icon: ListPlus,
        run: desk.editProgramme,
        when: parts.length > 0,
      },
      {
        id: 'desk-import',
        title: t('workshop.desk.import'),
        group,
        icon: Import,
        reason: desk.importReason(),
        run: desk.openImport,
        when: true,
      },
      {
        id: 'desk-room',
        title: t('workshop.room.open'),
        group,
        icon: PanelRight,
        run: desk.openRoom,
        when: !desk.roomShown(),
      },
    ]
    return all.filter(({ when }) => when)
  })
}
