import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '#shared/contract/boards.ts'
import { startServer, type TestServer } from '../../testing/startServer.ts'
import { until } from '../../testing/until.ts'
import { PRESENT, WordingStage } from './testing/WordingStage.ts'
import type { Writer } from './testing/Writer.ts'

let server: TestServer
let stage: WordingStage
let eero: Writer

beforeAll(async () => {
  server = await startServer()
  stage = new WordingStage(server.origin)
  await stage.begins()
  await stage.proposes('m1')
  eero = await stage.writer('Eero', 'm1').synced()
})
afterAll(async () => {
  stage.close()
  await server.close()
})

/** What a document that has the words says, when something has been done to it. */
function after(change: (doc: Y.Doc, text: Y.Text) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(eero.doc))
  const before = Y.encodeStateVector(doc)
  change(doc, doc.getText('text'))
  return Y.encodeStateAsUpdate(doc, before)
}

const hostile: [string, (doc: Y.Doc, text: Y.Text) => void, keyof typeof closeCodes][] = [
  ['another root', (doc) => doc.getText('toinen').insert(0, 'x'), 'malformed'],
  ['a map beside the text', (doc) => doc.getMap('notes').set('n1', 'x'), 'malformed'],
  ['a key of the text', (_, text) => text.setAttribute('lang', 'fi'), 'malformed'],
  ['bold letters', (_, text) => text.format(0, 3, { bold: true }), 'malformed'],
  ['letters that are bold', (_, text) => text.insert(0, 'x', { bold: true }), 'malformed'],
  ['a picture among the letters', (_, text) => text.insertEmbed(2, { image: 'x' }), 'malformed'],
  ['an element among the letters', (_, text) => text.insertEmbed(2, new Y.XmlElement('script')), 'malformed'],
  ['XML for a root', (doc) => doc.getXmlFragment('xml').insert(0, [new Y.XmlText('x')]), 'malformed'],
  ['a document in the document', (doc) => doc.getArray('docs').insert(0, [new Y.Doc()]), 'malformed'],
  ['one letter too many', (_, text) => text.insert(0, 'x'.repeat(1_001 - PRESENT.length)), 'tooLarge'],
  ['a whole book', (_, text) => text.insert(0, 'kirja '.repeat(30_000)), 'tooLarge'],
]

describe('no frame harms a wording:', () => {
  it.each(hostile)('T37 %s closes the line and changes nothing', async (_, change, code) => {
    const eve = await stage.stranger('Aino', stage.wording('m1'))
    expect(await eve.shutFor(after(change))).toBe(closeCodes[code])
    eero.puts('', 'Apu')
    await eero.saved()
    expect([eero.words, eero.closed]).toEqual([PRESENT, null])
  })

  it('T37 nor what cannot be read, what is text, or lengths that cannot be added up', async () => {
    const endless = encoding.createEncoder()
    for (const part of [1, 2, 4711, 0, 0, 2 ** 56 - 1024, 0, 2 ** 56 - 1024, 0])
      encoding.writeVarUint(endless, part)
    const [one, two, three] = await Promise.all(
      Array.from({ length: 3 }, () => stage.stranger('Aino', stage.wording('m1'))),
    )
    const codes = [
      one!.shutFor(new Uint8Array([200, 1, 2])),
      two!.shutFor(encoding.toUint8Array(endless)),
      until('to be shut', () => three!.closed !== null).then(() => three!.closed),
    ]
    three!.ws.send('kirje')
    expect(await Promise.all(codes)).toEqual(Array.from({ length: 3 }, () => closeCodes.malformed))
    expect(eero.closed).toBeNull()
  })

  it('T33 words that stand on nothing, or on another opening, come from elsewhere: nothing is taken from them or told to them', async () => {
    const elsewhere = new Y.Doc()
    elsewhere.getText('text').insert(0, 'Muualta. ')
    const [writes, asks] = [
      await stage.stranger('Aino', stage.wording('m1')),
      await stage.stranger('Aino', stage.wording('m1')),
    ]
    expect(await writes.shutFor(Y.encodeStateAsUpdate(elsewhere))).toBe(closeCodes.sealed)
    asks.say(0, 0, Y.encodeStateVector(elsewhere))
    await until('the line to be closed', () => asks.closed !== null)
    expect([asks.closed, asks.told]).toEqual([closeCodes.sealed, false])
    expect(eero.words).toBe(PRESENT)
  })

  it('T37 what builds on what never came is not kept, and not promised', async () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(eero.doc))
    doc.getText('text').insert(0, 'a')
    const gap = Y.encodeStateVector(doc)
    doc.getText('text').insert(0, 'b')
    const eve = await stage.stranger('Aino', stage.wording('m1'))
    eve.say(0, 2, Y.encodeStateAsUpdate(doc, gap))
    await until('to be asked for all', () => eve.heard > 0)
    eve.say(100, 1)
    // All of it, and it is taken in; only then is the question answered.
    eve.say(0, 1, Y.encodeStateAsUpdate(doc))
    await eero.reads(`ba${PRESENT}`)
    eero.takes('ba')
    await eero.saved()
    eve.ws.close()
  })

  it('T37 nobody writes in the name of another', async () => {
    eero.puts('!', '')
    await eero.saved()
    const forged = after((doc, text) => {
      doc.clientID = eero.doc.clientID
      text.insert(0, 'Eero sanoo: ')
    })
    const eve = await stage.stranger('Aino', stage.wording('m1'))
    eve.say(0, 2, forged)
    await until('to be asked for one’s own', () => eve.heard > 0)
    eero.takes('!')
    await eero.saved()
    expect(eero.words).toBe(PRESENT)
  })

  it('T37 lines are for who is in, to what is being written', async () => {
    await stage.proposes('m2', false)
    const knock = async (name: string | null, wording: string) => {
      const eve = await stage.stranger(name, wording)
      await until('to be shut', () => eve.closed !== null)
      return eve.closed
    }
    const other = stage.wording('m1').replace('m1', 'm9')
    expect([
      await knock(null, stage.wording('m1')),
      await knock('Aino', stage.wording('m2')),
      await knock('Aino', other),
      await knock('Aino', `${stage.wording('m1')}.x`),
    ]).toEqual([closeCodes.signedOut, closeCodes.sealed, closeCodes.sealed, closeCodes.notFound])
  })

  it('T37 somebody else’s amendment is not changed, and no update is too quick for a permission that has gone', async () => {
    const words = after((_, text) => text.insert(0, 'Minun. '))
    const bodil = await stage.stranger('Bodil', stage.wording('m1'))
    expect(await bodil.shutFor(words)).toBe(closeCodes.forbidden)
    const aino = await stage.stranger('Aino', stage.wording('m1'))
    const shut = stage.person('Kaisa').does('strategy:open', {
      open: { proposing: false, supporting: false, budget: null },
    })
    for (let count = 0; aino.closed === null && count < 200; count += 1) {
      aino.say(0, 0, new Uint8Array([0]))
      await new Promise(setImmediate)
      if (count === 20) await shut
    }
    await until('to be shut', () => aino.closed !== null)
    expect([closeCodes.forbidden, closeCodes.tooFast]).toContain(aino.closed)
  })
})
