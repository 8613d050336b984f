import { describe, expect, it } from 'vitest'
import { candidateId, noteId, phraseId } from '../ids.ts'
import { candidateNotes, candidateText, isBent } from './candidateText.ts'
import type { Candidate, Phrase } from './drafting.ts'

const phrase = (id: string, text: string, ...notes: string[]): Phrase => ({
  id: phraseId.parse(id),
  of: 'vision',
  text,
  notes: notes.map((note) => noteId.parse(note)),
  accepted: true,
  group: null,
})
const candidate = (...parts: [phrase: string | null, text: string][]): Candidate => ({
  id: candidateId.parse('c'),
  of: 'vision',
  parts: parts.map(([of, text]) => ({ phrase: of === null ? null : phraseId.parse(of), text })),
})

describe('T66 a candidate', () => {
  it.each([
    [
      [
        ['a', 'Apu löytyy läheltä'],
        [null, ', ja '],
        ['b', 'jokainen tulee kuulluksi'],
        [null, '.'],
      ],
      'Apu löytyy läheltä, ja jokainen tulee kuulluksi.',
    ],
    [
      [
        [null, 'Me'],
        ['a', ' apu\nlöytyy '],
        [null, '('],
        ['b', 'yhdessä'],
        [null, ')'],
      ],
      'Me apu löytyy (yhdessä)',
    ],
    [[], ''],
  ] as [[string | null, string][], string][])('T66 is read as one text %#', (parts, text) => {
    expect(candidateText(candidate(...parts))).toBe(text)
  })

  it('T66 stands on the notes of its phrases, each once', () => {
    const phrases = [phrase('a', 'apu', '1', '2'), phrase('b', 'yhdessä', '2', '3'), phrase('x', 'muu', '9')]
    const said = candidate(['b', 'yhdessä'], [null, 'ja'], ['a', 'avulla'], ['gone', 'poissa'])
    expect(candidateNotes(said, phrases)).toEqual(['2', '3', '1'])
  })

  it('T66 tells where the words of a phrase were bent', () => {
    expect(isBent('Apu  löytyy', phrase('a', 'apu löytyy', '1'))).toBe(false)
    expect(isBent('apua löytyy', phrase('a', 'apu löytyy', '1'))).toBe(true)
  })
})
