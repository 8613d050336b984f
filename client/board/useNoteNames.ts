import type { Note, NoteImage } from '#shared/board/note.ts'
import type { ElementId } from '#shared/ids.ts'
import type { Other } from '#shared/board/port.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { type Board } from './boardContext.ts'
import { themeLetter } from '#shared/board/theme.ts'
import { tableOf, type Table } from './others/tables.ts'
import { useReviewWords } from './review/useReviewWords.ts'

/** What notes, themes, aims and people are called, in words. */
export function useNoteNames(board: Board) {
  const { t } = useI18n()
  const reviewWords = useReviewWords(board)

  const tableOfNote = (note: Note): Table | null =>
    tableOf(note, board.surroundings.value.group, board.surroundings.value.groups)

  /** The theme's letter and title, or null for a note without one. */
  function themeOf(note: Note): { letter: string; title: string } | null {
    const index = board.themes.value.findIndex((theme) => theme.id === note.theme?.id)
    const theme = board.themes.value[index]
    return theme ? { letter: themeLetter(index), title: theme.title || t('board.themes.untitled') } : null
  }

  function aimOf(id: ElementId | null) {
    return board.engine.setting.elements.find((element) => element.id === id) ?? null
  }

  /** "2.4 Perustason palvelut ennen erityistason palveluja", or the text alone; one that the strategy has no more is said so. */
  const aimText = (id: ElementId | null): string => {
    const aim = aimOf(id)
    if (aim) return [aim.code, aim.text].filter(Boolean).join(' ')
    return t(id === null ? 'board.note.noAim' : 'aiming.astray.title')
  }

  const pictureWords = ({ alt }: NoteImage): string =>
    alt.trim() === '' ? t('paper.picture.unnamed') : t('paper.picture.named', { alt: alt.trim() })

  /** "Lappu 12, Muuta, pöytä 1, teema A: Ajoissa on montako päivää". */
  function nameOf(note: Note, states: readonly string[] = []): string {
    const table = tableOfNote(note)
    const theme = themeOf(note)
    const aim = aimOf(note.aim)
    const parts = [
      note.number === null
        ? t('board.note.unnumbered')
        : t('board.note.numbered', { number: String(note.number) }),
      t(`common.kind.${note.kind}`),
      table ? t('board.note.table', { n: String(table.number) }) : '',
      theme ? t('board.note.theme', { letter: theme.letter }) : '',
      !theme && board.engine.content.arranged && board.themes.value.length > 0 ? t('board.note.noTheme') : '',
      aim ? t('board.note.aim', { code: aim.code ?? aim.text }) : '',
      note.image ? pictureWords(note.image) : '',
      reviewWords(note) ?? '',
      ...states,
    ].filter(Boolean)
    const words = note.text.trim() || (note.image ? '' : t('board.note.empty'))
    return words === '' ? parts.join(', ') : `${parts.join(', ')}: ${words}`
  }

  /** The name the server stamped, or "Osallistuja 37". */
  function personName({ who }: Other): string {
    if (who.name) return who.name
    // In an anonymous workshop nobody has a number either.
    if (who.number === 0) return t('people.role.participant')
    return who.role === 'participant'
      ? t('board.note.participant', { number: String(who.number) })
      : t('board.note.facilitator')
  }

  return { nameOf, themeOf, tableOfNote, aimText, personName }
}
