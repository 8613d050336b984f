import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTE } from '#shared/board/note.ts'
import { readNotes } from './importNotes.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const csv = (text: string) => readNotes(utf8(text), 'text/csv')
const json = (data: unknown) => readNotes(utf8(JSON.stringify(data)), 'application/json')
const notes = (...notes: unknown[]) => ({ ok: true, value: { notes, cleaned: 0, empty: 0 } })
const refused = (code: string, detail?: string) => ({
  ok: false,
  refusal: detail === undefined ? { code } : { code, detail },
})

describe('readNotes, JSON', () => {
  it('reads a list, and a list under "notes", with fields of others left out', () => {
    const list = [{ id: 7, text: 'Talous', group: 'Pöytä 1', question: 'Miksi?' }, { text: 'Apu' }]
    const read = notes({ text: 'Talous', group: 'Pöytä 1', question: 'Miksi?' }, { text: 'Apu' })
    expect(json(list)).toEqual(read)
    expect(json({ notes: list })).toEqual(read)
  })

  it('a body that looks like JSON is JSON whatever the request says', () => {
    expect(readNotes(utf8('[{"text":"Apu"}]'), 'application/octet-stream')).toEqual(notes({ text: 'Apu' }))
  })

  it.each(['{"notes": [', '[1, 2]', '{"a": 1}', '"text"', 'null'])('%s is malformed', (text) => {
    const read = readNotes(utf8(text), 'application/json; charset=utf-8')
    expect(read.ok ? 'ok' : read.refusal.code).toBe('malformed')
  })
})

describe('readNotes, CSV', () => {
  it.each([
    ['semicolons', 'teksti;pöytä;kysymys\nApu;Pöytä 2;Miksi?\nTurva;;\n'],
    ['commas', 'text,group,question\r\nApu,Pöytä 2,Miksi?\r\nTurva,,\r\n'],
    ['tabs, another order', 'Fråga\tAnteckning\tBord\nMiksi?\tApu\tPöytä 2\n\tTurva\t\n'],
    ['quotes and a byte order mark', '\ufeff"Text";"Ryhmä";"Kysymys"\n"Apu";"Pöytä 2";"Miksi?"\nTurva'],
  ])('reads %s', (_, text) => {
    expect(csv(text)).toEqual(notes({ text: 'Apu', group: 'Pöytä 2', question: 'Miksi?' }, { text: 'Turva' }))
  })

  it('a file without a heading is a note on each line, commas and all', () => {
    expect(csv('Jonot pois, heti\nSanoin "ei" kahdesti\n\n"Kaksi\nriviä"\n')).toEqual(
      notes({ text: 'Jonot pois, heti' }, { text: 'Sanoin "ei" kahdesti' }, { text: 'Kaksi\nriviä' }),
    )
  })

  it('a cell may hold delimiters, quotes and lines', () => {
    expect(csv('text;group\n"a; ""b""\nc";Norr')).toEqual(notes({ text: 'a; "b"\nc', group: 'Norr' }))
  })

  it('quotes that are not closed are told with their line', () => {
    expect(csv('text;group\nApu;1\n"Turva;2\n')).toEqual(refused('bad-csv', '3'))
    expect(csv('text;group\n"Apu"x;1\n')).toEqual(refused('bad-csv', '2'))
  })
})

describe('readNotes, any file', () => {
  it.each([
    ['Latin-1', Uint8Array.from([...'text\nhyv'].map((c) => c.charCodeAt(0)).concat(0xe4))],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, 0x41, 0x00])],
    ['UTF-16 without its mark', Uint8Array.from([0x41, 0x00, 0x42, 0x00])],
    ['a spreadsheet file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x08])],
  ])('%s is a wrong encoding', (_, body) => {
    expect(readNotes(body, 'text/csv')).toEqual(refused('bad-encoding'))
  })

  it('counts what was cleaned and what was empty', () => {
    expect(json([{ text: 'A\u0007pu' }, { text: '  ' }, { text: '\u200b' }, { text: 'Tur\r\nva' }])).toEqual({
      ok: true,
      value: { notes: [{ text: 'Apu' }, { text: 'Tur\nva' }], cleaned: 1, empty: 2 },
    })
  })

  it('more than ten thousand notes are too many, ten thousand are not', () => {
    const rows = (n: number) => `text\n${'Apu\n'.repeat(n)}`
    expect(csv(rows(10_001))).toEqual(refused('too-large'))
    const most = csv(rows(10_000))
    expect(most.ok && most.value.notes.length).toBe(10_000)
    expect(json(Array.from({ length: 10_001 }, () => ({ text: 'Apu' })))).toEqual(refused('too-large'))
  })

  it('a note of a hundred thousand characters becomes many, between words, none lost', () => {
    const text = Array.from({ length: 12_500 }, (_, i) => `sana${i % 1000}`).join(' ')
    const read = json([{ text, group: 'Norr' }])
    const parts = read.ok ? read.value.notes : []
    expect(parts.map((part) => part.text).join(' ')).toBe(text)
    expect(parts.every((part) => part.text.length <= NOTE.longest && part.group === 'Norr')).toBe(true)
    expect(read.ok && read.value.cleaned).toBe(1)
  })

  it('splits after a sentence when it can, and never inside an emoji', () => {
    const sentence = `${'a'.repeat(1_500)}. ${'b'.repeat(600)}`
    const split = json([{ text: sentence }])
    expect(split.ok && split.value.notes.map((n) => n.text.length)).toEqual([1_501, 600])
    const emoji = json([{ text: 'x' + '🚌'.repeat(1_500) }])
    const parts = emoji.ok ? emoji.value.notes.map((n) => n.text) : []
    expect(parts.join('')).toBe('x' + '🚌'.repeat(1_500))
    expect(parts.every((part) => part.isWellFormed())).toBe(true)
  })

  it('any text at all is read or refused, never thrown, and no letter is lost', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('text', ';', ',', '\n', '"', 'Apu', '\t', '{', '[', '"notes"', 'å'), {
          maxLength: 40,
        })
        .map((parts) => utf8(parts.join(''))),
    )
    fc.assert(
      fc.property(bytes, fc.constantFrom('text/csv', 'application/json', ''), (body, type) => {
        expect(typeof readNotes(body, type).ok).toBe('boolean')
      }),
      { numRuns: 2_000 },
    )
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 3_000 }), { maxLength: 5 }), (texts) => {
        const read = json(texts.map((text) => ({ text })))
        const letters = (list: string[]) =>
          list
            .join('')
            .normalize('NFC')
            .replace(/[^\p{L}\p{N}]/gu, '')
        expect(read.ok && letters(read.value.notes.map((note) => note.text))).toBe(letters(texts))
      }),
    )
  })
})
