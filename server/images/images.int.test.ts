import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { IMAGE, imagePath } from '#shared/contract/images.ts'
import type { BoardId, NoteId } from '#shared/ids.ts'
import { SocketStage } from '../testing/SocketStage.ts'
import { startServer, type TestServer } from '../testing/startServer.ts'
import { joined } from './picture.ts'
import { impostors, laden, plain, pngOf } from './testing/pictures.ts'

let folder: string
let server: TestServer
let stage: SocketStage
let own: BoardId
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-images-'))
  server = await startServer({ dataDir: folder })
  stage = new SocketStage(server)
  await stage.person('Ritva').opensWorkshop('strategy', 'fi', 2)
  for (const [name, table] of [
    ['Aino', 1],
    ['Eero', 1],
    ['Kaisa', 2],
  ] as const)
    await stage.person(name).joins(table)
  await stage.person('Ritva').opens(1)
  await stage.person('Ritva').movesOn('alone')
  own = stage.person('Aino').me.boards.find(({ kind }) => kind === 'personal')!.board
})
afterAll(async () => {
  stage.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const cookieOf = (name: string) => ({ cookie: stage.person(name).visitor.cookie })
const path = (board: string) => `/api/workshops/${stage.play.workshop}/boards/${board}/images`

async function send(
  who: string,
  board: string,
  body: Uint8Array,
  { query = '', headers = {} as Record<string, string> } = {},
) {
  const answer = await fetch(server.origin + path(board) + query, {
    method: 'POST',
    headers: { ...cookieOf(who), 'Content-Type': 'image/jpeg', ...headers },
    body: new Uint8Array(body),
  })
  return {
    status: answer.status,
    ...((await answer.json()) as { id?: string; code?: string; width?: number }),
  }
}

const get = (who: string, board: string, id: string, size: 'small' | 'whole' = 'whole') =>
  fetch(server.origin + imagePath(stage.play.workshop, board, id, size), { headers: cookieOf(who) })

describe('pictures at the door', () => {
  let id: string

  it('A1 are taken from who may write there and from nobody else', async () => {
    const all = []
    for (const who of ['Aino', 'Eero', 'Ritva']) all.push(await send(who, own, laden.jpeg))
    const nobody = await fetch(server.origin + path(own), { method: 'POST', body: new Uint8Array(plain.png) })
    expect([...all.map(({ status, code }) => code ?? status), nobody.status]).toEqual([
      200,
      'forbidden',
      'forbidden',
      401,
    ])
    expect(all[0]).toEqual({ status: 200, id: expect.stringMatching(/^[\w-]{32}$/), width: 4, height: 3 })
    id = all[0]!.id!
  })

  it('L5 L6 are not taken from whose writing is locked, nor where there are no pictures, and again after', async () => {
    const ritva = stage.person('Ritva')
    const person = ritva.view.people!.find(({ name }) => name === 'Aino')!.id
    const quiet = (quiet: boolean) => ritva.does('person:quiet', { person, quiet })
    const tools = (pictures: boolean) =>
      ritva.does('programme:edit', {
        activities: ritva.view.activities.map((each) => ({ ...each, tools: { shapes: true, pictures } })),
        revision: ritva.view.revision,
      })
    const answers: unknown[] = []
    const told = async () => {
      const { code, status } = await send('Aino', own, laden.jpeg)
      answers.push(code ?? status)
    }
    await quiet(true).then(told)
    await quiet(false).then(told)
    const { revision } = ritva.view
    await tools(false).then(told)
    await ritva.waitForView('the change', (view) => view.revision > revision)
    await tools(true).then(told)
    expect(answers).toEqual(['quieted', 200, 'no-pictures', 200])
  })

  it('A6 are shown to their writer only while people write alone, also to those who know the id', async () => {
    const [mine, ...others] = await Promise.all(
      ['Aino', 'Eero', 'Kaisa', 'Ritva'].map((who) => get(who, own, id)),
    )
    expect(new Uint8Array(await mine!.arrayBuffer())).toEqual(plain.jpeg)
    expect(others.map(({ status }) => status)).toEqual([403, 403, 403])
    const theirs = stage.person('Eero').me.boards.find(({ kind }) => kind === 'personal')!.board
    expect((await get('Eero', theirs, id)).status).toBe(404)
  })

  it('come as pictures and as nothing else', async () => {
    const { headers } = await get('Aino', own, id)
    expect(
      Object.fromEntries(
        [
          'content-type',
          'content-security-policy',
          'content-disposition',
          'x-content-type-options',
          'cross-origin-resource-policy',
          'cache-control',
        ].map((name) => [name, headers.get(name)]),
      ),
    ).toEqual({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="${id.slice(0, 8)}.jpeg"`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600, immutable',
    })
    const again = await fetch(server.origin + imagePath(stage.play.workshop, own, id, 'whole'), {
      headers: { ...cookieOf('Aino'), 'If-None-Match': headers.get('etag')!, 'Cache-Control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
  })

  it('W4 that are none, or too large, are refused', async () => {
    const answers: Record<string, unknown> = {}
    for (const [name, bytes] of Object.entries({
      ...impostors,
      bomb: pngOf(30_000, 30_000),
      'a bomb as the small version': joined([pngOf(30_000, 1), plain.png]),
      'too many bytes': new Uint8Array(IMAGE.bytes + IMAGE.small.bytes + 1),
    })) {
      const query = name.includes('small') ? `?small=${pngOf(30_000, 1).length}` : ''
      answers[name] = (
        await send(name === 'too many bytes' ? 'Kaisa' : 'Aino', ownOf(name), bytes, { query })
      ).code
    }
    const expected = Object.fromEntries(Object.keys(impostors).map((name) => [name, 'bad-picture']))
    expect(answers).toEqual({
      ...expected,
      nothing: 'malformed',
      bomb: 'bad-picture',
      'a bomb as the small version': 'bad-picture',
      'too many bytes': 'too-large',
    })
    expect((await send('Aino', own, plain.png, { headers: { 'Content-Encoding': 'gzip' } })).code).toBe(
      'malformed',
    )
  })

  const ownOf = (name: string) =>
    name === 'too many bytes'
      ? stage.person('Kaisa').me.boards.find(({ kind }) => kind === 'personal')!.board
      : own

  it('have a small version of their own for cards', async () => {
    const kept = await send('Aino', own, joined([plain.webp, plain.png]), {
      query: `?small=${plain.webp.length}`,
    })
    const [small, whole] = [await get('Aino', own, kept.id!, 'small'), await get('Aino', own, kept.id!)]
    expect([small, whole].map(({ headers }) => headers.get('content-type'))).toEqual([
      'image/webp',
      'image/png',
    ])
    expect(new Uint8Array(await small.arrayBuffer())).toEqual(plain.webp)
    expect((await send('Aino', own, plain.png)).id).not.toBe(kept.id)
    expect((await get('Aino', own, id, 'small')).headers.get('content-type')).toBe('image/jpeg')
  })

  it('W5 are taken from one person at a rate, and others go on', async () => {
    const answers: (string | number)[] = []
    for (let times = 0; times < 35 && answers.at(-1) !== 'too-fast'; times += 1) {
      const { code, status } = await send('Aino', own, plain.png)
      answers.push(code ?? status)
    }
    expect(answers.at(-1)).toBe('too-fast')
    const other = stage.person('Eero').me.boards.find(({ kind }) => kind === 'personal')!.board
    expect((await send('Eero', other, plain.png)).status).toBe(200)
  })

  it('A11 B11 go with their note to the table, where all who read it see them', async () => {
    const aino = stage.person('Aino')
    await aino.writes('Laituri vinossa')
    const board = await aino.board()
    const note = board.notes.find(({ text }) => text === 'Laituri vinossa')!.id as NoteId
    const image = { id: id as never, width: 4, height: 3, alt: '' }
    board.apply([{ op: 'note/picture', id: note, image }])
    await board.saved()
    await stage.person('Ritva').movesOn('brainstorm')
    await stage.person('Eero').sees(['Laituri vinossa'])
    const table = stage
      .person('Eero')
      .me.boards.find(({ kind, writes }) => kind === 'group' && writes === true)!.board
    const other = stage
      .person('Kaisa')
      .me.boards.find(({ kind, writes }) => kind === 'group' && writes === true)!.board
    expect([
      (await get('Eero', table, id)).status,
      (await get('Kaisa', table, id)).status,
      (await get('Kaisa', other, id)).status,
      (await send('Eero', own, plain.png)).code,
      (await send('Aino', own, plain.png)).code,
    ]).toEqual([200, 403, 404, 'forbidden', expect.stringMatching(/wrong-phase|too-fast/)])
  }, 20_000)

  it('go with the workshop when it is deleted', async () => {
    const host = stage.person('Ritva')
    const rows = () => {
      const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
      const { n } = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM images').get()!
      db.close()
      return n
    }
    expect(rows()).toBeGreaterThan(1)
    await host.visitor.send(
      'DELETE',
      `/api/workshops/${stage.play.workshop}`,
      JSON.stringify({ confirm: host.view.name }),
    )
    expect([rows(), (await get('Aino', own, id)).status]).toEqual([0, 401])
  })
})
