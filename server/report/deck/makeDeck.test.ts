import { expect, test } from 'vitest'
import type { Report, ReportQuestion } from '#shared/report/report.ts'
import { reportKinds, reportOf } from '../testing/reports.ts'
import type { Deck, Slide } from './deck.ts'
import { wordsOn } from './fit.ts'
import { fits, titleSize } from './layOut.ts'
import { makeDeck } from './makeDeck.ts'

const evening = await reportOf('evening')
const deck = makeDeck(evening)
const slide = (key: string, of: Deck = deck): Slide | undefined => of.slides.find((each) => each.key === key)
const textOf = ({ blocks }: Slide) => JSON.stringify(blocks)

/** The report with one question changed. */
const withQuestion = (number: string, change: Partial<ReportQuestion>, report: Report = evening): Report => ({
  ...report,
  activities: report.activities.map((activity) => ({
    ...activity,
    questions: activity.questions.map((each) => (each.number === number ? { ...each, ...change } : each)),
  })),
})

test.each(reportKinds)(
  'R31: on every slide of %s all fits, with a title of its own and no 200 words',
  async (kind) => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { slides } = makeDeck(await reportOf(kind, language))
      expect(slides.filter((each) => !fits(each)).map(({ key }) => key)).toEqual([])
      expect(slides.filter(({ title, layout }) => titleSize(title, layout) === null)).toEqual([])
      expect(slides.filter((each) => wordsOn(each) >= 200).map(({ key }) => key)).toEqual([])
      for (const what of ['title', 'key'] as const)
        expect(new Set(slides.map((each) => each[what])).size).toBe(slides.length)
      expect(slides.every(({ size }) => size >= 14 && size <= 22)).toBe(true)
    }
  },
)

test('R3: every list, table, chart, column and quotation says its order', async () => {
  for (const kind of reportKinds)
    for (const { key, blocks } of makeDeck(await reportOf(kind)).slides) {
      const lists = blocks.some(({ is }) => ['list', 'table', 'chart', 'columns', 'quotes'].includes(is))
      const says = blocks.some((block) => block.is === 'text' && block.role === 'rule')
      if (lists && !key.includes('tiivistelma')) expect([key, says]).toEqual([key, true])
    }
})

test('R37: tiers stand most raised first, with votes of how many and the rule for ties', () => {
  expect(slide('1.1-tasot')).toMatchObject({
    title: 'Eniten nostettu: ”Hoitoon pääsy”, 6 / 14 ääntä'.replaceAll(' / ', '\u00a0/\u00a0'),
    blocks: [
      {
        is: 'columns',
        columns: [
          {
            title: { text: 'Eniten nostetut' },
            items: [
              [
                { text: 'A Hoitoon pääsy', strong: true },
                { text: expect.stringContaining('6\u00a0/\u00a014') },
              ],
            ],
          },
          {
            title: { text: 'Toiseksi eniten' },
            items: [
              [{ text: 'B Digiasiointi', strong: true }, {}],
              [{ text: 'C Työpaikka, jossa viihdytään' }, {}],
            ],
          },
          { title: { text: 'Muut nostetut' }, items: [[{ text: 'D Käynnistyminen' }, {}]] },
        ],
      },
      { is: 'text', role: 'rule', lines: [[{ text: expect.stringContaining('Tasatulos jakaa sijan.') }]] },
    ],
  })
})

test('R38: names that a program gave say so on their slides', () => {
  for (const key of ['1.1-luvut', '1.1-teemat-1', '1.1-tasot'])
    expect(slide(key)?.label).toBe(
      'A, B: Teeman ryhmitteli ja nimesi ohjelma, ja ohjaaja hyväksyi ehdotuksen.',
    )
  expect(slide('3.1-luvut')?.label).toBeNull()
  const helped = 'Teemat ryhmitteli ulkoinen kielimalli kieli-1.'
  expect(slide('1.1-teemat-1', makeDeck({ ...evening, helped }))?.label).toContain(helped)
})

test('S27: a rehearsal says so on every slide', () => {
  const rehearsal = 'Tämä on harjoitus. Tuloksia ei pidä julkaista.'
  expect(makeDeck({ ...evening, workshop: { ...evening.workshop, rehearsal } }).foot).toMatch(
    /^Tämä on harjoitus · /,
  )
})

test('R37: bodies stand in equal columns, each with what is worth noting', () => {
  const [block] = slide('3.1-toimielimet')?.blocks ?? []
  const columns = block?.is === 'columns' ? block.columns : []
  expect(
    columns.map(({ title, remark }) => [title.text, remark[0]?.map(({ text }) => text).join('')]),
  ).toEqual([
    ['Aluevaltuusto', 'Huomioitavaa: Samat teemat kuin muillakin.'],
    ['Aluehallitus', 'Huomioitavaa: Samat teemat kuin muillakin.'],
    ['Ei toimielintä', 'Huomioitavaa: Ei lappuja teemoista A ja B.'],
  ])
})

test('R37: both notes of a pair are word for word and marked as differing views', () => {
  const [block] = slide('2.1-eriavat')?.blocks ?? []
  expect(block).toEqual({
    is: 'quotes',
    quotes: [
      {
        ref: '14',
        text: { text: 'Kaksi viikkoa on hyvä raja', lang: 'fi' },
        about: 'A Mittarit näkyviin · Niemi',
        mark: 'Eriävä näkemys',
      },
      {
        ref: '16',
        text: { text: 'Raja seitsemään päivään', lang: 'fi' },
        about: 'A Mittarit näkyviin · Lahti',
        mark: 'Eriävä näkemys',
      },
    ],
  })
})

const summary: ReportQuestion['summary'] = {
  sentences: Array.from({ length: 14 }, (_, i) => ({
    by: 'model',
    edited: i === 0,
    clauses: [
      {
        text: `Vastaajat toivovat selkeää ja mitattavaa tavoitetta hoitoon pääsylle, kohta ${i + 1},`,
        refs: ['14'],
      },
      { text: 'ja osa pitää nykyistä rajaa hyvänä.', refs: ['15', '16'] },
    ],
  })),
  made: { by: 'model', model: 'kieli-1' },
  approved: null,
  label: 'Tekoälyavusteinen: kieli-1.',
  mark: 'Luonnos, ei tarkastettu',
  struck: 2,
}

test('R38: a summary stands with its sources, its label and its draft mark on every slide it takes', () => {
  const own = makeDeck(withQuestion('2.1', { summary })).slides.filter(({ key }) =>
    key.startsWith('2.1-tiiv'),
  )
  expect(own.length).toBeGreaterThan(1)
  for (const each of own) {
    expect(each).toMatchObject({ label: summary.label, mark: summary.mark })
    expect(textOf(each)).toContain('{"text":"14","ref":true}')
  }
  expect(own[0]?.title).toBe('Tiivistelmä: lähteinä 3\u00a0/\u00a08 lappua (1/2)')
  expect(
    own
      .map(textOf)
      .join('')
      .match(/ihminen on muokannut/g),
  ).toHaveLength(1)
})

test('a report without summaries, comparison and coverage has a deck without their slides', () => {
  const questions = evening.activities.flatMap(({ questions: own }) => own.map(({ number }) => number))
  const bare = questions.reduce<Report>((report, number) => withQuestion(number, { summary: null }, report), {
    ...evening,
    across: null,
    coverage: null,
  })
  const { slides } = makeDeck(bare)
  expect(slides.filter(({ key }) => /tiiv|vertailu|kattavuus/.test(key))).toEqual([])
  expect(slides.filter(({ mark }) => mark !== null)).toEqual([])
})

test('R38: a long note is cut where everybody sees it, and whole in the speaker notes', () => {
  const long = `${'Pitkä ajatus, joka ei lopu. '.repeat(40)}Loppu.`
  const notes = evening.notes.map((note) => (note.ref === '14' ? { ...note, text: long } : note))
  const told = slide('2.1-eriavat', makeDeck({ ...evening, notes }))
  expect(told && textOf(told)).toMatch(/joka ei lopu\. […\][]*|\[…\]/)
  expect(told && textOf(told)).toContain('Merkki […] kertoo')
  expect(told?.notes.flat().map(({ text }) => text)).toContain(long)
})

test('R39: what happens next and whom to ask come from the organiser', () => {
  const closing = {
    next: 'Valtuusto käsittelee tulokset 3.11.\nLuonnos on nähtävillä vuodenvaihteessa.',
    contact: 'Tuulikki Järvelä, strategia@suvanto.example',
  }
  const told = makeDeck({ ...evening, closing })
  expect(slide('seuraavaksi', told)).toMatchObject({
    title: 'Seuraavaksi: Valtuusto käsittelee tulokset 3.11',
    blocks: [
      {
        is: 'list',
        ordered: true,
        items: [
          [{ text: 'Valtuusto käsittelee tulokset 3.11.' }],
          [{ text: 'Luonnos on nähtävillä vuodenvaihteessa.' }],
        ],
      },
      { is: 'text', role: 'rule' },
    ],
  })
  expect(told.slides.at(-1)?.blocks[0]).toEqual({
    is: 'text',
    role: 'plain',
    lines: [[{ text: closing.contact }]],
  })
  expect(slide('seuraavaksi')).toBeUndefined()
})

test('a text that is in the workshop’s language says so in a report of another', async () => {
  const english = makeDeck(await reportOf('evening', 'en'))
  const themes = slide('1.1-teemat-1', english)
  expect(themes && textOf(themes)).toContain('{"text":"Hoitoon pääsy","lang":"fi"}')
  expect(themes && textOf(themes)).not.toContain('{"text":"Theme","lang"')
})
