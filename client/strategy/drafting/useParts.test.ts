import { describe, expect, it } from 'vitest'
import { noteId, phraseId } from '#shared/ids.ts'
import { AMENDMENT } from '#shared/strategy/amendment.ts'
import { DRAFTING, type Phrase } from '#shared/strategy/drafting.ts'
import { useParts } from './useParts.ts'

const phrase = (id: string, text: string): Phrase => ({
  id: phraseId.parse(id),
  of: 'mission',
  text,
  notes: [noteId.parse('n')],
  accepted: true,
  group: null,
})

describe('T66 putting a candidate together', () => {
  it('T66 parts are added, moved to either end and no further, and taken away', () => {
    const { parts, text, addPhrase, addWords, move, remove } = useParts([])
    addPhrase(phrase('a', 'apu löytyy'))
    addPhrase(phrase('b', 'läheltä'))
    expect([move(1, -1), move(0, -1), text.value]).toEqual([0, 0, 'läheltä apu löytyy'])
    expect([move(0, 1), move(1, 1), text.value]).toEqual([1, 1, 'apu löytyy läheltä'])
    addWords()
    parts.value[2]!.text = '.'
    expect(text.value).toBe('apu löytyy läheltä.')
    remove(1)
    expect(text.value).toBe('apu löytyy.')
  })

  it('T66 a part keeps its key where it goes, and what says nothing is not kept', () => {
    const { parts, kept, addWords, addPhrase, move } = useParts([{ phrase: null, text: ' yksi ' }])
    addWords()
    addPhrase(phrase('b', 'kaksi'))
    const keys = parts.value.map(({ key }) => key)
    move(2, -1)
    expect(parts.value.map(({ key }) => key)).toEqual([keys[0], keys[2], keys[1]])
    expect(kept.value).toEqual([
      { phrase: null, text: 'yksi' },
      { phrase: phraseId.parse('b'), text: 'kaksi' },
    ])
  })

  it('T66 tells when there is too much of it', () => {
    const long = { phrase: null, text: 'a'.repeat(DRAFTING.part) }
    expect(useParts([long, long]).isTooLong.value).toBe(2 * DRAFTING.part + 1 > AMENDMENT.wording)
    expect(useParts([long, long, long]).isTooLong.value).toBe(true)
    expect(useParts(Array.from({ length: DRAFTING.parts }, () => long)).isFull.value).toBe(true)
  })
})
