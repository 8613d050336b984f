import { afterEach, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import type { aimRoutes } from '#shared/contract/aimRoutes.ts'
import type { ElementId, NoteId } from '#shared/ids.ts'
import { SocketStage } from '../../testing/SocketStage.ts'
import { startServer } from '../../testing/startServer.ts'
import type { TestPerson } from '../../testing/TestPerson.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

const strategy = [
  'Tavoitteet',
  '1. Apu löytyy ajoissa',
  '1.1 Kiireettömän ajan lääkärille saa kahdessa viikossa',
  '2. Henkilöstö voi hyvin ja pysyy meillä',
  '3. Pelastus ja varautuminen suojaavat arkea',
].join('\n')

type Matrix = z.infer<typeof aimRoutes.getMatrix.output>
type Aims = z.infer<typeof aimRoutes.getAims.output>

it('T50 T53 T54 who has spoken of what, and what notes may be about, from the tables to the gathered board', async () => {
  const server = await startServer()
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  const [host, press, aino, bo] = ['Ritva', 'Lehti', 'Aino', 'Bo'].map((name) => stage.person(name)) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ]
  await host.opensWorkshop('blank', 'fi', 2)
  await host.bringsStrategy(strategy, 4)
  await press.enters('observer')
  await aino.joins(1)
  await bo.joins(2)
  await host.opens(1)
  await host.movesOn('alone')
  await host.movesOn('brainstorm')
  await aino.writes('Lääkärille pitää päästä nopeammin', { aim: '1.1' })
  await aino.writes('Henkilöstön hyvinvointi ensin')
  await bo.writes('Kahvi oli hyvää')
  await bo.writes('Henkilöstöä vaihtuu liikaa')

  const { id: activity } = host.activity!
  const path = `/api/workshops/${host.view.id}/strategy`
  const ask = async <T>(who: TestPerson, what: string): Promise<T> => {
    const answer = await who.visitor.send<T>('GET', `${path}/${what}`, null)
    return (answer.ok ? answer.value : answer.refusal.code) as T
  }
  const aims = () => ask<Aims>(host, `aims?activity=${activity}`)
  const counts = async () => {
    const { matrix } = await ask<Matrix>(press, 'matrix')
    return [...matrix!.rows.map(({ cells }) => cells), matrix!.unaimed, matrix!.astray]
  }
  const codes = Object.fromEntries((await baseline(host)).map(({ id, code }) => [code!, id])) as Record<
    string,
    ElementId
  >

  expect(await counts()).toEqual([[[0, 1, 0, 0]], [[0, 1, 0, 0]], [], [], 3, 0])
  expect([await ask(aino, 'matrix'), await ask(aino, `aims?activity=${activity}`)]).toEqual([
    'forbidden',
    'forbidden',
  ])
  expect(await ask(press, `aims?activity=${activity}`)).toBe('forbidden')
  expect(await ask(host, 'aims?activity=none')).toBe('unknown-activity')
  const { mark } = await ask<Matrix>(host, 'matrix')
  expect(await ask(host, `matrix?known=${mark}`)).toEqual({ mark, matrix: null })

  const found = await aims()
  expect({ ...found, suggestions: found.suggestions.map(({ text, element }) => [text, element]) }).toEqual({
    suggestions: [
      ['Henkilöstön hyvinvointi ensin', codes['2']],
      ['Henkilöstöä vaihtuu liikaa', codes['2']],
    ],
    silent: 1,
    astray: [],
  })
  const [first, second] = found.suggestions.map(({ note }) => note) as [NoteId, NoteId]
  const set = (who: TestPerson, note: NoteId, element: ElementId | null, was: ElementId | null) =>
    who.asks('aims:set', { activity, aims: [{ note, element, was }] })
  const left = (note: NoteId) => ({ ok: true, value: { set: 0, kept: [note] } })
  expect(await set(aino, first, codes['2']!, null)).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await set(host, first, 'none' as ElementId, null)).toMatchObject({
    refusal: { code: 'unknown-element' },
  })
  expect(await set(host, first, codes['2']!, null)).toEqual({ ok: true, value: { set: 1, kept: [] } })
  // Somebody has said otherwise meanwhile; and what is so already is nothing to do.
  expect(await set(host, first, codes['3']!, null)).toEqual(left(first))
  expect(await set(host, 'nowhere' as NoteId, codes['3']!, null)).toEqual(left('nowhere' as NoteId))
  await expect.poll(counts).toEqual([[[0, 1, 0, 0]], [[0, 1, 0, 0]], [[0, 1, 0, 0]], [], 2, 0])

  await host.movesOn('synthesis')
  expect((await aims()).suggestions.map(({ note, text }) => [note, text])).toEqual([
    [second, 'Henkilöstöä vaihtuu liikaa'],
  ])
  await host.archives('Henkilöstöä vaihtuu')
  expect(await set(host, second, codes['2']!, null)).toEqual(left(second))
  await host.restores('Henkilöstöä vaihtuu')
  expect(await set(host, second, codes['2']!, null)).toEqual({ ok: true, value: { set: 1, kept: [] } })
  const kept = (await baseline(host)).filter(({ code }) => code !== '2')
  await host.does('baseline:set', {
    baseline: { title: '', documents: [], elements: kept },
    revision: host.view.revision,
  })
  // T54: what goes takes no note with it, nor are its notes made to aim at anything else.
  await expect.poll(counts).toEqual([[[0, 1, 0, 0]], [[0, 1, 0, 0]], [], 1, 2])
  expect((await aims()).astray.map(({ note, aim, was, suggested }) => [note, aim, was, suggested])).toEqual([
    [first, codes['2'], '2 Henkilöstö voi hyvin ja pysyy meillä', null],
    [second, codes['2'], '2 Henkilöstö voi hyvin ja pysyy meillä', null],
  ])
  expect(await set(host, first, codes['3']!, codes['2']!)).toEqual({ ok: true, value: { set: 1, kept: [] } })
  expect(await set(host, first, codes['2']!, codes['3']!)).toEqual({ ok: true, value: { set: 1, kept: [] } })
}, 20_000)

async function baseline(person: TestPerson) {
  const answer = await person.visitor.call('getBaseline', { workshop: person.view.id }, undefined)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.baseline!.elements
}
