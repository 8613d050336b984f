import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../readDocument.ts'
import { listed, paragraph, styled, table, wordFile, type WordPieces } from '../testing/wordFile.ts'

const counter = () => {
  let n = 0
  return () => `e${++n}`
}
const read = (pieces: WordPieces, name = 'strategia.docx') => readDocument(wordFile(pieces), name, counter())

/** A strategy as one line per element, what was left out, and what was told. */
function outline(pieces: WordPieces) {
  const result = read(pieces)
  if (!result.ok) return result.refusal
  const { baseline, skipped, notices } = result.value
  const lines = baseline.elements.map((e) => {
    const parent = baseline.elements.find((other) => other.id === e.parent)
    return [e.kind, e.code, e.text, parent && `< ${parent.text}`].filter(Boolean).join(' ')
  })
  return { title: baseline.title, lines, skipped: skipped.map(({ text }) => text), notices }
}

const styles =
  '<w:style w:type="paragraph" w:styleId="Otsikko1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Otsikko2"><w:name w:val="heading 2"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Oma"><w:basedOn w:val="Otsikko2"/><w:name w:val="Oma otsikko"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Nimi"><w:name w:val="Title"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Sis1"><w:name w:val="toc 1"/></w:style>'

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '•')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'

describe('T14 a Word document', () => {
  it('headings by their styles, lists with the numbers that Word prints, none of them in the text', () => {
    const body =
      styled('Nimi', 'Suvannon strategia') +
      styled('Sis1', 'Missio 2') +
      styled('Otsikko1', 'Missio') +
      paragraph('Apu on lähellä') +
      styled('Otsikko1', 'Arvot') +
      listed(2, 0, 'Lämpö') +
      listed(2, 0, 'Suoruus') +
      styled('Oma', 'Tavoitteet') +
      listed(1, 0, 'Apu ajoissa') +
      listed(1, 1, 'Puhelin') +
      listed(1, 1, 'Sovellus') +
      listed(1, 0, 'Turva') +
      listed(1, 1, 'Harjoittelu') +
      listed(3, 0, 'Talous')
    expect(outline({ body, styles, numbering })).toEqual({
      title: 'Suvannon strategia',
      lines: [
        'mission Apu on lähellä',
        'value Lämpö',
        'value Suoruus',
        'goal 1 Apu ajoissa',
        'subgoal 1.1 Puhelin < Apu ajoissa',
        'subgoal 1.2 Sovellus < Apu ajoissa',
        'goal 2 Turva',
        'subgoal 2.1 Harjoittelu < Turva',
        'goal 5 Talous',
      ],
      skipped: [],
      notices: [],
    })
  })

  it('tables by their columns; notes under the text, changes and pictures are told', () => {
    const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Lähde: oma kysely</w:t></w:r></w:p></w:footnote>'
    const body =
      table(
        [paragraph('Tavoite'), paragraph('Alatavoitteet')],
        [paragraph('1 Apu'), listed(2, 0, '1.1 Puhelin') + listed(2, 0, '1.4 Tiski')],
      ) +
      styled('Otsikko1', 'Visio') +
      '<w:p><w:r><w:t>Hyvä </w:t></w:r><w:del><w:r><w:delText>huono</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>arki &amp; apu</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="2"/></w:r>' +
      '<w:r><w:drawing><a/></w:drawing></w:r></w:p>'
    expect(outline({ body, styles, numbering, footnotes: note })).toEqual({
      title: '',
      lines: ['goal 1 Apu', 'subgoal 1.1 Puhelin < Apu', 'subgoal 1.4 Tiski < Apu', 'vision Hyvä arki & apu'],
      skipped: ['Lähde: oma kysely'],
      notices: [
        { is: 'revisions', detail: '2' },
        { is: 'footnotes', detail: '1' },
        { is: 'pictures', detail: '1' },
      ],
    })
  })

  it('text boxes, bold headings, line breaks, codes of fields and hidden words', () => {
    const bold = (words: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`
    const body =
      bold('Tavoitteet:') +
      '<w:p><w:r><w:fldChar/><w:instrText>TOC</w:instrText></w:r><w:r><w:t>Apu</w:t><w:br/><w:t>ajoissa</w:t></w:r>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>piilossa</w:t></w:r></w:p>' +
      `<w:p><w:r><w:pict><w:txbxContent>${bold('Missio')}${paragraph('Turva lähellä')}</w:txbxContent></w:pict></w:r></w:p>`
    expect(outline({ body })).toEqual({
      title: '',
      lines: ['goal Apu ajoissa', 'mission Turva lähellä'],
      skipped: [],
      notices: [],
    })
  })

  it('eight hundred elements on forty pages, and a document without headings', () => {
    const many = Array.from({ length: 799 }, (_, i) => listed(2, 0, `Tavoite numero ${i}, josta on sovittu`))
    const result = read({ body: styled('Otsikko1', 'Tavoitteet') + many.join(''), styles, numbering })
    expect(result.ok && result.value.baseline.elements.length).toBe(799)
    expect(
      outline({ body: paragraph('Meillä on hyvä alue.') + paragraph('Siitä pidetään huolta.') }),
    ).toEqual({
      title: '',
      lines: [],
      skipped: ['Meillä on hyvä alue.', 'Siitä pidetään huolta.'],
      notices: [{ is: 'no-headings', detail: '' }],
    })
  })

  const fine = { body: paragraph('Apu') }
  const lying = wordFile({ body: `${paragraph('Apu').repeat(40_000)}` })
  it.each<[string, Uint8Array, string, string]>([
    [
      'macros by its parts',
      wordFile({ ...fine, more: { 'word/vbaProject.bin': strToU8('x') } }),
      'a.docx',
      'macros',
    ],
    [
      'macros by its type',
      wordFile({ ...fine, type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'a.docx',
      'macros',
    ],
    ['macros by its name', wordFile(fine), 'a.docm', 'macros'],
    [
      'a bomb',
      wordFile({ ...fine, more: { 'word/document.xml': new Uint8Array(13 * 1024 * 1024) } }),
      'a.docx',
      'too-large',
    ],
    ['a bomb that lies of its size', lied(lying), 'a.docx', 'damaged'],
    ['a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.docx', 'password'],
    ['half a file', wordFile(fine).slice(0, 200), 'a.docx', 'damaged'],
    [
      'another zip',
      wordFile({ ...fine, more: { '_rels/.rels': strToU8('<Relationships/>') } }),
      'a.docx',
      'not-word',
    ],
    [
      'entities',
      wordFile({
        body: '',
        more: { 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') },
      }),
      'a.docx',
      'damaged',
    ],
    [
      'too deep',
      wordFile({ body: `${'<w:sdt><w:sdtContent>'.repeat(300)}${'</w:sdtContent></w:sdt>'.repeat(300)}` }),
      'a.docx',
      'damaged',
    ],
    ['a PDF', strToU8('%PDF-1.7 x'), 'a.pdf', 'pdf'],
    ['bytes', new Uint8Array([1, 0, 2]), 'a.txt', 'not-text'],
    ['broken JSON', strToU8('{"elements": ['), 'a.json', 'not-json'],
  ])('is refused: %s', (_, bytes, name, detail) => {
    expect(readDocument(bytes, name, counter())).toEqual({
      ok: false,
      refusal: { code: 'bad-document', detail },
    })
  })
})

/** The same file, whose list says that its main part is small. */
function lied(file: Uint8Array): Uint8Array {
  const bytes = file.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (name === 'word/document.xml') view.setUint32(at + 24, 1_000, true)
  }
  return bytes
}
