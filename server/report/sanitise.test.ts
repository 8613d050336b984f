import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, cleanAll } from './sanitise.ts'

describe('clean', () => {
  it('drops what no document can carry, and counts it', () => {
    expect(clean('a\u0000b\u0007c\u007fd\u009fe\ufefff\ufffeg\ufdd0h')).toEqual({
      text: 'abcdefgh',
      dropped: 7,
    })
  })

  it('leaves a sign where nothing else is left, so that no name is empty; what was empty stays so', () => {
    expect(['\u0007', ' \u202e\ufffe ', ' '].map(clean)).toEqual([
      { text: '\ufffd', dropped: 1 },
      { text: '\ufffd', dropped: 2 },
      { text: '', dropped: 0 },
    ])
  })

  it('drops what would rule the direction of the text around it', () => {
    expect(clean('\u202egnitset\u202c \u2066x\u2069')).toEqual({ text: 'gnitset x', dropped: 4 })
  })

  it('replaces half a surrogate pair and keeps whole ones, with their joiners', () => {
    expect(clean('a\ud800b')).toEqual({ text: 'a\ufffdb', dropped: 1 })
    expect(clean('👩‍⚕️ 🇫🇮')).toEqual({ text: '👩‍⚕️ 🇫🇮', dropped: 0 })
  })

  it('writes line breaks one way and letters in one form', () => {
    expect(clean('a\r\nb\rc\u2028d\te')).toEqual({ text: 'a\nb\nc\nd e', dropped: 0 })
    expect(clean('a\u0308').text).toBe('\u00e4')
  })

  it('gives well-formed text that it would not change again, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = clean(text).text
        expect(once.isWellFormed()).toBe(true)
        expect(clean(once)).toEqual({ text: once, dropped: 0 })
      }),
    )
  })

  it('goes through data however deep and tells how many texts had something', () => {
    expect(cleanAll({ a: 'x\u0001', b: [{ c: 'y', d: null, e: 3 }, 'z\u0002\u0003'] })).toEqual({
      data: { a: 'x', b: [{ c: 'y', d: null, e: 3 }, 'z'] },
      cleaning: { characters: 3, texts: 2 },
    })
  })
})
