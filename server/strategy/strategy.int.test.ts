import { expect, it } from 'vitest'
import type { NoteId } from '#shared/ids.ts'
import { StrategyHall } from '../testing/strategy/StrategyHall.ts'
import type { TestPerson } from '../testing/TestPerson.ts'

const strategy = '# Tavoitteet\n1. Apu löytyy ajoissa\n2. Talous kestää\n'
const open = { proposing: true, supporting: true, budget: null }

/** A hall at its tables; each person has written a note. */
async function atTables() {
  const hall = await StrategyHall.open(strategy)
  const { ritva, people } = hall
  await ritva.opens(1)
  const activity = ritva.activity!.id
  await ritva.does('phase:advance', { activity, from: 'waiting', to: 'brainstorm' })
  await ritva.everybodyIsAt('brainstorm')
  await Promise.all(people.map((person) => person.writes(`Lappu: ${person.name}`)))
  await ritva.does('strategy:open', { open })
  const note = async (of: TestPerson) => (await of.find(`Lappu: ${of.name}`)).found.id
  const goal = await hall.element('Apu')
  const keeps = (who: TestPerson, ...notes: NoteId[]) =>
    hall.makes(who, { kind: 'keep', targets: [goal.id], sources: { notes, themes: [] } })
  const words = async (who: TestPerson) => (await hall.seen(who)).notes.map(({ text }) => text).sort()
  return { hall, activity, note, keeps, words, goal }
}

it('T7 A1 B20 notes that an amendment stands on are told to those who may read them, and to nobody once hidden', async () => {
  const { hall, activity, note, keeps, words } = await atTables()
  const [aino, bo, cia] = hall.people as [TestPerson, TestPerson, TestPerson]
  const ainos = await note(aino)
  await keeps(bo, ainos)
  expect(await Promise.all([bo, cia, hall.ritva].map(words))).toEqual([['Lappu: Aino'], [], ['Lappu: Aino']])
  const board = hall.ritva.view.groups[0]!.id
  const { board: id } = aino.me.boards.find(({ kind }) => kind === 'group')!
  expect(board).toBe(aino.me.person.group)
  await hall.ritva.does('note:hide', { activity, board: id, note: ainos })
  expect(await Promise.all([bo, cia, hall.ritva].map(words))).toEqual([[], [], []])
})

it('T7 a note that one may not read cannot be named, nor one that is not there', async () => {
  const { hall, note, goal } = await atTables()
  const [, , cia] = hall.people as [TestPerson, TestPerson, TestPerson]
  const named = [await note(hall.people[0]!), 'made-up' as NoteId]
  for (const id of named) {
    const asked = hall.makes(cia, { kind: 'keep', targets: [goal.id], sources: { notes: [id], themes: [] } })
    await expect(asked).rejects.toThrow('refused: not-found')
  }
  expect((await hall.seen(hall.ritva)).amendments).toEqual([])
})

it('T1 T3 P10 observers only look on, strangers get nothing, and whoever is removed supports nothing', async () => {
  const { hall, note, keeps } = await atTables()
  const [aino, bo] = hall.people as [TestPerson, TestPerson]
  const amendment = await keeps(aino, await note(aino))
  await hall.supports(amendment, aino, bo)
  expect((await hall.amendment(amendment)).support.people).toBe(2)
  const { ritva } = hall
  await ritva.does('person:remove', { person: bo.me.person.id })
  expect((await hall.amendment(amendment)).support.people).toBe(1)
  const path = `${hall.play.origin}/api/workshops/${hall.play.workshop}/strategy`
  const removed = await fetch(path, { headers: { cookie: bo.visitor.cookie } })
  expect([(await fetch(path)).status, removed.status]).toEqual([401, 403])
  await ritva.does('workshop:archive', { archived: true })
  await aino.waitForView('the workshop to be put away', ({ archived }) => archived)
  const late = await aino.asks('amendment:support', { amendment, supports: false, revision: 0 })
  expect(late).toMatchObject({ refusal: { code: 'archived' } })
  expect((await hall.seen(aino)).amendments.map(({ mine }) => mine)).toEqual([true])
})
