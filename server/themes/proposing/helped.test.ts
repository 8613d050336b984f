import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refuse } from '#shared/result.ts'
import { helped, mayAsk } from './helped.ts'
import { type Bench, openBench } from '../providers/testing/Bench.ts'
import { twelve } from '../providers/testing/notes.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.gateway.close())

const wish = { language: 'fi' as const, grain: 0.5 }
const ask = (by: 'words' | 'embeddings' | 'model') => helped(bench, bench.desk, { by }, twelve, wish, {})

describe('C12 what may be sent', () => {
  it('is what just this consent names; words are never sent', async () => {
    const { desk } = bench
    expect(await mayAsk(bench, desk, { by: 'model' })).toEqual({ ok: true, value: {} })
    const elsewhere = desk.state.consents.map((consent) => ({ ...consent, host: 'elsewhere.example' }))
    const others = desk.state.consents.map((consent) => ({ ...consent, model: 'another' }))
    for (const consents of [elsewhere, others])
      expect(await mayAsk(bench, { ...desk, state: { consents } }, { by: 'model' })).toEqual(
        refuse('no-service'),
      )
    const none = { ...desk, state: { consents: [] } }
    expect(await mayAsk(bench, none, { by: 'embeddings' })).toEqual(refuse('no-consent'))
    expect(await mayAsk(bench, none, { by: 'words' })).toEqual({ ok: true, value: {} })
    expect(await ask('words')).toEqual({ repairs: 0, fallback: null })
    expect(bench.gateway.heard).toEqual([])
  })
  it('is nothing where no service is set up, whatever was allowed', async () => {
    const bare = await openBench('well', { embeddings: null, model: null })
    expect(await mayAsk(bare, bare.desk, { by: 'model' })).toEqual(refuse('no-service'))
    await bare.gateway.close()
  })
  it('helps with meanings or groups; a failure is a reason, and nothing else', async () => {
    expect((await ask('embeddings')).meaning?.size).toBe(twelve.length)
    expect((await ask('model')).given?.flatMap(({ noteIds }) => noteIds).length).toBe(twelve.length)
    bench.gateway.mode = 'unauthorised'
    bench.desk.state.consents.forEach((consent) => (consent.model = 'another'))
    expect(await ask('model')).toEqual({ repairs: 0, fallback: 'off' })
  })
})
