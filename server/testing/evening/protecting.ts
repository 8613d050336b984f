import type { Doings } from '#shared/testing/eveningStory.ts'
import { Visitor } from '../../demo/Visitor.ts'
import { must } from '../TestPerson.ts'
import { flood, forge, replay } from './hostile.ts'
import { reviewing } from './reviewing.ts'
import { expectSame, type Scene } from './Scene.ts'

/** What keeps the evening whole. */
export function protecting(scene: Scene) {
  const { person, stage } = scene
  const place = async (beginning: string) => {
    const { board, found } = await person.find(beginning)
    return { activity: person.activity!.id, board: board.access.board, note: found.id }
  }
  const known = (list: 'people' | 'removed', name: string) =>
    person.view[list]!.find((each) => each.name === name)!.id
  const entryOf = async (beginning: string, did: string) => {
    const { activity, board, note } = await place(beginning)
    const { entries } = await person.does('history:read', { activity, board })
    const found = entries.find((each) => each.note === note && each.did === did)
    if (!found) throw new Error(`no such entry among ${entries.map((each) => each.did).join()}`)
    return { activity, board, found }
  }
  return {
    async hides({ note }) {
      const wish = await place(note)
      await person.does('note:hide', wish)
      await person.waitForView('it to be hidden', ({ hidden }) => hidden!.some(({ id }) => id === wish.note))
    },
    async 'shows again'({ note }) {
      const { id } = person.view.hidden!.find(({ text }) => text.startsWith(note))!
      await person.does('note:show', { activity: person.activity!.id, note: id })
    },
    async 'reads the time line'({ note, whose, did }) {
      const { found } = await entryOf(note, did)
      if (found.by !== known('people', whose)) throw new Error('it was somebody else')
    },
    async 'puts back'({ note, did }) {
      const { activity, board, found } = await entryOf(note, did)
      await person.does('history:return', { activity, board, entry: found.entry })
    },
    async 'takes back what was done to others by'({ whom, things }) {
      const { board } = await person.board().then(({ access }) => access)
      const asked = { activity: person.activity!.id, board }
      const { entries, last } = await person.does('history:read', asked)
      const from = entries.at(-1)!.entry
      const only = { is: 'person' as const, person: known('people', whom), own: false }
      const done = await person.does('history:rewind', { ...asked, wish: { from, to: last, only } })
      expectSame('things taken back', done.things, things)
    },
    async 'sees at'({ note, at }) {
      const board = await person.board()
      const lies = () => board.notes.find(({ text }) => text.startsWith(note))?.at.join()
      await board.until(`${note} at ${at.join()}`, () => lies() === at.join())
    },
    ...reviewing(scene),
    async removes({ whom }) {
      await person.does('person:remove', { person: known('people', whom) })
      stage.play.hall.delete(stage.person(whom))
      await person.waitForView('them to be gone', ({ removed }) => removed!.some(({ name }) => name === whom))
    },
    async 'is sent away'() {
      const { line } = person
      await line.until('word of it', () => line.notice?.notice === 'removed' && !line.connected)
      const refused = await person.comesBack().then(
        () => 'let in',
        (fault: unknown) => (fault as Error).message,
      )
      stage.play.hall.delete(person)
      if (refused !== 'no live line: removed') throw new Error(refused)
    },
    async 'lets in again'({ whom }) {
      await person.does('person:readmit', { person: known('removed', whom) })
    },
    async 'comes back'() {
      await person.comesBack()
    },
    async 'renews the code'() {
      stage.oldCode = stage.play.code
      stage.play.code = (await person.does('code:renew', {})).code
    },
    async 'tries the code on the old slip'() {
      must(await new Visitor(stage.play.origin).call('getInvitation', { code: stage.oldCode }, undefined))
    },
    'breaks the device': () => person.breaks(),
    'says what was said before, word for word': () => replay(person),
    'says what nobody may say': () => forge(scene),
    'says far too much': () => flood(person),
  } satisfies Partial<Doings>
}
