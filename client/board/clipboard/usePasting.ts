import { type Ref, shallowRef } from 'vue'
import { NOTE, type Point } from '#shared/board/note.ts'
import { imageTypes } from '#shared/contract/images.ts'
import type { NoteId } from '#shared/ids.ts'
import type { PastedNote } from '../../engine/pasted.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { type Board } from '../boardContext.ts'
import { usePictures } from '../images/usePictures.ts'
import { useSplitting } from '../split/useSplitting.ts'
import { useActions } from '../useActions.ts'
import { BOARD_TYPE } from './boardFormat.ts'
import { decoded, type Held, readClipboard, readFile, type Source } from './readClipboard.ts'
import { notesOfCells, notesOfRows } from './tableText.ts'

/** More notes than this at once are asked about first. */
export const ASK_ABOVE = 50

export type By = 'cells' | 'rows'
/** What is about to be pasted, until it is confirmed. */
export type Pending = { source: Source; at: Point | undefined }

const waiting = new WeakMap<Board, Ref<Pending | null>>()

export function pendingOf(board: Board): Ref<Pending | null> {
  let pending = waiting.get(board)
  if (!pending) waiting.set(board, (pending = shallowRef(null)))
  return pending
}

/** The notes that a source makes. */
export const notesFrom = (source: Source, by: By): readonly PastedNote[] =>
  source.is === 'notes' ? source.notes : by === 'cells' ? notesOfCells(source.rows) : notesOfRows(source.rows)

/** What a paste or a drop holds, as texts and files. The browser forgets it when the event is over. */
export function heldBy(data: DataTransfer): { held: Held; files: File[] } {
  const held = {
    own: data.getData(BOARD_TYPE),
    html: data.getData('text/html'),
    plain: data.getData('text/plain'),
  }
  return { held, files: [...data.files] }
}

/** Makes notes of what is pasted or dropped: at once when there are few, after a look when there are many. */
export function usePasting(board: Board) {
  const { act } = useActions(board)
  const { add } = usePictures(board)
  const { announce } = useAnnouncer()
  const { show, dismiss } = useToasts()
  const { t } = useI18n()
  const pending = pendingOf(board)
  const splitting = useSplitting(board)

  /** Texts win over pictures: word processors and spreadsheets bring a picture of their words along. */
  function take(
    { held, files }: { held: Held; files: readonly File[] },
    at?: Point,
    onto: NoteId | null = null,
  ): boolean {
    const source = readClipboard(held, board.engine.port.snapshot().meta.board)
    // A picture pulled out of another page brings its address as words.
    const isPicture =
      /^\s*https?:\S+\s*$/.test(held.plain) && files.some(({ type }) => type.startsWith('image/'))
    if (source && !isPicture) {
      offer(source, at)
      return true
    }
    for (const file of files) void takeFile(file, at, files.length === 1 ? onto : null)
    return files.length > 0
  }

  async function takeFile(file: File, at: Point | undefined, onto: NoteId | null): Promise<void> {
    if ((imageTypes as readonly string[]).includes(file.type) || file.type.startsWith('image/')) {
      const [only, another] = board.engine.targets()
      const pasted = !at && only && !another && !only.image ? only.id : null
      const note = onto ?? pasted
      return add(file, note ? { note } : { at: at ?? null })
    }
    const isText = file.type.startsWith('text/') || /\.(txt|md|csv|tsv)$/i.test(file.name)
    if (!isText || file.size > NOTE.longest * 1_000) {
      return void show({ tone: 'danger', text: t('paper.paste.file', { name: file.name }) })
    }
    const source = readFile(file.name, file.type, decoded(await file.arrayBuffer()))
    if (source) offer(source, at)
  }

  function offer(source: Source, at?: Point): void {
    const notes = notesFrom(source, 'cells')
    if (notes.length > ASK_ABOVE) pending.value = { source, at }
    else paste(source, 'cells', at)
  }

  /** Pastes; of a table it offers the other way, of one long note to split it. */
  function paste(source: Source, by: By, at?: Point): void {
    const notes = notesFrom(source, by)
    if (!act('paste-notes', { notes, ...(at && { at }) })) return
    const ids = [...board.engine.selection.notes]
    if (source.is === 'table') offerOther(source, by, notes.length, at)
    else if (notes.length === 1 && (notes[0]?.text.length ?? 0) > NOTE.advised) {
      const action = { label: t('paper.split.offer'), run: () => void (splitting.value = ids[0] ?? null) }
      show({ tone: 'info', text: t('paper.paste.long'), action })
    }
  }

  /** The other way stands open until the person does something else. */
  function offerOther(source: Source, by: By, added: number, at?: Point): void {
    const other = by === 'cells' ? 'rows' : 'cells'
    const { undo } = board.engine.port
    let toast = 0
    const stop = undo.subscribe(() => {
      stop()
      dismiss(toast)
    })
    const run = () => {
      stop()
      dismiss(toast)
      undo.undo()
      paste(source, other, at)
    }
    const label = t(other === 'rows' ? 'paper.paste.asRows' : 'paper.paste.asCells')
    toast = show({ tone: 'info', text: t('board.said.pasted', added), action: { label, run } })
  }

  /** Pastes without a paste event, for menus and the palette. */
  async function fromClipboard(at?: Point): Promise<void> {
    try {
      const items = await navigator.clipboard.read()
      const held: Held = { own: '', html: '', plain: '' }
      const files: File[] = []
      for (const item of items) {
        for (const type of item.types) {
          const blob = await item.getType(type)
          if (type === 'text/html') held.html = await blob.text()
          else if (type === 'text/plain') held.plain = await blob.text()
          else if (type.startsWith('image/')) files.push(new File([blob], '', { type }))
        }
      }
      if (!take({ held, files }, at)) announce(t('paper.nothingToPaste'))
    } catch {
      show({ tone: 'info', text: t('paper.notPasted') })
    }
  }

  return { take, paste, pending, fromClipboard }
}
