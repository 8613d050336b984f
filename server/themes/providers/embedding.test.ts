import { afterEach, describe, expect, it } from 'vitest'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import { makeLog } from '../../log.ts'
import { noServices } from './endpoint.ts'
import { openServices } from './services.ts'
import { dotOf } from './testing/dotOf.ts'
import { type Bench, hasty, openBench, patient, SECRET } from './testing/Bench.ts'
import type { Mode } from './testing/FakeGateway.ts'
import { many, twelve } from './testing/notes.ts'

let bench: Bench
afterEach(() => bench.gateway.close())

const inputs = () => bench.gateway.heard.map(({ body }) => body['input'] as string[])

describe('embeddings', () => {
  it.each(['well', 'base64', 'shuffled', 'busy-once', 'broken-once'] satisfies Mode[])(
    'C59 each note has the vector of its own words: %s',
    async (mode) => {
      bench = await openBench(mode)
      const shares: number[] = []
      const answer = await bench.services.embed(bench.desk, twelve, { onProgress: (at) => shares.push(at) })
      if (!answer.ok) throw new Error(answer.reason)
      expect([...answer.meaning.keys()].sort()).toEqual(twelve.map(({ id }) => id).sort())
      const like = (a: number, b: number) =>
        dotOf(answer.meaning.get(`note-${a}`)!, answer.meaning.get(`note-${b}`)!)
      expect(like(1, 1)).toBeCloseTo(1, 5)
      // The same matter in Finnish and Swedish, and two matters in Finnish.
      expect(like(1, 3)).toBeGreaterThan(0.6)
      expect(like(1, 4)).toBeLessThan(0.5)
      expect({ model: answer.model, last: shares.at(-1) }).toEqual({ model: 'meanings-1', last: 1 })
    },
  )

  it.each([
    ['slow', 'slow', 1],
    ['stuck', 'slow', 1],
    ['not-json', 'unreadable', 1],
    ['html', 'unreadable', 1],
    ['empty', 'unreadable', 1],
    ['unauthorised', 'refused', 1],
    ['busy-long', 'refused', 1],
    ['broken', 'unreachable', 3],
    ['closed', 'unreachable', 3],
    ['huge', 'unreadable', 1],
    ['huge-unsaid', 'unreadable', 1],
    ['redirect', 'refused', 1],
    ['wrong-dimension', 'unreadable', 1],
    ['too-few', 'unreadable', 1],
    ['not-numbers', 'unreadable', 1],
    ['zero', 'unreadable', 1],
  ] as const)(
    'C55 C59 a service that is %s: the words must do, and people are told "%s"',
    async (mode, reason, asked) => {
      bench = await openBench(mode, reason === 'slow' ? { timing: hasty } : {})
      expect(await bench.services.embed(bench.desk, twelve)).toEqual({ ok: false, reason })
      expect(bench.logged()).toContain(`"requests":${asked},"reason":"${reason}"`)
      expect(bench.gateway.heard.length).toBeLessThanOrEqual(asked)
      expect(bench.logged()).not.toMatch(new RegExp(`${SECRET}|hoitoon|Kortare`, 'u'))
    },
  )

  it('C55 nobody there is told as unreachable, and a run has an end', async () => {
    bench = await openBench('well')
    await bench.gateway.close()
    expect(await bench.services.embed(bench.desk, twelve)).toEqual({ ok: false, reason: 'unreachable' })
    const slow = await openBench('slow', { timing: { ...patient, whole: 50 } })
    expect(await slow.services.embed(slow.desk, twelve)).toEqual({ ok: false, reason: 'slow' })
    await slow.gateway.close()
  })

  it('C58 a text is sent once, in batches; what is known is not sent again', async () => {
    bench = await openBench('well')
    const notes = [...many(150), { id: 'again', text: many(1)[0]!.text }, { id: 'mute', text: '👍 12' }]
    const first = await bench.services.embed(bench.desk, notes)
    expect(first.ok && first.meaning.size).toBe(151)
    expect(
      inputs()
        .map(({ length }) => length)
        .sort(),
    ).toEqual([22, 64, 64])
    const more = await bench.services.embed(bench.desk, [...notes, { id: 'new', text: 'Uusi ajatus' }])
    expect(more.ok && more.meaning.size).toBe(152)
    expect(inputs().slice(3)).toEqual([['Uusi ajatus']])
    if (first.ok && more.ok) expect(more.meaning.get('n-7')).toEqual(first.meaning.get('n-7'))
    // Another workshop's notes are its own, and what is erased is not known any more.
    bench.services.forget(bench.desk.id)
    await bench.services.embed(bench.desk, [{ id: 'new', text: 'Uusi ajatus' }])
    expect(inputs().slice(4)).toEqual([['Uusi ajatus']])
  })

  it('C58 a model that has changed under its name is forgotten, and next time all is asked anew', async () => {
    bench = await openBench('well')
    await bench.services.embed(bench.desk, twelve.slice(0, 6))
    bench.gateway.mode = 'wrong-dimension'
    expect(await bench.services.embed(bench.desk, twelve.slice(0, 7))).toEqual({
      ok: false,
      reason: 'unreadable',
    })
    bench.gateway.mode = 'well'
    const answer = await bench.services.embed(bench.desk, twelve.slice(0, 7))
    expect(answer.ok && answer.meaning.size).toBe(7)
    expect(inputs().map(({ length }) => length)).toEqual([6, 1, 7])
  })

  it('C53 only words go out: not who, where or when, no id, no personal data', async () => {
    bench = await openBench('well')
    const note: ClusterNote = {
      id: 'note-of-aino',
      text: 'Soittakaa  Ainolle\n040 123 4567, aino@koti.example\u202e!',
      pin: 'theme-7',
      part: 'table-3',
      stance: 'for' as never,
    }
    await bench.services.embed(bench.desk, [note])
    expect(bench.gateway.heard).toEqual([
      {
        path: '/v1/embeddings',
        authorization: `Bearer ${SECRET}`,
        body: { model: 'meanings-1', input: ['Soittakaa Ainolle …, …!'] },
      },
    ])
  })

  it('C55 a run that is cancelled ends at once, for its caller’s reason', async () => {
    bench = await openBench('slow')
    const end = new AbortController()
    const run = bench.services.embed(bench.desk, twelve, { signal: end.signal })
    await expect.poll(() => bench.gateway.heard.length, { interval: 5, timeout: 10_000 }).toBe(1)
    end.abort(new Error('enough'))
    await expect(run).rejects.toThrow('enough')
    await expect(bench.services.embed(bench.desk, twelve, { signal: end.signal })).rejects.toThrow('enough')
    expect(bench.gateway.heard).toHaveLength(1)
  })
})

describe('consent', () => {
  const other = { service: 'embeddings', model: 'meanings-1', host: 'elsewhere.example', at: 1 } as const
  it.each([
    ['none', []],
    ['to the other service', (host: string) => [{ ...other, host, service: 'model' as const }]],
    ['to another host', [other]],
    ['to another model', (host: string) => [{ ...other, host, model: 'meanings-0' }]],
  ])('C50 without it nothing is sent, ever: %s', async (_, given) => {
    bench = await openBench('well')
    bench.desk.state.consents = typeof given === 'function' ? given(bench.gateway.host) : given
    expect(await bench.services.embed(bench.desk, twelve)).toEqual({ ok: false, reason: 'off' })
    expect(
      await bench.services.estimate(bench.desk.id, 'embeddings', twelve, { language: 'fi', grain: 0.5 }),
    ).toEqual({
      ...{ service: 'embeddings', model: 'meanings-1', host: bench.gateway.host },
      ...{ notes: 12, known: 0, requests: 1, tokens: 117, cost: { amount: 0.0001, currency: 'EUR' } },
    })
    expect(bench.gateway.heard).toEqual([])
  })

  it('C50 withdrawn while a run waits for its answer, it ends at once', async () => {
    bench = await openBench('slow')
    const run = bench.services.embed(bench.desk, twelve)
    await expect.poll(() => bench.gateway.heard.length, { interval: 5, timeout: 10_000 }).toBe(1)
    bench.services.stop(bench.desk.id, 'model')
    bench.services.stop(bench.desk.id, 'embeddings')
    expect(await run).toEqual({ ok: false, reason: 'off' })
  })

  it('C50 each request is looked at by itself, whoever withdraws the consent and however', async () => {
    bench = await openBench('broken')
    const { consents } = bench.desk.state
    let looks = 0
    // Looked at before the run, before its first request and before its second.
    const state = {
      get consents() {
        return ++looks > 2 ? [] : consents
      },
    }
    expect(await bench.services.embed({ id: bench.desk.id, state }, twelve)).toEqual({
      ok: false,
      reason: 'off',
    })
    expect(bench.gateway.heard).toHaveLength(1)
  })

  it('C51 an organiser names a host that is listed and no other; it asks anew, and goes with its key', async () => {
    bench = await openBench('well')
    const { services } = bench
    const own = await openBench('well', { hosts: [bench.gateway.host] })
    const connect = (url: string) =>
      own.services.connect(own.desk.id, { service: 'embeddings', url, model: 'own-1', key: 'sk-own' })
    const port = bench.gateway.host.split(':')[1]
    expect(
      await services.connect(bench.desk.id, {
        ...{ service: 'model', model: 'm', key: null },
        url: bench.gateway.url,
      }),
    ).toEqual({ ok: false, host: bench.gateway.host })
    for (const [url, host] of [
      ['http://127.0.0.1:1/v1', '127.0.0.1:1'],
      [`http://localhost:${port}/v1`, `localhost:${port}`],
      [`http://127.0.0.1.evil.example:${port}/v1`, `127.0.0.1.evil.example:${port}`],
      ['http://169.254.169.254/latest', '169.254.169.254:80'],
      [`http://${bench.gateway.host}@evil.example/v1`, '–'],
      [`ftp://${bench.gateway.host}/v1`, '–'],
      ['gateway', '–'],
    ])
      expect([url, await connect(url!)]).toEqual([url, { ok: false, host }])
    const offer = { service: 'embeddings', model: 'own-1', host: bench.gateway.host, from: 'workshop' }
    expect(await connect(bench.gateway.url)).toEqual({ ok: true, offer })
    expect((await own.services.offers(own.desk.id))[0]).toEqual(offer)
    expect(await own.services.embed(own.desk, twelve)).toEqual({ ok: false, reason: 'off' })
    own.desk.state.consents = [{ service: 'embeddings', model: 'own-1', host: bench.gateway.host, at: 2 }]
    expect((await own.services.embed(own.desk, twelve)).ok).toBe(true)
    expect(bench.gateway.heard.map(({ authorization }) => authorization)).toEqual(['Bearer sk-own'])
    // Listed no more, it is no longer reached, and the house's own stands.
    const stricter = openServices({ settings: noServices, papers: own.papers, log: makeLog('silent') })
    expect(await stricter.offers(own.desk.id)).toEqual([])
    await own.services.disconnect(own.desk.id, 'embeddings')
    expect((await own.services.offers(own.desk.id)).map(({ from }) => from)).toEqual(['house', 'house'])
    expect(own.gateway.heard).toEqual([])
    await own.gateway.close()
  })
})
