import { type Ref, shallowRef } from 'vue'
import { imagePath } from '#shared/contract/images.ts'
import { placeOf } from '#shared/board/boardId.ts'
import type { NoteImage, Point } from '#shared/board/note.ts'
import type { ImageId, NoteId } from '#shared/ids.ts'
import type { Reason } from '../../engine/reason.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { type Board } from '../boardContext.ts'
import { useActions } from '../useActions.ts'

/**
 * Where a picture goes: on a note, on a new one at a place, or to whoever holds it for a note to come. With `ask`
 * false whoever sends it asks by itself what it shows.
 */
export type Destination =
  { note: NoteId; ask?: boolean } | { at: Point | null } | { give: (image: NoteImage) => void }

/** A picture on its way. `done` is null while it is made smaller. */
export type Job = { id: number; name: string; done: number | null; cancel: () => void }

type Pictures = { jobs: Ref<readonly Job[]>; asking: Ref<NoteId | null> }

const workshopOf = (board: string): string => placeOf(board)?.workshop ?? ''

const known = new WeakMap<Board, Pictures>()
let last = 0

function picturesOf(board: Board): Pictures {
  let pictures = known.get(board)
  if (!pictures) known.set(board, (pictures = { jobs: shallowRef([]), asking: shallowRef(null) }))
  return pictures
}

/** The pictures of a board: sending them, where they are, and which note is asked what its picture shows. */
export function usePictures(board: Board) {
  const { jobs, asking } = picturesOf(board)
  const { act, sentenceOf } = useActions(board)
  const { announce } = useAnnouncer()
  const { show } = useToasts()
  const { t } = useI18n()

  const boardNow = () => board.engine.port.snapshot().meta.board

  /** Where a picture is had. @param name the board that it is on */
  const addressOf = (id: ImageId, size: 'small' | 'whole' = 'small', name = boardNow()): string =>
    imagePath(workshopOf(name), name, id, size)

  function change(id: number, part: Partial<Job> | null): void {
    jobs.value = jobs.value.flatMap((job) =>
      job.id !== id ? [job] : part === null ? [] : [{ ...job, ...part }],
    )
  }

  /** Makes a file smaller, sends it and puts it where it goes. Says what went wrong, with a way to try again. */
  async function add(file: File, to: Destination): Promise<void> {
    const { writes, pictures = true } = board.engine.setting
    const may = writes === true ? pictures : writes
    if (may !== true) return announce(sentenceOf(may))
    if ('note' in to && !board.engine.mayChange(to.note)) return announce(sentenceOf('own-notes-only'))
    const boardName = boardNow()
    const control = new AbortController()
    const id = (last += 1)
    const name = file.name || t('paper.picture.unnamedFile')
    const cancel = () => {
      control.abort()
      change(id, null)
      announce(t('paper.picture.cancelled'))
    }
    jobs.value = [...jobs.value, { id, name, done: null, cancel }]
    const fail = (why: string) => {
      change(id, null)
      const action = { label: t('paper.picture.retry'), run: () => void add(file, to) }
      show({ tone: 'danger', text: `${t('paper.picture.failed', { name })} ${why}`, action })
    }
    // Fetched when a picture is sent: most people never do.
    const parts = await Promise.all([import('./scalePicture.ts'), import('../../doors/pictures.ts')]).catch(
      () => null,
    )
    if (!parts) return fail(sentenceOf('unreachable'))
    const [{ scalePicture }, { sendPicture }] = parts
    const scaled = await scalePicture(file, control.signal)
    if (control.signal.aborted) return
    if (!scaled) {
      change(id, null)
      const text = `${t('paper.picture.failed', { name })} ${t('paper.picture.bad')}`
      return void show({ tone: 'danger', text })
    }
    change(id, { done: 0 })
    const sent = await sendPicture({ workshop: workshopOf(boardName), board: boardName }, scaled, {
      onProgress: (done) => change(id, { done }),
      signal: control.signal,
    })
    if (control.signal.aborted) return
    if (!sent.ok) return fail(sentenceOf(sent.refusal.code satisfies Reason))
    if (board.state.value === 'gone') return fail(sentenceOf('wrong-phase'))
    change(id, null)
    put({ ...sent.value, alt: '' }, to)
  }

  function put(image: NoteImage, to: Destination): void {
    if ('give' in to) return to.give(image)
    if ('note' in to) {
      if (!board.engine.content.notes.has(to.note)) return announce(t('paper.picture.noteGone'))
      if (act('picture', { note: to.note, image }) && to.ask !== false) asking.value = to.note
      return
    }
    const wish = { image, quiet: true, ...(to.at && { at: to.at }) }
    if (!act('add-note', wish)) return
    const note = board.engine.selection.focus
    if (note) board.engine.reveal(note)
    asking.value = note
    announce(t('paper.picture.put'))
  }

  return { jobs, asking, add, addressOf }
}
