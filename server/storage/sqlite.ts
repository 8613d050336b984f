import * as z from 'zod/mini'
import { imageTypes } from '#shared/contract/images.ts'
import { boardId, personId, workshopId } from '#shared/ids.ts'
import { currentSnapshot } from '#shared/board/migrations.ts'
import type { StoredJson } from '#shared/board/migrations/migration.ts'
import { cast } from '#shared/vote/ballot.ts'
import { workshopEvent } from '#shared/workshop/events.ts'
import { historyLine } from '#shared/workshop/historyLine.ts'
import { type Storage, StorageFault } from './ports.ts'
import type { StoredLine } from './sqlite/histories.ts'
import { pack, unpack } from './sqlite/bytes.ts'
import type { Mending } from './sqlite/DatabaseFile.ts'
import { rememberSessions } from './sqlite/rememberSessions.ts'
import { StorageThread } from './sqlite/StorageThread.ts'
import type { Tables } from './sqlite/tables.ts'

/**
 * The embedded default: one file, write-ahead log, synced at every commit, in a thread of its own, so that
 * a slow disk delays nobody who does not wait for it.
 * @param file path of the database; its folder is made when missing
 * @param onMended hears when the file was damaged and has been replaced by one that holds what could be read
 * @throws StorageFault when the file cannot be opened, written or is newer than this program
 */
export async function openSqlite(
  file: string,
  onMended: (mending: Mending) => void = () => {},
): Promise<Storage> {
  const entry = new URL('./sqlite/thread.ts', import.meta.url)
  return onThread(await StorageThread.open<Tables>(entry, { file }, (news) => onMended(news as Mending)))
}

/** The ports in front of a thread. Plain data crosses as JSON text, updates as one buffer that is handed over. */
export function onThread(thread: StorageThread<Tables>): Storage {
  const sessions = rememberSessions({
    membership: async (device, workshop) =>
      readingOne('person', await thread.call('membership', [device, workshop]), (id) => personId.parse(id)),
    memberships: async (device) =>
      reading('memberships', await thread.call('memberships', [device]), ({ workshop, person }) => ({
        workshop: workshopId.parse(workshop),
        person: personId.parse(person),
      })),
    join: async (device, workshop, person) => thread.call('joinWorkshop', [device, workshop, person]),
    leave: async (device, workshop) => thread.call('leaveWorkshop', [device, workshop]),
  })
  return {
    workshops: {
      list: async () => reading('ids', await thread.call('listWorkshops', []), (id) => workshopId.parse(id)),
      load: async (workshop) =>
        reading('events', await thread.call('loadEvents', [workshop]), (text) =>
          workshopEvent.parse(JSON.parse(text)),
        ),
      append: async (workshop, from, events) =>
        thread.call('appendEvents', [workshop, from, events.map((event) => JSON.stringify(event))]),
      async erase(workshop) {
        await thread.call('eraseWorkshop', [workshop]).finally(() => sessions.forget(workshop))
      },
    },
    boards: {
      async load(board) {
        const rows = await thread.call('loadBoard', [board])
        if (!rows) return null
        const { epoch, seqs, damaged } = rows
        // Apart again, so that whoever keeps or hands over one of them does so with no other.
        return { epoch, updates: unpack(rows).map((update) => update.slice()), seqs, damaged }
      },
      async append(batch, news = []) {
        const updates = pack(batch.map(({ update }) => update))
        const [boards, epochs] = [batch.map(({ board }) => board), batch.map(({ epoch }) => epoch)]
        const lines = news.map(({ board, kept, gone }) => ({
          ...{ board, gone: [...gone] },
          kept: kept.map((line): StoredLine => [line.entry, line.at, JSON.stringify(line)]),
        }))
        await thread.call('appendUpdates', [boards, epochs, updates, lines], [updates.bytes.buffer])
      },
      history: async (board) =>
        reading('time line', await thread.call('boardHistory', [board]), (text) =>
          historyLine.parse(JSON.parse(text)),
        ),
      forgetHistory: async (before) => thread.call('forgetHistory', [before]),
      async compact(board, epoch, count, merged) {
        const own = merged.slice()
        await thread.call('compactBoard', [board, epoch, count, own], [own.buffer])
      },
      async seal(board, sealed, next) {
        const own = next.first.slice()
        const text = JSON.stringify(sealed)
        await thread.call('sealBoard', [board, sealed.meta.epoch, text, next.epoch, own], [own.buffer])
      },
      async blank(board, next, heir) {
        const own = next.first.slice()
        await thread.call('blankBoard', [board, next.epoch, own, heir], [own.buffer])
      },
      purge: async () => thread.call('purge', []),
      amendSealed: async (board, note, says) =>
        thread.call('amendSealed', [board, note, JSON.stringify(says)]),
      sealed: async (board) =>
        readingOne('snapshot', await thread.call('sealedBoard', [board]), (text) =>
          currentSnapshot(JSON.parse(text) as StoredJson),
        ),
      takeNumbers: async (workshop, count) => thread.call('takeNumbers', [workshop, count]),
      setAside: async (board, epoch, seqs) => thread.call('setAside', [board, epoch, [...seqs]]),
    },
    sessions,
    ballots: {
      put: async ({ workshop, activity, vote }, key, { choices, weight }) =>
        thread.call('putBallot', [workshop, activity, vote, key, JSON.stringify(choices), weight]),
      get: async ({ workshop, activity, vote }, key) =>
        readingOne('ballot', await thread.call('ballot', [workshop, activity, vote, key]), castOf),
      all: async ({ workshop, activity, vote }) =>
        reading('ballots', await thread.call('ballots', [workshop, activity, vote]), (row) => ({
          key: row.key,
          ...castOf(row),
        })),
      forgetOrder: async () => thread.call('forgetBallotOrder', []),
    },
    papers: {
      put: async (workshop, name, paper) => thread.call('putPaper', [workshop, name, JSON.stringify(paper)]),
      get: async (workshop, name) =>
        readingOne('paper', await thread.call('paper', [workshop, name]), (text): unknown =>
          JSON.parse(text),
        ),
    },
    images: {
      async put({ board, id, whole, small }, most) {
        const content = pack([whole.bytes, small?.bytes ?? new Uint8Array(0)])
        const types = [whole.type, small?.type ?? '']
        return thread.call('putImage', [board, id, types, content, most], [content.bytes.buffer])
      },
      async get(workshop, id, size) {
        const row = await thread.call('image', [workshop, id, size])
        return readingOne('picture', row, ({ type, bytes, boards }) => ({
          type: imageType.parse(type),
          bytes,
          boards: boards.map((board) => boardId.parse(board)),
        }))
      },
    },
    secret: async () => thread.call('secret', []),
    writable: async () => thread.call('tryToWrite', []),
    close: () => thread.close(),
  }
}

const imageType = z.enum(imageTypes)
const castOf = ({ choices, weight }: { choices: string; weight: number }) =>
  cast.parse({ choices: JSON.parse(choices) as unknown, weight })

/** What a row holds, checked. The fault says nothing of its content: it goes to the log. */
function reading<Row, T>(what: string, rows: readonly Row[], parse: (row: Row) => T): T[] {
  try {
    return rows.map((row) => parse(row))
  } catch (cause) {
    throw new StorageFault(`Stored ${what} cannot be read (${(cause as Error).name})`)
  }
}

const readingOne = <Row, T>(what: string, row: Row | null, parse: (row: Row) => T): T | null =>
  row === null ? null : reading(what, [row], parse)[0]!
