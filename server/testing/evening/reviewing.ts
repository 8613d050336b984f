import { heldReason } from '#shared/board/holding.ts'
import type { Doings } from '#shared/testing/eveningStory.ts'
import { BoardLine } from '../../demo/BoardLine.ts'
import { expectSame, type Scene } from './Scene.ts'

/** Notes that are read before others see them. */
export function reviewing({ person }: Scene) {
  const queue = async () => (await person.does('review:read', { activity: person.activity!.id })).notes
  const one = async (beginning: string) => {
    const { note, mark } = (await queue()).find(({ text }) => text.startsWith(beginning))!
    return { activity: person.activity!.id, notes: [{ note, mark }] }
  }
  return {
    async 'sees waiting'({ notes }) {
      await person.waitForView(
        `${notes.length} to wait`,
        () => person.activity?.unshown?.waiting === notes.length,
      )
      const waiting = (await queue()).filter(({ held }) => held === null)
      expectSame('what waits', waiting.map(({ text }) => text).toSorted(), notes.toSorted())
    },
    async 'lets through'({ note }) {
      expectSame('let through', await person.does('review:pass', await one(note)), { done: 1, changed: 0 })
    },
    async 'holds back'({ note, reason }) {
      const done = await person.does('review:hold', { ...(await one(note)), reason })
      expectSame('held back', done, { done: 1, changed: 0 })
    },
    async 'is told why'({ note, reason }) {
      const { board, found } = await person.find(note)
      const told = () => heldReason(board.notes.find(({ id }) => id === found.id)!)
      await board.until('the reason', () => told() === reason)
    },
    async 'reads at the table'({ notes }) {
      const access = person.me.boards.find(
        ({ kind, activity }) => kind === 'group' && activity === person.view.current,
      )!
      const line = new BoardLine(person.visitor, access)
      try {
        await line.synced()
        const is = () => line.notes.map(({ text }) => text).toSorted()
        await line.until('the table’s notes', () => is().join() === notes.toSorted().join())
      } finally {
        line.close()
      }
    },
  } satisfies Partial<Doings>
}
