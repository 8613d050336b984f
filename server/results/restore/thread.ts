import { parentPort, workerData } from 'node:worker_threads'
import { firstUpdate } from '../../board/firstUpdate.ts'
import { boardFromSource } from './boards.ts'
import { highestIn } from './source.ts'
import { openWhole } from './wholeFile.ts'
import type { RestoreTask, Restored } from './openFile.ts'

/** Reads one file, which may be whatever somebody sent, and makes its boards, in a thread of its own. */
const { bytes, workshop, at } = workerData as RestoreTask
parentPort?.postMessage(restored())

function restored(): Restored {
  const opened = openWhole(textOf(bytes))
  if (!opened.ok) return opened
  const boards = opened.source.boards.map((each) => {
    const snapshot = boardFromSource(each, workshop, at)
    return { board: snapshot.meta.board, epoch: 1, update: firstUpdate(snapshot) }
  })
  const source = { ...opened.source, boards: [] }
  return { ...opened, source, boards, highest: highestIn(opened.source.boards) }
}

/** Empty where it is no text, which then is no file either. */
function textOf(sent: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(sent)
  } catch {
    return ''
  }
}
