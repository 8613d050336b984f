import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { workshopId } from '#shared/ids.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import type { TestPerson } from '../testing/TestPerson.ts'
import { startServer } from '../testing/startServer.ts'

const tidyUp: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const tidy of tidyUp.splice(0).reverse()) await tidy()
})

/** A table at which Aino and Bo write together, with the host's view of its board. */
async function table() {
  const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-'))
  tidyUp.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({ dataDir })
  tidyUp.push(() => server.close())
  const stage = new SocketStage(server)
  tidyUp.push(() => stage.close())
  const [host, aino, bo] = [stage.person('Ritva'), stage.person('Aino'), stage.person('Bo')]
  await host.opensWorkshop('strategy', 'fi', 1)
  for (const person of [aino, bo]) await person.joins(1)
  await host.opens(1)
  await host.movesOn('alone')
  await host.movesOn('brainstorm')
  const activity = host.view.activities[0]!.id
  const place = { workshop: workshopId.parse(host.view.id), activity, group: host.view.groups[0]!.id }
  const board = boardIdOf({ kind: 'group', ...place })
  const read = () => host.does('history:read', { activity, board })
  const name = (by: string | null) => host.view.people!.find(({ id }) => id === by)?.name ?? null
  const told = async () =>
    (await read()).entries.map(({ by, did, words, number }) => [name(by), did, words, number])
  return { stage, host, aino, bo, activity, place, board, read, name, told }
}

/** Word of what was put back comes to this person. */
const hears = ({ line }: TestPerson, what: string) =>
  line.until(`word of ${what}`, () => line.notice?.notice === 'rewound' && line.notice.what === what)

it('B21 the time line tells whose doing each stretch was, and a note is put back with words and place', async () => {
  const { host, aino, bo, activity, board, place, told } = await table()
  await aino.writes('Lähipalvelut')
  await bo.sees(['Lähipalvelut'])
  await aino.typesOn('Lähi', ' kuntoon')
  await bo.sees(['Lähipalvelut kuntoon'])
  await bo.typesOn('Lähi', ' ihan')
  await bo.typesOn('Lähi', ' heti')
  await bo.moves('Lähi', [900, 700])
  await bo.archives('Lähi')
  const words = 'Lähipalvelut kuntoon ihan heti'
  expect(await told()).toEqual([
    ['Bo', 'removed', words, 1],
    ['Bo', 'moved', words, 1],
    ['Bo', 'worded', words, 1],
    ['Aino', 'added', 'Lähipalvelut kuntoon', 1],
  ])
  await expect(bo.does('history:read', { activity, board })).rejects.toThrow('forbidden')
  await expect(bo.does('history:return', { activity, board, entry: 2 })).rejects.toThrow('forbidden')

  await host.does('history:return', { activity, board, entry: 2 })
  await bo.sees(['Lähipalvelut kuntoon'])
  const back = (await bo.board()).notes[0]!
  expect([back.text, String(back.at) === '900,700', back.archived]).toEqual([
    'Lähipalvelut kuntoon',
    false,
    null,
  ])
  expect((await told())[0]).toEqual(['Ritva', 'restored', 'Lähipalvelut kuntoon', 1])
  const own = boardIdOf({ kind: 'personal', ...place, person: aino.me.person.id })
  await expect(host.does('history:read', { activity, board: own })).rejects.toThrow('not-found')
}, 20_000)

it('B22 B23 one person’s doing to others, and then the whole board, goes back; each in turn again, and after a restart', async () => {
  const { stage, host, aino, bo, activity, board, read, name } = await table()
  for (const text of ['Jonot lyhyiksi', 'Lähipalvelut']) await aino.writes(text)
  await bo.writes('Oma ajatus')
  await bo.sees(['Jonot', 'Lähi', 'Oma'])
  await bo.typesOn('Lähi', ' pois')
  await bo.archives('Jonot')
  await bo.moves('Oma', [700, 700])
  const { entries, last } = await read()
  const from = entries.at(-1)!.entry
  const bos = { from, to: last, only: { is: 'person', person: bo.me.person.id, own: false } } as const
  const look = await host.does('history:look', { activity, board, wish: bos })
  expect([look.tally, look.whose.map(({ person, notes }) => [name(person), notes])]).toEqual([
    { returns: 1, goes: 0, moved: 0, worded: 1, changed: 0, themes: 0, shapes: 0, remarks: 0 },
    [['Aino', 2]],
  ])
  expect(look.then.notes.map(({ text }) => text).toSorted()).toEqual(['Jonot lyhyiksi', 'Lähipalvelut'])
  for (const name of ['history:look', 'history:rewind'] as const)
    await expect(bo.does(name, { activity, board, wish: bos })).rejects.toThrow('forbidden')

  // What comes between looking and doing stays.
  await aino.writes('Vielä yksi')
  const done = await host.does('history:rewind', { activity, board, wish: bos })
  await hears(bo, 'own')
  expect([aino.line.notice, host.line.notice]).toEqual([null, null])
  expect(done).toEqual({ things: 2, typed: 0, entry: last + 2 })
  await aino.sees(['Jonot lyhyiksi', 'Lähipalvelut', 'Oma ajatus', 'Vielä yksi'])
  const places = async () => (await aino.board()).notes.map(({ text, at }) => [text, at] as const)
  expect((await places()).find(([text]) => text.startsWith('Oma'))![1]).toEqual([700, 700])

  await stage.restart()
  const [group] = (await read()).entries
  expect([group!.did, group!.things, name(group!.by)]).toEqual(['rewound', 2, 'Ritva'])
  const again = {
    from: done.entry!,
    to: done.entry! + 1,
    only: { is: 'rewound', entry: done.entry! },
  } as const
  await host.does('history:rewind', { activity, board, wish: again })
  await hears(aino, 'undone')
  await aino.sees(['Lähipalvelut pois'])
  expect((await aino.board()).notes.map(({ text }) => text)).not.toContain('Jonot lyhyiksi')

  const all = { from: from + 1, to: (await read()).last, only: null }
  await host.does('history:rewind', { activity, board, wish: all })
  for (const person of [aino, bo]) await hears(person, 'board')
  expect(host.line.notice).toBeNull()
  await aino.sees(['Jonot lyhyiksi'])
  expect((await places()).map(([text]) => text)).toEqual(['Jonot lyhyiksi'])
  // Nothing is lost: it all comes back in one go.
  const { entries: then } = await read()
  const back = {
    from: then[0]!.entry,
    to: (await read()).last,
    only: { is: 'rewound', entry: then[0]!.entry },
  }
  await host.does('history:rewind', { activity, board, wish: back as never })
  await aino.sees(['Lähipalvelut pois', 'Oma ajatus', 'Vielä yksi'])
  await expect(host.does('history:look', { activity, board, wish: { ...all, from: 9_999 } })).rejects.toThrow(
    'not-found',
  )
}, 20_000)
