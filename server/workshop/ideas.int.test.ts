import { afterAll, beforeAll, expect, it } from 'vitest'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'

let server: TestServer
let stage: SocketStage
beforeAll(async () => {
  server = await startServer()
  stage = new SocketStage(server)
})
afterAll(async () => {
  stage.close()
  await server.close()
})

it('S46 A6 three of one’s own open three of others’, the same until more is written, and to nobody else', async () => {
  const host = stage.person('Ritva')
  await host.opensWorkshop('blank', 'fi', 1)
  const people = ['Aino', 'Bodil', 'Carita', 'Eero'].map((name) => stage.person(name))
  for (const person of people) await person.joins(1)
  const { activities, revision } = host.view
  const [{ id: activity, questions }] = activities as [(typeof activities)[0]]
  const question = questions[0]!.id
  await host.opens(1)
  await host.movesOn('alone')
  const [aino, bodil, carita, eero] = people as [typeof host, typeof host, typeof host, typeof host]
  const asks = async (person: typeof host) => {
    const reply = await person.asks('ideas:ask', { activity, question })
    return reply.ok ? reply.value : reply.refusal.code
  }
  const said: string[] = []
  const write = async (person: typeof host, text: string) => {
    said.push(text)
    await person.writes(text)
  }
  for (const n of [1, 2, 3]) await write(aino, `Aino ${n}`)
  // Off unless the activity wants it.
  expect(await asks(aino)).toBe('forbidden')
  const plain = activities.map(({ id, title, intro, questions, steps, votes, remarks, edits }) => ({
    ...{ id, title, intro, questions, steps, votes, remarks, edits },
    ideas: true,
    review: false,
  }))
  await host.does('programme:edit', { activities: plain, revision })
  expect([await asks(aino), await asks(bodil), await asks(host)]).toEqual([
    'no-ideas-yet',
    'write-three-first',
    'forbidden',
  ])
  for (const [i, person] of [bodil, carita, eero].entries())
    for (let n = 0; n <= i; n += 1) await write(person, `Muu ${i} ${n}`)
  const first = await asks(aino)
  expect(first).toEqual({ texts: [expect.any(String), expect.any(String), expect.any(String)] })
  const { texts } = first as { texts: string[] }
  // One of each of the others, and nothing but words.
  expect(texts.map((text) => text.slice(0, 5)).toSorted()).toEqual(['Muu 0', 'Muu 1', 'Muu 2'])
  expect(await asks(aino)).toEqual(first)
  await write(aino, 'Aino 4')
  const { texts: more } = (await asks(aino)) as { texts: string[] }
  expect(more.filter((text) => texts.includes(text))).toEqual([])
  expect(said).toEqual(expect.arrayContaining(more))
  // A6 goes on: nobody has come to know of any board but their own.
  for (const { me } of people) expect(me.boards.filter(({ kind }) => kind === 'personal')).toHaveLength(1)
  await host.movesOn('brainstorm')
  expect(await asks(aino)).toBe('wrong-phase')
})
