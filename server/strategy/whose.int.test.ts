import { expect, it } from 'vitest'
import type { AmendmentId, ThemeId } from '#shared/ids.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import { freshId } from '../ids.ts'
import { StrategyHall } from '../testing/strategy/StrategyHall.ts'
import { TestPerson } from '../testing/TestPerson.ts'

const open = { proposing: true, supporting: true, budget: null }
const none = { notes: [], themes: [] }

async function code<C extends CommandName>(who: TestPerson, name: C, input: Input<C>) {
  const reply = await who.asks(name, input)
  return reply.ok ? 'ok' : reply.refusal.code
}

it('T2 T7 T8 T27 what is another table’s, put away, out of sight or an organiser’s is nobody else’s', async () => {
  const hall = await StrategyHall.open('# Tavoitteet\n1. Apu löytyy ajoissa\n2. Talous kestää\n')
  const { ritva } = hall
  const [aino, bo, cia] = hall.people as [TestPerson, TestPerson, TestPerson]
  await ritva.opens(1)
  const activity = ritva.activity!.id
  await ritva.does('phase:advance', { activity, from: 'waiting', to: 'brainstorm' })
  await ritva.everybodyIsAt('brainstorm')
  await aino.writes('Bussi kulkee iltaisin')
  await aino.writes('Apua saa puhelimella')
  await ritva.does('strategy:open', { open })
  const goal = await hall.element('Apu')
  const ids = await Promise.all(
    ['Bussi', 'Apua'].map(async (beginning) => (await aino.find(beginning)).found.id),
  )
  const amendment: AmendmentId = await hall.makes(bo, {
    ...{ kind: 'reword', targets: [goal.id], text: 'Apu on lähellä', rationale: 'Siksi.' },
    sources: { notes: ids, themes: [] },
  })

  // Another table's people, and facilitators who are no organisers.
  const place = { document: null, parent: null, after: null }
  expect([
    await code(cia, 'amendment:word', { amendment, from: 0, text: 'Toisin' }),
    await code(cia, 'amendment:write', { amendment, open: true }),
    await code(cia, 'amendment:place', { amendment, place }),
    await code(cia, 'amendment:explain', { amendment, rationale: 'Toisin' }),
    await code(cia, 'amendment:source', { amendment, sources: none }),
    await code(cia, 'amendment:evidence', { amendment, evidence: [] }),
  ]).toEqual(Array.from({ length: 6 }, () => 'forbidden'))
  const fanny = new TestPerson('Fanny', hall.play)
  await fanny.enters('facilitator')
  expect(await code(fanny, 'draft:adopt', { revision: 0 })).toBe('forbidden')

  // Put away at the table: no word of it is told to anybody any more.
  const { revision } = await hall.seen(bo)
  const words = async (who: TestPerson) => (await hall.seen(who)).notes.map(({ text }) => text).sort()
  expect(await words(bo)).toEqual(['Apua saa puhelimella', 'Bussi kulkee iltaisin'])
  await aino.archives('Bussi')
  expect(await Promise.all([bo, ritva].map(words))).toEqual([
    ['Apua saa puhelimella'],
    ['Apua saa puhelimella'],
  ])

  // Gathered it is read by the id that it was named by; gone back to the tables, it is out of others' sight again.
  await ritva.does('phase:advance', { activity, from: 'brainstorm', to: 'synthesis' })
  await ritva.everybodyIsAt('synthesis')
  expect((await hall.seen(cia)).notes.map(({ id, text }) => [id, text])).toEqual([
    [ids[1], 'Apua saa puhelimella'],
  ])
  const theme = await hall.theme('Apu lähellä', ['Apua'])
  await ritva.does('phase:back', { activity, from: 'synthesis' })
  await ritva.everybodyIsAt('brainstorm')
  expect(await words(cia)).toEqual([])
  const news = await hall.seen(cia, revision)
  expect([news.since, news.amendments.length]).toEqual([0, 1])

  // A theme is named by those who may read it, and as its board calls it.
  const naming = (id: string): Input<'amendment:make'> => ({
    ...{ amendment: freshId() as AmendmentId, kind: 'keep', targets: [goal.id], element: null, place: null },
    ...{ text: '', rationale: '', evidence: [], group: null, open: false },
    sources: { notes: [], themes: [{ activity, theme: id as ThemeId, title: 'Keksitty' }] },
  })
  expect([
    await code(cia, 'amendment:make', naming(theme)),
    await code(ritva, 'amendment:make', naming('made-up')),
    await code(ritva, 'amendment:make', naming(theme)),
  ]).toEqual(['not-found', 'not-found', 'ok'])
  expect((await hall.seen(ritva)).amendments.at(-1)!.sources.themes.map(({ title }) => title)).toEqual([
    'Apu lähellä',
  ])
  fanny.close()
})
