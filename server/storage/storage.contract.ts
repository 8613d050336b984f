import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActivityId, BoardId, ImageId, NoteId, PersonId, VoteId, WorkshopId } from '#shared/ids.ts'
import { type BoardSnapshot, emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import { aNote } from '#shared/testing/boards.ts'
import { FIRST } from '#shared/vote/firstVote.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import type { HistoryLine } from '#shared/workshop/historyLine.ts'
import { type Storage, StorageFault } from './ports.ts'

const aVote = (workshop: WorkshopId) => ({ workshop, activity: 'a' as ActivityId, vote: FIRST })
const [w1, w2] = ['w1', 'w2'] as [WorkshopId, WorkshopId]
const board = 'w1.a.s' as BoardId
const fact = (at: number): WorkshopEvent => ({ type: 'workshop/archived', at, archived: true })
const bytes = (...values: number[]) => new Uint8Array(values)
const line = (entry: number, at: number, words = 'Ajatus'): HistoryLine => ({
  ...{ entry, begun: at, at, by: 'p' as PersonId, id: 'n', note: 'n' as NoteId },
  ...{ did: 'worded', group: null, words, what: 'note', was: { text: '' }, is: { text: words } },
})
const snapshot = (epoch: number): BoardSnapshot => emptyBoard({ schema: SCHEMA, board, epoch, born: 5 })

/** One suite that every store must pass. `reopen` opens the same data again; absent for stores that forget. */
export function storageContract(
  name: string,
  open: () => Promise<Storage>,
  reopen?: () => Promise<Storage>,
): void {
  describe(`storage: ${name}`, () => {
    let store: Storage
    beforeEach(async () => {
      store = await open()
    })
    const updatesOf = async (of = board) => (await store.boards.load(of))?.updates
    afterEach(() => store.close())

    it('keeps a log in order and lists its workshop', async () => {
      await store.workshops.append(w1, 0, [fact(1), fact(2)])
      await store.workshops.append(w1, 2, [fact(3)])
      expect(await store.workshops.load(w1)).toEqual([fact(1), fact(2), fact(3)])
      expect(await store.workshops.list()).toEqual([w1])
    })

    it('rejects a log append from a wrong place and changes nothing', async () => {
      await store.workshops.append(w1, 0, [fact(1)])
      await expect(store.workshops.append(w1, 0, [fact(2)])).rejects.toThrow(StorageFault)
      expect(await store.workshops.load(w1)).toEqual([fact(1)])
    })

    it('keeps board updates in order, by edition', async () => {
      expect(await store.boards.load(board)).toBeNull()
      await store.boards.append([{ board, epoch: 1, update: bytes(1) }])
      await store.boards.append([
        { board, epoch: 1, update: bytes(2) },
        { board: 'w1.b.s' as BoardId, epoch: 1, update: bytes(9) },
      ])
      const stored = await store.boards.load(board)
      expect(stored).toEqual({ epoch: 1, updates: [bytes(1), bytes(2)], seqs: [1, 2], damaged: [] })
    })

    it('B9 rejects a whole batch when one update is of another edition', async () => {
      await store.boards.append([{ board, epoch: 1, update: bytes(1) }])
      const batch = [
        { board: 'w1.b.s' as BoardId, epoch: 1, update: bytes(7) },
        { board, epoch: 2, update: bytes(8) },
      ]
      await expect(store.boards.append(batch)).rejects.toThrow(StorageFault)
      expect(await store.boards.load('w1.b.s' as BoardId)).toBeNull()
      expect(await updatesOf()).toEqual([bytes(1)])
    })

    it('compacts the first updates and keeps the tail', async () => {
      await store.boards.append([1, 2, 3].map((n) => ({ board, epoch: 1, update: bytes(n) })))
      await store.boards.compact(board, 1, 2, bytes(12))
      expect(await updatesOf()).toEqual([bytes(12), bytes(3)])
      await store.boards.append([{ board, epoch: 1, update: bytes(4) }])
      expect(await updatesOf()).toEqual([bytes(12), bytes(3), bytes(4)])
      await expect(store.boards.compact(board, 1, 9, bytes(0))).rejects.toThrow(StorageFault)
    })

    it('B10 seals an edition: keeps it as plain data and starts the next', async () => {
      await store.boards.append([{ board, epoch: 1, update: bytes(1) }])
      await store.boards.seal(board, snapshot(1), { epoch: 2, first: bytes(20) })
      expect(await store.boards.load(board)).toMatchObject({ epoch: 2, updates: [bytes(20)], seqs: [1] })
      expect(await store.boards.sealed(board)).toEqual(snapshot(1))
      await expect(store.boards.append([{ board, epoch: 1, update: bytes(2) }])).rejects.toThrow(StorageFault)
    })

    it('B20 changes what sealed editions say of a note, and of no other', async () => {
      const note = (id: string, text: string) => ({ ...aNote(id), text })
      const sealed = { ...snapshot(1), notes: [note('n1', 'Erään asia'), note('n2', 'Muuta')] }
      await store.boards.seal(board, sealed, { epoch: 2, first: bytes(20) })
      await store.boards.seal(board, { ...sealed, meta: snapshot(2).meta }, { epoch: 3, first: bytes(30) })
      await store.boards.amendSealed(board, 'n1' as NoteId, { text: '' })
      await store.boards.amendSealed('w1.b.s' as BoardId, 'n1' as NoteId, { text: '' })
      const said = async () => (await store.boards.sealed(board))?.notes.map(({ text }) => text)
      expect(await said()).toEqual(['', 'Muuta'])
      await store.boards.amendSealed(board, 'n1' as NoteId, { text: 'Erään asia' })
      expect((await store.boards.sealed(board))?.notes).toEqual(sealed.notes)
    })

    it('S44 blanks a board: nothing of it is left, and its pictures are the heir’s', async () => {
      const heir = 'w1.a.g.g1' as BoardId
      const most = { perBoard: 9, perWorkshop: 9 }
      const whole = { type: 'image/png', bytes: bytes(5) } as const
      await store.boards.append([{ board, epoch: 1, update: bytes(1) }])
      await store.boards.seal(board, snapshot(1), { epoch: 2, first: bytes(20) })
      for (const each of [board, heir])
        await store.images.put({ board: each, id: 'x' as ImageId, whole, small: null }, most)
      await store.images.put({ board, id: 'y' as ImageId, whole, small: null }, most)
      await store.boards.blank(board, { epoch: 3, first: bytes(30) }, heir)
      await store.boards.purge()
      expect(await store.boards.load(board)).toMatchObject({ epoch: 3, updates: [bytes(30)], damaged: [] })
      expect(await store.boards.sealed(board)).toBeNull()
      for (const id of ['x', 'y'] as ImageId[])
        expect((await store.images.get(w1, id, 'whole'))?.boards).toEqual([heir])
    })

    it('B23 keeps time lines with the updates or not at all, by entry, until they are old or their board is blanked', async () => {
      const other = 'w2.a.s' as BoardId
      const kept = (...lines: HistoryLine[]) => ({ board, kept: lines, gone: [] })
      const update = { board, epoch: 1, update: bytes(1) }
      await store.boards.append(
        [update],
        [kept(line(2, 20), line(1, 10)), { ...kept(line(1, 10)), board: other }],
      )
      await store.boards.append([], [{ ...kept(line(2, 25, 'Toisin'), line(3, 30)), gone: [1] }])
      const wrong = store.boards.append([{ ...update, epoch: 9 }], [kept(line(4, 40))])
      await expect(wrong).rejects.toThrow(StorageFault)
      expect(await store.boards.history(board)).toEqual([line(2, 25, 'Toisin'), line(3, 30)])
      await store.boards.seal(board, snapshot(1), { epoch: 2, first: bytes(20) })
      await store.boards.forgetHistory(26)
      expect(await store.boards.history(board)).toEqual([line(3, 30)])
      expect(await store.boards.history(other)).toEqual([])
      await store.boards.blank(board, { epoch: 3, first: bytes(30) }, other)
      expect(await store.boards.history(board)).toEqual([])
    })

    it('sets updates aside for good, and goes on behind them', async () => {
      const other = 'w1.b.s' as BoardId
      await store.boards.append([1, 2, 3, 4].map((n) => ({ board, epoch: 1, update: bytes(n) })))
      await store.boards.append([{ board: other, epoch: 1, update: bytes(2) }])
      await store.boards.setAside(board, 1, [2, 4])
      expect(await store.boards.load(board)).toEqual({
        epoch: 1,
        updates: [bytes(1), bytes(3)],
        seqs: [1, 3],
        damaged: [],
      })
      expect(await updatesOf(other)).toEqual([bytes(2)])
      await store.boards.append([{ board, epoch: 1, update: bytes(5) }])
      await store.boards.compact(board, 1, 2, bytes(13))
      expect(await updatesOf()).toEqual([bytes(13), bytes(5)])
    })

    it('leaves the caller its bytes and remembers them as they were', async () => {
      const whole = bytes(9, 1, 2, 9)
      const part = whole.subarray(1, 3)
      await store.boards.append([{ board, epoch: 1, update: part }])
      await store.boards.compact(board, 1, 1, part)
      await store.boards.seal(board, snapshot(1), { epoch: 2, first: part })
      expect(whole).toEqual(bytes(9, 1, 2, 9))
      expect(await updatesOf()).toEqual([bytes(1, 2)])
    })

    it('does what it is asked in order, awaited or not', async () => {
      const asked = [1, 2, 3].map((n) => store.boards.append([{ board, epoch: 1, update: bytes(n) }]))
      const before = updatesOf()
      const sealed = store.boards.seal(board, snapshot(1), { epoch: 2, first: bytes(20) })
      const late = store.boards.append([{ board, epoch: 1, update: bytes(4) }])
      await expect(late).rejects.toThrow(StorageFault)
      await Promise.all([...asked, sealed])
      expect(await before).toEqual([bytes(1), bytes(2), bytes(3)])
      expect(await updatesOf()).toEqual([bytes(20)])
    })

    it('writes something when asked whether it can, and nothing that anybody reads', async () => {
      const secret = await store.secret()
      await store.writable()
      await store.writable()
      expect([await store.secret(), await store.workshops.list()]).toEqual([secret, []])
    })

    it('B8 never gives a note number twice', async () => {
      expect(await store.boards.takeNumbers(w1, 1)).toBe(1)
      expect(await store.boards.takeNumbers(w1, 3)).toBe(2)
      expect(await store.boards.takeNumbers(w1, 1)).toBe(5)
      expect(await store.boards.takeNumbers(w2, 1)).toBe(1)
    })

    it('remembers which person a device is, in each workshop', async () => {
      await store.sessions.join('d', w1, 'p1' as PersonId)
      await store.sessions.join('d', w2, 'p2' as PersonId)
      expect(await store.sessions.membership('d', w1)).toBe('p1')
      await store.sessions.join('d', w1, 'p3' as PersonId)
      expect(await store.sessions.membership('d', w1)).toBe('p3')
      await store.sessions.leave('d', w1)
      expect(await store.sessions.membership('d', w1)).toBeNull()
      expect(await store.sessions.memberships('d')).toEqual([{ workshop: w2, person: 'p2' }])
      // Asked while it is being changed, the answer of before is not the answer of afterwards.
      const [before, left] = [store.sessions.membership('d', w2), store.sessions.leave('d', w2)]
      await Promise.all([before, left])
      expect(await store.sessions.membership('d', w2)).toBeNull()
    })

    it('V5 V6 V11 keeps one ballot a key and vote with its weight, and gives them in key order', async () => {
      const vote = aVote(w1)
      const other = { ...vote, vote: 'other' as VoteId }
      await store.ballots.put(vote, 'zz', { choices: { t: 1 }, weight: 1 })
      await store.ballots.put(vote, 'aa', { choices: { t: 2 }, weight: 3 })
      await store.ballots.put(vote, 'zz', { choices: { t: 3 }, weight: 2 })
      await store.ballots.put(other, 'zz', { choices: { u: 1 }, weight: 1 })
      expect(await store.ballots.all(vote)).toEqual([
        { key: 'aa', choices: { t: 2 }, weight: 3 },
        { key: 'zz', choices: { t: 3 }, weight: 2 },
      ])
      expect(await store.ballots.get(vote, 'zz')).toEqual({ choices: { t: 3 }, weight: 2 })
      expect(await store.ballots.get(other, 'zz')).toEqual({ choices: { u: 1 }, weight: 1 })
      expect(await store.ballots.get({ ...vote, activity: 'b' as ActivityId }, 'zz')).toBeNull()
    })

    it('keeps papers by name', async () => {
      await store.papers.put(w1, 'x', { a: [1] })
      expect(await store.papers.get(w1, 'x')).toEqual({ a: [1] })
      expect(await store.papers.get(w2, 'x')).toBeNull()
    })

    it('keeps pictures by what is in them, for each board up to its fill', async () => {
      const most = { perBoard: 2, perWorkshop: 3 }
      const other = 'w1.b.s' as BoardId
      const picture = (n: number) => ({ type: 'image/png' as const, bytes: bytes(n, n) })
      const put = (of: BoardId, id: string, small: number | null = null) =>
        store.images.put(
          { board: of, id: id as ImageId, whole: picture(1), small: small === null ? null : picture(small) },
          most,
        )
      expect(await put(board, 'x', 7)).toBe(true)
      expect([await put(board, 'y'), await put(board, 'z'), await put(board, 'y')]).toEqual([
        true,
        false,
        true,
      ])
      expect([await put(other, 'x'), await put(other, 'z'), await put('w2.a.s' as BoardId, 'z')]).toEqual([
        true,
        false,
        true,
      ])
      expect(await store.images.get(w1, 'x' as ImageId, 'small')).toEqual({
        ...picture(7),
        boards: [board, other],
      })
      expect(await store.images.get(w1, 'x' as ImageId, 'whole')).toEqual({
        ...picture(1),
        boards: [board, other],
      })
      expect(await store.images.get(w1, 'y' as ImageId, 'small')).toEqual({ ...picture(1), boards: [board] })
      expect(await store.images.get(w2, 'x' as ImageId, 'whole')).toBeNull()
      await store.workshops.erase(w1)
      expect([
        await store.images.get(w1, 'x' as ImageId, 'whole'),
        (await store.images.get(w2, 'z' as ImageId, 'whole'))?.boards,
      ]).toEqual([null, ['w2.a.s']])
    })

    it('erases everything of one workshop and nothing of another', async () => {
      for (const w of [w1, w2]) {
        await store.workshops.append(w, 0, [fact(1)])
        const own = `${w}.a.s` as BoardId
        const news = { board: own, kept: [line(1, 5)], gone: [] }
        await store.boards.append([{ board: own, epoch: 1, update: bytes(1) }], [news])
        await store.sessions.join('d', w, 'p' as PersonId)
        await store.ballots.put(aVote(w), 'k', { choices: { t: 1 }, weight: 1 })
        await store.papers.put(w, 'x', 1)
        await store.boards.takeNumbers(w, 4)
      }
      expect(await store.sessions.membership('d', w1)).toBe('p')
      await store.workshops.erase(w1)
      expect(await store.sessions.membership('d', w1)).toBeNull()
      expect(await store.workshops.list()).toEqual([w2])
      expect(await store.boards.load(board)).toBeNull()
      expect(await store.boards.history(board)).toEqual([])
      expect(await store.boards.history('w2.a.s' as BoardId)).toHaveLength(1)
      expect(await store.sessions.memberships('d')).toEqual([{ workshop: w2, person: 'p' }])
      expect(await store.ballots.all(aVote(w1))).toEqual([])
      expect(await store.papers.get(w1, 'x')).toBeNull()
      expect(await store.boards.load('w2.a.s' as BoardId)).not.toBeNull()
      expect(await store.ballots.all(aVote(w2))).toHaveLength(1)
    })

    it('keeps its secret', async () => {
      expect(await store.secret()).toBe(await store.secret())
      expect((await store.secret()).length).toBeGreaterThan(20)
    })

    if (reopen) {
      it('B2 holds everything after it is opened again', async () => {
        await store.workshops.append(w1, 0, [fact(1)])
        await store.boards.append([{ board, epoch: 1, update: bytes(1, 2) }])
        const secret = await store.secret()
        await store.close()
        store = await reopen()
        expect(await store.workshops.load(w1)).toEqual([fact(1)])
        expect(await updatesOf()).toEqual([bytes(1, 2)])
        expect(await store.secret()).toBe(secret)
      })
    }
  })
}
