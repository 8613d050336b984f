import type { BoardId, ImageId, PersonId, WorkshopId } from '#shared/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Cast } from '#shared/vote/ballot.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import type { HistoryLine } from '#shared/workshop/historyLine.ts'
import { type BallotPlace, type Storage, StorageFault, type StoredPicture } from './ports.ts'

type Edition = { epoch: number; rows: { seq: number; update: Uint8Array }[] }

const stemOf = ({ workshop, activity, vote }: BallotPlace) => `${workshop}.${activity}.${vote}`

const rowAfter = (rows: Edition['rows'], update: Uint8Array) => ({ seq: (rows.at(-1)?.seq ?? 0) + 1, update })

/** A store that forgets: for tests and throw-away servers. Obeys the same contract as the others. */
export function openMemory(): Storage {
  const logs = new Map<WorkshopId, WorkshopEvent[]>()
  const boards = new Map<BoardId, Edition>()
  const histories = new Map<BoardId, Map<number, HistoryLine>>()
  const archive = new Map<BoardId, BoardSnapshot>()
  const numbers = new Map<WorkshopId, number>()
  const memberships = new Map<string, Map<WorkshopId, PersonId>>()
  const ballots = new Map<string, Map<string, Cast>>()
  const papers = new Map<string, unknown>()
  const images = new Map<BoardId, Map<ImageId, { whole: StoredPicture; small: StoredPicture | null }>>()
  const eraseFrom = (map: Map<string, unknown>, stem: string) => {
    for (const key of map.keys()) if (key.startsWith(stem)) map.delete(key)
  }

  return {
    workshops: {
      list: async () => [...logs.keys()],
      load: async (workshop) => structuredClone(logs.get(workshop) ?? []),
      async append(workshop, from, events) {
        const log = logs.get(workshop) ?? []
        if (log.length !== from)
          throw new StorageFault(`The log of ${workshop} has ${log.length} events, not ${from}`)
        logs.set(workshop, [...log, ...structuredClone(events)])
      },
      async erase(workshop) {
        logs.delete(workshop)
        numbers.delete(workshop)
        for (const map of [boards, histories, archive, ballots, papers, images])
          eraseFrom(map as Map<string, unknown>, `${workshop}.`)
        for (const own of memberships.values()) own.delete(workshop)
      },
    },
    boards: {
      async load(board) {
        const stored = boards.get(board)
        if (!stored) return null
        const { epoch, rows } = structuredClone(stored)
        return {
          epoch,
          updates: rows.map((row) => row.update),
          seqs: rows.map((row) => row.seq),
          damaged: [],
        }
      },
      async append(batch, news = []) {
        const wrong = batch.find(({ board, epoch }) => (boards.get(board)?.epoch ?? epoch) !== epoch)
        if (wrong) throw new StorageFault(`${wrong.board} is not in edition ${wrong.epoch}`)
        for (const { board, epoch, update } of batch) {
          const rows = boards.get(board)?.rows ?? []
          boards.set(board, { epoch, rows: [...rows, rowAfter(rows, update)] })
        }
        for (const { board, kept, gone } of news) {
          const own = histories.get(board) ?? new Map<number, HistoryLine>()
          histories.set(board, own)
          for (const line of kept) own.set(line.entry, structuredClone(line))
          for (const entry of gone) own.delete(entry)
        }
      },
      history: async (board) =>
        structuredClone([...(histories.get(board)?.values() ?? [])].sort((a, b) => a.entry - b.entry)),
      async forgetHistory(before) {
        for (const own of histories.values())
          for (const { entry, at } of [...own.values()]) if (at < before) own.delete(entry)
      },
      async compact(board, epoch, count, merged) {
        const stored = boards.get(board)
        if (!stored || stored.epoch !== epoch || stored.rows.length < count || count === 0) {
          throw new StorageFault(`${board} has fewer than ${count} updates`)
        }
        const { seq } = stored.rows[count - 1]!
        boards.set(board, { epoch, rows: [{ seq, update: merged }, ...stored.rows.slice(count)] })
      },
      async setAside(board, epoch, seqs) {
        const stored = boards.get(board)
        // Nobody could examine them here, so they need not be kept.
        if (stored?.epoch === epoch)
          boards.set(board, { epoch, rows: stored.rows.filter((row) => !seqs.includes(row.seq)) })
      },
      async seal(board, sealed, next) {
        archive.set(board, structuredClone(sealed))
        boards.set(board, { epoch: next.epoch, rows: [rowAfter([], next.first)] })
      },
      async blank(board, next, heir) {
        const inherited = [...(images.get(board) ?? []), ...(images.get(heir) ?? [])]
        images.delete(board)
        if (inherited.length > 0) images.set(heir, new Map(inherited))
        archive.delete(board)
        histories.delete(board)
        boards.set(board, { epoch: next.epoch, rows: [rowAfter([], next.first)] })
      },
      async purge() {},
      async amendSealed(board, id, says) {
        const sealed = archive.get(board)
        if (!sealed) return
        const notes = sealed.notes.map((note) =>
          note.id === id ? { ...note, ...structuredClone(says) } : note,
        )
        archive.set(board, { ...sealed, notes })
      },
      sealed: async (board) => structuredClone(archive.get(board) ?? null),
      async takeNumbers(workshop, count) {
        const first = numbers.get(workshop) ?? 1
        numbers.set(workshop, first + count)
        return first
      },
    },
    sessions: {
      membership: async (device, workshop) => memberships.get(device)?.get(workshop) ?? null,
      memberships: async (device) =>
        [...(memberships.get(device) ?? [])].map(([workshop, person]) => ({ workshop, person })),
      async join(device, workshop, person) {
        memberships.set(device, (memberships.get(device) ?? new Map()).set(workshop, person))
      },
      async leave(device, workshop) {
        memberships.get(device)?.delete(workshop)
      },
    },
    ballots: {
      async put(place, key, cast) {
        const stem = stemOf(place)
        ballots.set(stem, (ballots.get(stem) ?? new Map<string, Cast>()).set(key, structuredClone(cast)))
      },
      get: async (place, key) => structuredClone(ballots.get(stemOf(place))?.get(key) ?? null),
      all: async (place) =>
        [...(ballots.get(stemOf(place)) ?? [])]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, cast]) => ({ key, ...structuredClone(cast) })),
      forgetOrder: async () => {},
    },
    papers: {
      async put(workshop, name, paper) {
        papers.set(`${workshop}.${name}`, structuredClone(paper))
      },
      get: async (workshop, name) => structuredClone(papers.get(`${workshop}.${name}`) ?? null),
    },
    images: {
      async put({ board, id, whole, small }, { perBoard, perWorkshop }) {
        const own = images.get(board) ?? new Map()
        if (own.has(id)) return true
        const stem = `${board.split('.')[0]}.`
        const all = [...images].filter(([each]) => each.startsWith(stem))
        const count = all.reduce((sum, [, kept]) => sum + kept.size, 0)
        if (own.size >= perBoard || count >= perWorkshop) return false
        images.set(board, own.set(id, structuredClone({ whole, small })))
        return true
      },
      async get(workshop, id, size) {
        const kept = [...images].filter(([board, own]) => board.startsWith(`${workshop}.`) && own.has(id))
        const image = kept[0]?.[1].get(id)
        if (!image) return null
        const { type, bytes } = (size === 'small' ? image.small : null) ?? image.whole
        return { type, bytes: bytes.slice(), boards: kept.map(([board]) => board) }
      },
    },
    secret: async () => 'a secret that only memory keeps',
    writable: async () => {},
    close: async () => {},
  }
}
