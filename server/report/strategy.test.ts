import { describe, expect, it } from 'vitest'
import { elementId } from '#shared/ids.ts'
import { report as reportShape } from '#shared/report/report.ts'
import type { ReportStrategy } from '#shared/report/strategy.ts'
import { build } from './build.ts'
import { gather } from './gather.ts'
import { renderHtml } from './render/html.ts'
import { renderMarkdown } from './render/markdown.ts'
import { renderStrategyCsv } from './render/strategyCsv.ts'
import { selectReport } from './select.ts'
import { makeWorkbook } from './workbook/makeWorkbook.ts'
import { options, readRuns } from './testing/evening.ts'
import { strategyEvening } from './testing/strategyEvening.ts'

const { state, readBoard } = strategyEvening()
const facts = await gather(state, readBoard, readRuns)
const reportIn = (language: 'fi' | 'sv' | 'en') => build(facts, { ...options, language })
const report = reportIn('fi')
const strategy = report.strategy!
const amendment = (number: number, of: ReportStrategy = strategy) =>
  of.amendments.find((each) => each.number === number)!

describe('the chapter on the strategy', () => {
  it('T80 tells each amendment by element in the draft’s order, and by support within', () => {
    expect(strategy.amendments.map(({ number, under, support }) => [number, under, support.people])).toEqual([
      ...[
        [10, 'e-mission', 5],
        [11, 'e-mission', 4],
        [13, 'e-mission', 1],
        [12, 'e-mission', 0],
      ],
      ...[
        [7, 'e-5', 2],
        [18, 'e-5', 1],
      ],
      ...[
        [1, 'e-1', 9],
        [24, 'e-1', 1],
      ],
      ...[
        [22, 'e-1-2', 7],
        [21, 'e-1-2', 6],
        [20, 'e-1-2', 1],
      ],
      ...[
        [9, 'e-1-4', 1],
        [23, 'e-1-4', 0],
      ],
      [19, 'e-2', 2],
      ...[
        [2, 'e-2-1', 21],
        [3, 'e-2-1', 6],
      ],
      [5, 'e-2-4', 9],
      [6, 'a6', 16],
      ...[
        [8, 'e-3', 3],
        [25, 'e-3', 1],
      ],
      [4, 'e-3-1', 6],
      [15, 'e-p1', 8],
      [14, 'e-p2', 1],
      ...[
        [16, null, 3],
        [17, null, 0],
      ],
    ])
    expect(strategy.rules[0]).toContain('luonnoksen järjestyksessä')
  })

  it('T81 tells before and after, counted support, opposing reasons and what it stands on', () => {
    const { segments, ...told } = amendment(2)
    expect(segments.filter(({ is }) => is !== 'same')).toEqual([
      { is: 'ins', text: ', ja säästön vaikutus ihmisiin kerrotaan ennen päätöstä' },
    ])
    expect(told).toEqual({
      number: 2,
      anchor: 'ehdotus-2',
      kind: 'reword',
      targets: ['e-2-1'],
      under: 'e-2-1',
      before: 'Menot pysyvät rahoituksen raameissa',
      after: 'Menot pysyvät rahoituksen raameissa, ja säästön vaikutus ihmisiin kerrotaan ennen päätöstä',
      place: null,
      rationale: 'Pöydässä puhuttiin tästä.',
      sources: { refs: ['23', '26'], themes: [{ title: 'Talous vie', anchor: 'teema-3-1-a' }] },
      evidence: [],
      group: 'g3',
      // Nine hands at a table, and four who share a device.
      support: { people: 21, tables: 5, groups: ['g1', 'g3', 'g4', 'g6', 'g8'], byHand: ['g4'], earlier: 0 },
      reasons: [],
      against: [{ text: 'Raami tulee valtiolta, ei meiltä.', refs: [], group: 'g7', quoted: false }],
      pairs: [
        {
          one: {
            ...{ text: 'Kun vaikutus kerrotaan, päätöstä on helpompi kantaa.', refs: ['23'] },
            ...{ group: null, quoted: false },
          },
          other: {
            ...{ text: 'Arviot viivyttävät kiireisiä päätöksiä.', refs: [], group: 'g2', quoted: false },
          },
        },
        {
          one: { text: 'Budjetti ratkaisee, strategia seuraa', refs: ['22'], group: 'g1', quoted: true },
          other: { text: 'Hallitus ehtii käsitellä ajoissa', refs: ['24'], group: 'g3', quoted: true },
        },
        {
          one: { text: 'Valtuusto kuulee asiasta viimeisenä', refs: ['23'], group: 'g2', quoted: true },
          other: { text: 'Hallitus ehtii käsitellä ajoissa', refs: ['24'], group: 'g3', quoted: true },
        },
      ],
      status: 'drafted',
      because: '',
      into: null,
      adopted: null,
      outdated: false,
      writing: false,
    })
    expect(amendment(18)).toMatchObject({ outdated: true, support: { people: 1, earlier: 2 } })
    expect(amendment(12)).toMatchObject({ into: 11, support: { people: 0, groups: [] } })
  })

  it('T82 tells nobody: who supports and who made what is in no report', () => {
    const text = JSON.stringify(report)
    expect(reportShape.safeParse(report).success).toBe(true)
    for (const word of ['secret-', 'supports', 'history', 'KEY', 'Tuulikki']) expect(text).not.toContain(word)
  })

  it('T83 leaves out what stands on questions that were left out, and names where they are not wanted', () => {
    const whole = { questions: null, notes: true, names: true }
    const part = selectReport(report, { ...whole, questions: ['2.1'] })
    expect(amendment(2, part.strategy!)).toMatchObject({
      sources: { refs: [], themes: [] },
      pairs: [{ one: { refs: [] }, other: { refs: [] } }],
    })
    expect(part.strategy!.routes.flatMap(({ items }) => items.map(({ theme }) => theme))).toEqual([
      null,
      null,
      null,
    ])
    expect(part.strategy!.matrix!.rows.reduce((sum, { total }) => sum + total.notes, 0)).toBe(
      strategy.matrix!.rows.reduce((sum, { total }) => sum + total.notes, 0),
    )
    expect(JSON.stringify(part)).not.toContain('Valtuusto kuulee asiasta viimeisenä')

    const unnamed = JSON.stringify(selectReport(report, { ...whole, names: false }).strategy)
    expect(unnamed).not.toMatch(/"g\d"/)
    expect(amendment(2, JSON.parse(unnamed) as ReportStrategy).support).toMatchObject({
      people: 21,
      tables: 5,
    })
  })

  it.each(['fi', 'sv', 'en'] as const)('T84 reads in %s', async (language) => {
    const markdown = renderMarkdown(reportIn(language))
    const chapter = markdown.slice(
      markdown.indexOf('<a id="strategia">'),
      markdown.indexOf('## <a id="vertailu">'),
    )
    await expect(chapter).toMatchFileSnapshot(`testing/golden/strategy.${language}.md.golden`)
  })

  it('T84 asks of measures together: too many to follow, and the same one in several places', () => {
    const measure = facts.strategy.measures[elementId.parse('e-1-2')]![0]!
    const many = Array.from({ length: 13 }, (_, i) => ({ ...measure, indicator: `Mittari ${i + 1}` }))
    const others = many.map((each) => ({ ...each, indicator: `${each.indicator} b` }))
    const measures = { 'e-1-2': [measure], 'e-2-1': many, 'e-3': [measure], 'e-5': others }
    const { strategy: asked, ...rest } = build(
      { ...facts, strategy: { ...facts.strategy, measures } },
      options,
    )
    expect(strategy.asked).toEqual([])
    expect(asked!.asked.map((each) => each.slice(0, 62))).toEqual([
      'Mittareita on kaikkiaan 27. Pystyykö niitä kaikkia seuraamaan?',
      'Sama mittari on usealla kohdalla: Jonotusaika, vrk (1.2 Ajan s',
    ])
    expect(renderMarkdown({ ...rest, strategy: asked })).toContain(
      'Sama mittari on usealla kohdalla: Jonotusaika',
    )
    const sheet = makeWorkbook({ ...rest, strategy: asked }).sheets.find(({ name }) => name === 'Mittarit')!
    expect(sheet.rules.slice(-2)).toEqual(asked!.asked)
  })

  it('T85 leads from every link of the chapter to a place that is there, and says marks in words', async () => {
    const html = renderHtml(report)
    const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect([...html.matchAll(/ href="#([^"]+)"/g)].filter(([, id]) => !places.has(id))).toEqual([])
    expect(html).toContain('<ins><span class="hidden"> lisätty: </span>')
    expect(html).toContain('<del><span class="hidden"> poistettu: </span>[')
    await expect(renderStrategyCsv(report)).toMatchFileSnapshot('testing/golden/strategy.fi.csv.golden')
  })
})
