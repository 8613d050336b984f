import { onScopeDispose, type Ref, shallowRef } from 'vue'
import { imagePath } from '#shared/contract/images.ts'
import { placeOf } from '#shared/board/boardId.ts'
import type { NoteImage, Point } from '#shared/board/note.ts'
import type { ImageId, NoteId } from '#shared/ids.ts'
import { sendPicture } from '../../doors/pictures.ts'
import type { Reason } from '../../engine/reason.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { type Board } from '../boardContext.ts'
import { useActions } from '../useActions.ts'
import { scalePicture } from './scalePicture.ts'

/** Where a picture goes: on a note, on a new one at a place, or to whoever holds it for a note to come. */
/** Without `ask` whoever sends it asks by itself what it shows; so does whoever holds it. */
export type Destination =
  { note: NoteId; ask?: boolean } | { at: Point | null } | { give: (image: NoteImage) => void }

/** A picture on its way. `done` is null while it is made smaller; an `inline` one is shown where it was asked for. */
export type Job = { id: number; name: string; done: number | null; inline: boolean; cancel: () => void }

type Pictures = { jobs: Ref<readonly Job[]>; asking: Ref<NoteId | null> }

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
    imagePath(placeOf(name)?.workshop ?? '', name, id, size)

  function change(id: number, part: Partial<Job> | null): void {
    jobs.value = jobs.value.flatMap((job) =>
      job.id !== id ? [job] : part === null ? [] : [{ ...job, ...part }],
    )
  }

  /** Makes a file smaller, sends it and puts it where it goes. Says what went wrong, with a way to try again. */
  async function add(file: File, to: Destination): Promise<void> {
    const { writes } = board.engine.setting
    if (writes !== true) return announce(sentenceOf(writes))
    const control = new AbortController()
    const id = (last += 1)
    const name = file.name || t('paper.picture.unnamedFile')
    const cancel = () => {
      control.abort()
      change(id, null)
      announce(t('paper.picture.cancelled'))
    }
    jobs.value = [...jobs.value, { id, name, done: null, inline: 'give' in to, cancel }]
    const fail = (why: string) => {
      change(id, null)
      const action = { label: t('paper.picture.retry'), run: () => void add(file, to) }
      show({ tone: 'danger', text: `${t('paper.picture.failed', { name })} ${why}`, action })
    }
    const scaled = await scalePicture(file, control.signal)
    if (control.signal.aborted) return
    if (!scaled) {
      change(id, null)
      return void show({
        tone: 'danger',
        text: `${t('paper.picture.failed', { name })} ${t('paper.picture.bad')}`,
      })
    }
    change(id, { done: 0 })
    const boardName = boardNow()
    const sent = await sendPicture(
      { workshop: placeOf(boardName)?.workshop ?? '', board: boardName },
      scaled,
      {
        onProgress: (done) => change(id, { done }),
        signal: control.signal,
      },
    )
    if (control.signal.aborted) return
    if (!sent.ok) return fail(sentenceOf(sent.refusal.code satisfies Reason))
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

/** Ends what is on its way when the board goes. */
export function endPictures(board: Board): void {
  const { jobs } = picturesOf(board)
  onScopeDispose(() => {
    for (const job of jobs.value) job.cancel()
  })
}
