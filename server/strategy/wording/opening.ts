import type { BoardId } from '#shared/ids.ts'
import { lastGood } from '../../board/lastGood.ts'
import type { BoardStore } from '../../storage/ports.ts'
import { WordingDoc } from './WordingDoc.ts'
import type { Opening } from './WordingRoom.ts'

/**
 * The opening that the store has. Where it has none, or nothing that holds, one begins with these words: a wording can be
 * open from the beginning, and a workshop can be put back without what was being written.
 * @throws StorageFault
 */
export async function openingOf(
  store: BoardStore,
  id: BoardId,
  words: string,
): Promise<Opening & { setAside: number }> {
  const stored = await store.load(id)
  if (!stored) return { ...(await begun(store, id, words)), setAside: 0 }
  const { doc, updates, left } = lastGood(stored)
  doc.destroy()
  if (left.length > 0) await store.setAside(id, stored.epoch, left)
  const opening = WordingDoc.isWhole(stored.epoch, updates)
    ? { epoch: stored.epoch, updates }
    : await renewed(store, id, words)
  return { ...opening, setAside: left.length }
}

async function begun(store: BoardStore, id: BoardId, words: string): Promise<Opening> {
  const first = WordingDoc.birth(1, words)
  await store.append([{ board: id, epoch: 1, update: first }])
  return { epoch: 1, updates: [first] }
}

/** Begins the next opening with these words; nothing of earlier ones is kept. @throws StorageFault */
export async function renewed(store: BoardStore, id: BoardId, words: string): Promise<Opening> {
  const stored = await store.load(id)
  if (!stored) return begun(store, id, words)
  const epoch = stored.epoch + 1
  const first = WordingDoc.birth(epoch, words)
  await store.blank(id, { epoch, first }, id)
  return { epoch, updates: [first] }
}
