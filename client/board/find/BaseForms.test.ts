import { describe, expect, it } from 'vitest'
import { WORDS } from '#shared/find/limits.ts'
import { BaseForms } from './BaseForms.ts'

/** A server that answers each word with itself, and can be out of reach. */
function setUp() {
  const asked: (readonly string[])[] = []
  const state = { reachable: true, now: 0, learnt: 0 }
  const forms = new BaseForms({
    ask: async (words) => {
      asked.push(words)
      return state.reachable ? words.map((word) => ({ bases: [word], parts: [] })) : null
    },
    now: () => state.now,
    learnt: () => (state.learnt += 1),
  })
  return { forms, asked, state }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('base forms in the browser', () => {
  it('are asked for once for each word, in batches, what was sought before the rest', async () => {
    const { forms, asked, state } = setUp()
    const many = Array.from({ length: WORDS.most + 1 }, (_, i) => `sana${i}`)
    forms.want(many)
    forms.want(['hoitoon'], true)
    await settled()
    const { learnt } = state
    forms.want(['hoitoon', 'sana0'])
    await settled()
    expect(learnt).toBeGreaterThan(1)
    expect(asked.map((words) => [words.length, words[0]])).toEqual([
      [WORDS.most, 'sana0'],
      [2, 'hoitoon'],
    ])
    expect(forms.formsOf('hoitoon')).toEqual({ bases: ['hoitoon'], parts: [] })
  })

  it('are not asked for numbers, signs and words that are too long', async () => {
    const { forms, asked } = setUp()
    forms.want(['12', 'a', '👍', 'x'.repeat(WORDS.longest + 1)])
    await settled()
    expect(asked).toEqual([])
  })

  it('stay unknown while the server cannot be asked, which is not tried at every key', async () => {
    const { forms, asked, state } = setUp()
    state.reachable = false
    forms.want(['hoito'])
    expect(forms.isAsking(['hoito'])).toBe(true)
    await settled()
    expect(forms.isAsking(['hoito'])).toBe(false)
    forms.want(['jono'])
    await settled()
    expect([asked.length, forms.formsOf('hoito')]).toEqual([1, undefined])
    state.reachable = true
    state.now += 10_000
    forms.want(['palvelu'])
    await settled()
    expect([asked.length, forms.formsOf('hoito')?.bases]).toEqual([2, ['hoito']])
  })
})
