import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeCodes } from '#shared/contract/boards.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import { pause, until } from '../../testing/until.ts'
import type { AmendmentId } from '#shared/ids.ts'
import { PRESENT, WordingStage } from './testing/WordingStage.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-wording-'))
let server: TestServer
let stage: WordingStage

beforeAll(async () => {
  server = await startServer({ dataDir })
  stage = new WordingStage(server.origin)
  await stage.begins()
})
afterAll(async () => {
  stage.close()
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('T31 two who reword the same sentence at once read the same in the end, and both have said their words', async () => {
  await stage.proposes('m1')
  const [aino, eero] = [await stage.writer('Aino', 'm1').synced(), await stage.writer('Eero', 'm1').synced()]
  expect([aino.words, eero.words]).toEqual([PRESENT, PRESENT])
  aino.takes('ajoissa')
  aino.puts('viikossa', '.')
  eero.takes('ajoissa')
  eero.puts('läheltä', '.')
  await until('the same words', () => aino.words === eero.words && eero.words.length > PRESENT.length + 5)
  expect(aino.words).toMatch(/^Apu löytyy (viikossaläheltä|läheltäviikossa)\.$/)
})

it('T31 who was offline comes back with what was written there, among what others have written since', async () => {
  await stage.proposes('m2')
  const [aino, eero] = [await stage.writer('Aino', 'm2').synced(), await stage.writer('Eero', 'm2').synced()]
  aino.drop()
  aino.puts('helposti ja ', 'ajoissa')
  eero.puts('Kaikkien ', 'Apu')
  await eero.saved()
  await aino.back()
  await aino.reads('Kaikkien Apu löytyy helposti ja ajoissa.')
  await eero.reads('Kaikkien Apu löytyy helposti ja ajoissa.')
  await aino.saved()
})

it('T34 closing takes all that was answered for, while people write on', async () => {
  await stage.proposes('m3')
  const writers = [await stage.writer('Aino', 'm3').synced(), await stage.writer('Eero', 'm3').synced()]
  const promised: string[] = []
  let going = true
  const hand = writers.map(async (writer, index) => {
    for (let count = 0; going && writer.closed === null; count += 1) {
      const word = `[${index}.${count}]`
      writer.puts(word, '')
      await Promise.race([
        writer.saved().then(() => promised.push(word)),
        until('to be sent off', () => writer.closed !== null),
      ])
    }
  })
  await until('some words', () => promised.length > 6)
  const closed = await stage.writes('Aino', 'm3', false)
  going = false
  await Promise.all(hand)
  const { wording, history, group } = await stage.amendment('m3')
  expect(closed).toEqual({ ok: true, value: { revision: 1 } })
  expect(promised.filter((word) => !wording.text.includes(word))).toEqual([])
  expect(history.at(-1)).toMatchObject({
    did: 'worded',
    group,
    text: wording.text,
  })
  expect(wording.open).toBe(false)
  for (const writer of writers) await until('to be sent off', () => writer.closed === closeCodes.sealed)
})

it('T33 it opens with the words as they are then, and what an earlier opening left on a device does not get in', async () => {
  await stage.proposes('m4')
  const aino = await stage.writer('Aino', 'm4').synced()
  aino.puts(' Aina.', '')
  await aino.saved()
  aino.drop()
  aino.puts(' Kotona.', '')
  expect(await stage.writes('Kaisa', 'm4', false)).toEqual({ ok: true, value: { revision: 1 } })
  expect(await stage.writes('Eero', 'm4', true)).toEqual({ ok: true, value: { revision: 1 } })
  aino.provider.connect()
  await until('to be sent off', () => aino.closed !== null)
  const eero = await stage.writer('Eero', 'm4').synced()
  expect([aino.closed, eero.words]).toEqual([closeCodes.sealed, `${PRESENT} Aina.`])
  // Opened and closed again without a word, it is the same wording.
  expect(await stage.writes('Eero', 'm4', false)).toEqual({ ok: true, value: { revision: 1 } })
})

it('T32 everybody may read along; only its table and who facilitates may write, as long as that is so', async () => {
  await stage.proposes('m5')
  const [aino, bodil] = [
    await stage.writer('Aino', 'm5').synced(),
    await stage.writer('Bodil', 'm5').synced(),
  ]
  const kaisa = await stage.writer('Kaisa', 'm5').synced()
  kaisa.puts('Kohta: ', 'Apu')
  aino.puts('aina ', 'ajoissa')
  await bodil.reads('Kohta: Apu löytyy aina ajoissa.')
  bodil.puts('ei ', 'aina')
  await until('to be sent off', () => bodil.closed !== null)
  await stage.person('Kaisa').does('strategy:open', {
    open: { proposing: false, supporting: true, budget: null },
  })
  await until('to be sent off', () => aino.closed !== null)
  await stage.person('Kaisa').does('strategy:open', {
    open: { proposing: true, supporting: true, budget: null },
  })
  expect([bodil.closed, aino.closed, kaisa.closed]).toEqual([
    closeCodes.forbidden,
    closeCodes.forbidden,
    null,
  ])
  expect(kaisa.words).toBe('Kohta: Apu löytyy aina ajoissa.')
})

it('T32 who is removed is out at once', async () => {
  await stage.proposes('m6')
  await stage.person('Maija').joins(1)
  const maija = await stage.writer('Maija', 'm6').synced()
  await stage.person('Kaisa').does('person:remove', { person: stage.person('Maija').me.person.id })
  await until('to be sent off', () => maija.closed !== null)
  expect(maija.closed).toBe(closeCodes.signedOut)
})

it('T34 one that is merged into another while it is written is concluded with what stands there', async () => {
  await stage.proposes('m7')
  await stage.proposes('m8', false)
  await stage.proposes('o1')
  const aino = await stage.writer('Aino', 'm7').synced()
  aino.puts('nyt ', 'ajoissa')
  await aino.saved()
  await stage.person('Kaisa').does('amendment:join', {
    amendment: 'm7' as AmendmentId,
    into: 'm8' as AmendmentId,
  })
  await until('to be sent off', () => aino.closed === closeCodes.sealed)
  while ((await stage.amendment('m7')).wording.open) await pause(20)
  // Nobody has come to write this one: it says what it was made with.
  await stage.person('Kaisa').does('amendment:join', {
    amendment: 'o1' as AmendmentId,
    into: 'm8' as AmendmentId,
  })
  while ((await stage.amendment('o1')).wording.open) await pause(20)
  expect((await stage.amendment('o1')).wording).toEqual({ text: PRESENT, revision: 0, open: false })
  expect((await stage.amendment('m7')).wording).toEqual({
    text: 'Apu löytyy nyt ajoissa.',
    revision: 1,
    open: false,
  })
})

it('T35 others see who writes by the name that the workshop knows, whatever the frame says, and nobody who may not', async () => {
  await stage.proposes('m9')
  const [aino, eero] = [await stage.writer('Aino', 'm9').synced(), await stage.writer('Eero', 'm9').synced()]
  const bodil = await stage.writer('Bodil', 'm9').synced()
  bodil.provider.awareness.setLocalState({ typing: 'm9' })
  aino.provider.awareness.setLocalState({ typing: 'm9', who: { name: 'Kaisa' } })
  const seen = () => eero.provider.awareness.getStates().get(aino.doc.clientID)
  await until('to be seen', () => seen() !== undefined)
  const { id, name, number, role, group } = stage.person('Aino').me.person
  expect(eero.provider.awareness.getStates().has(bodil.doc.clientID)).toBe(false)
  expect(seen()).toEqual({ typing: 'm9', who: { id, name, number, role, group } })
})

it('T36 nobody sees a letter, and none is answered for, before it is stored', async () => {
  await stage.proposes('n3')
  const [aino, eero] = [await stage.writer('Aino', 'n3').synced(), await stage.writer('Eero', 'n3').synced()]
  const { boards } = server.app.house.storage
  const { append } = boards
  const disk = Promise.withResolvers<void>()
  boards.append = (...what) => disk.promise.then(() => append.apply(boards, what))
  aino.puts('nyt ', 'ajoissa')
  const saved = aino.saved()
  // Who comes meanwhile is told what is stored.
  const late = await stage.writer('Kaisa', 'n3').synced()
  await pause(40)
  expect([eero.words, late.words, await Promise.race([saved, 'not yet'])]).toEqual([
    PRESENT,
    PRESENT,
    'not yet',
  ])
  boards.append = append
  disk.resolve()
  await Promise.all([eero.reads('Apu löytyy nyt ajoissa.'), late.reads('Apu löytyy nyt ajoissa.'), saved])
})

it('T36 what was answered for is there after a kill: in the files as they are that moment', async () => {
  await stage.proposes('n2')
  const aino = await stage.writer('Aino', 'n2').synced()
  aino.puts('varmasti ', 'ajoissa')
  await aino.saved()
  const remains = mkdtempSync(join(tmpdir(), 'talkoot-killed-'))
  cpSync(dataDir, remains, { recursive: true })
  const other = await startServer({ dataDir: remains })
  const eero = stage.writer('Eero', 'n2', other.origin)
  await eero.reads('Apu löytyy varmasti ajoissa.')
  eero.close()
  await other.close()
  rmSync(remains, { recursive: true })
})

it('T36 T39 it survives a restart, is told of by its last closed words meanwhile, and goes with its workshop', async () => {
  await stage.proposes('n1')
  const aino = await stage.writer('Aino', 'n1').synced()
  aino.puts('heti ', 'ajoissa')
  await aino.saved()
  aino.drop()
  await server.restart()
  aino.puts('ja ', 'ajoissa')
  await aino.back()
  await aino.saved()
  const { house } = server.app
  expect((await stage.amendment('n1')).wording).toEqual({ text: PRESENT, revision: 0, open: true })
  expect(await house.wordings.conclude(stage.wording('n1'), 0, '')).toBe('Apu löytyy heti ja ajoissa.')
  house.wordings.goOn(stage.wording('n1'))
  await house.wordings.forget(stage.workshop)
  await until('to be sent off', () => aino.closed === closeCodes.notFound)
  await house.storage.workshops.erase(stage.workshop)
  expect(await house.storage.boards.load(stage.wording('n1'))).toBeNull()
})
