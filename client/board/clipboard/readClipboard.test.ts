import { describe, expect, it } from 'vitest'
import type { ElementId, ImageId, NoteId, PersonKey, ThemeId } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { copyOf } from './boardFormat.ts'
import { decoded, readClipboard, readFile } from './readClipboard.ts'
import { notesOfCells, notesOfRows } from './tableText.ts'

const board = 'w1.a.g.t1'
const held = (part: Partial<{ own: string; html: string; plain: string }>) =>
  readClipboard({ own: '', html: '', plain: '', ...part }, board)
const texts = (part: Parameters<typeof held>[0]) => {
  const source = held(part)
  return source?.is === 'notes' ? source.notes.map(({ text }) => text) : source
}

describe('from a board', () => {
  const image = { id: 'kuva1' as ImageId, width: 4, height: 3, alt: 'Laituri' }
  const notes = [
    {
      note: noteWith('a', {
        text: 'Ranta <b>',
        kind: 'change',
        aim: 'e1',
        image,
        number: 12,
        by: 'aino' as PersonKey,
        theme: { id: 't' as ThemeId, by: 'machine' },
      }),
      at: [180, 40] as [number, number],
    },
    { note: noteWith('b', { text: 'Toinen\nrivi' }), at: [0, 160] as [number, number] },
  ]
  const copy = copyOf(board, notes)
  const first = {
    ...{ text: 'Ranta <b>', kind: 'change', aim: 'e1' as ElementId, question: null, theme: 't', image },
    by: [180, 0],
  }
  const second = {
    ...{ text: 'Toinen\nrivi', kind: 'free', aim: null, question: null, theme: null, image: null },
    by: [0, 120],
  }

  it('notes come whole with their places, but for number and writer', () => {
    expect(held({ ...copy })).toEqual({ is: 'notes', notes: [first, second] })
    expect(copy.own).not.toMatch(/aino|12,|"number"/)
    expect(copyOf('w1.a.p.aino', notes).html).not.toContain('aino')
  })

  it('a stack comes as one, also where its place in the list has changed', () => {
    const at: [number, number] = [0, 0]
    const top = 'b' as NoteId
    const stack = copyOf(board, [
      { note: noteWith('x', { text: '' }), at, top: 'x' as NoteId },
      { note: noteWith('b', { text: 'Päällä' }), at, top },
      { note: noteWith('c', { text: 'Alla' }), at, top },
    ])
    const came = held({ ...stack })
    expect(came?.is === 'notes' && came.notes.map(({ text, under }) => [text, under])).toEqual([
      ['Päällä', undefined],
      ['Alla', 0],
    ])
  })

  it('notes come whole where only HTML has survived, and as words where only text has', () => {
    expect(held({ html: `<html><body>${copy.html}</body></html>` })).toEqual(held({ ...copy }))
    expect(copy.plain).toBe('Ranta <b>\nToinen rivi')
    expect(texts({ plain: copy.plain })).toEqual(['Ranta <b>', 'Toinen rivi'])
  })

  it('pictures stay in their workshop', () => {
    const elsewhere = (name: string) => readClipboard(copy, name)
    expect(elsewhere('w1.a.g.t2')).toEqual({ is: 'notes', notes: [first, second] })
    expect(elsewhere('w2.a.g.t1')).toEqual({
      is: 'notes',
      notes: [{ ...first, image: null }, second],
    })
  })

  it('what only pretends is taken as the text that it is', () => {
    for (const own of ['{', '{"talkoot":1}', '{"talkoot":1,"from":"x","notes":[{"text":5}]}'])
      expect(texts({ own, plain: 'teksti' })).toEqual(['teksti'])
  })
})

describe('from a spreadsheet', () => {
  const plain = 'Jonot\t"Kaksi\nriviä, ""lainaus"""\r\n\tVain "toinen"\r\n'

  it('each cell is a note where it was, or each row one', () => {
    const source = held({ plain, html: '<table><tr><td>' })
    const rows = source?.is === 'table' ? source.rows : []
    expect(notesOfCells(rows)).toEqual([
      { text: 'Jonot', by: [0, 0] },
      { text: 'Kaksi\nriviä, "lainaus"', by: [180, 0] },
      { text: 'Vain "toinen"', by: [180, 120] },
    ])
    expect(notesOfRows(rows)).toEqual([
      { text: 'Jonot · Kaksi\nriviä, "lainaus"' },
      { text: 'Vain "toinen"' },
    ])
  })

  it('one column is lines; so are tabs in a text that is no table', () => {
    expect(texts({ plain: 'Yksi\r\n"Kaksi\nkolme"\r\n', html: '<table>' })).toEqual(['Yksi', 'Kaksi\nkolme'])
    expect(texts({ plain: 'Otsikko\n\tsisennetty\n\t\tlisää' })).toEqual(['Otsikko', 'sisennetty', 'lisää'])
  })
})

it('a file is a table by its first line, and text in the old letters reads too', () => {
  const bytes = new Uint8Array([...'J\u00e4rvi;"a;b"\r\nSuo;\r\n'].map((letter) => letter.charCodeAt(0)))
  expect(readFile('laput.csv', '', decoded(bytes.buffer))).toEqual({
    is: 'table',
    rows: [
      ['Järvi', 'a;b'],
      ['Suo', ''],
    ],
  })
  expect(readFile('laput.txt', 'text/plain', 'Yksi; kaksi\nKolme')).toEqual({
    is: 'notes',
    notes: [{ text: 'Yksi; kaksi' }, { text: 'Kolme' }],
  })
})

describe('from a document', () => {
  it('each paragraph and point is a note, nested ones after their parent, with nothing but words', () => {
    const html = `<meta charset="utf-8"><style>p{}</style><b id="docs-internal-guid-1"><h2>Otsikko</h2>
      <p>Kappale, jossa on <b>lihavaa</b>
      ja <a href="javascript:x()">linkki</a>.</p><ul><li>Yksi<ul><li>Yksi <i>a</i></li></ul></li><li><p>Kaksi</p></li></ul>
      <script>alert(1)</script><img src=x onerror=alert(1)><p>&nbsp;</p></b>`
    expect(texts({ html, plain: 'x' })).toEqual([
      'Otsikko',
      'Kappale, jossa on lihavaa ja linkki.',
      'Yksi',
      'Yksi a',
      'Kaksi',
    ])
  })

  it('the bullets that a word processor writes are left out', () => {
    const html =
      '<p class="MsoListParagraph"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>Jonot</p><p>• Talous</p>'
    expect(texts({ html, plain: '·  Jonot\n• Talous' })).toEqual(['Jonot', 'Talous'])
  })

  it('lines of plain text lose their bullets and empty lines', () => {
    expect(texts({ plain: '- Yksi\n\n2) Kaksi\n–5 astetta\n' })).toEqual(['Yksi', 'Kaksi', '–5 astetta'])
    expect(held({ plain: ' \n ' })).toBeNull()
  })
})
