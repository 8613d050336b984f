import { cleanup, render, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { type Report, report } from '#shared/report/report.ts'
import { contextOf, provideReport } from '../reportContext.ts'
import { moreFormats } from '../exporting/offered.ts'
import { aReport } from '../testing/aReport.ts'
import StrategyChapter from './StrategyChapter.vue'

afterEach(cleanup)

const support = (people: number, groups: string[] = []) => ({
  ...{ people, groups, tables: groups.length, byHand: [], earlier: 0 },
})
const amendment = (number: number, part: object) => ({
  ...{ number, anchor: `ehdotus-${number}`, kind: 'reword', targets: ['e1'], under: 'e1', place: null },
  ...{ before: 'Menot pysyvät raameissa', after: null, segments: [], rationale: 'Näin sovittiin.' },
  ...{ sources: { refs: ['1', '2'], themes: [] }, evidence: [], group: null, support: support(0) },
  ...{ reasons: [], pairs: [], against: [], status: 'open', because: '', into: null, adopted: null },
  ...{ outdated: false, writing: false },
  ...part,
})
const element = (part: object) => ({
  ...{ anchor: 'kohta-1', kind: 'subgoal', code: '2.1', document: null, depth: 0, was: 0, weight: null },
  ...{ is: 'kept', measures: [], measurability: null, by: [], amendments: [] },
  ...part,
})

/** Two wordings of one goal, one of them in the draft; a goal that nobody spoke of. */
function withStrategy(change: Partial<Report> = {}): Report {
  const plain = aReport()
  const [group] = plain.groups
  const cell = (notes: number) => ({ notes, amendments: 0, supporters: 0 })
  const segments = [
    { is: 'same', text: 'Menot pysyvät raameissa' },
    { is: 'ins', text: ', ja vaikutus kerrotaan' },
  ]
  return report.parse({
    ...plain,
    strategy: {
      ...{ title: 'Suvannon strategia', version: 1, documents: [], mark: 'Luonnos, ei päätös' },
      findings: ['Muutosehdotuksia on 2.'],
      elements: [
        element({
          ...{ id: 'e1', is: 'reworded', before: 'Menot pysyvät raameissa', by: [4] },
          ...{ after: 'Menot pysyvät raameissa, ja vaikutus kerrotaan', amendments: [4, 3] },
          segments: segments.map((each) => ({ ...each, by: each.is === 'ins' ? [4] : [] })),
        }),
        element({
          ...{ id: 'e2', anchor: 'kohta-2', kind: 'goal', code: '3', before: 'Arki on turvallista' },
          ...{ after: 'Arki on turvallista', was: 1 },
          segments: [{ is: 'same', text: 'Arki on turvallista', by: [] }],
        }),
      ],
      amendments: [
        amendment(4, {
          ...{ after: 'Menot pysyvät raameissa, ja vaikutus kerrotaan', segments },
          ...{ status: 'drafted', support: support(7, [group!.id]) },
          pairs: [
            {
              one: { text: 'Siihen voi luottaa.', refs: ['1'], group: null, quoted: false },
              other: { text: 'Se viivyttää.', refs: [], group: null, quoted: false },
            },
          ],
        }),
        amendment(3, { kind: 'remove', segments: [{ is: 'del', text: 'Menot pysyvät raameissa' }] }),
      ],
      conflicts: [],
      draft: { status: 'draft', name: null, at: null, ruled: null },
      matrix: {
        groups: [group!.id],
        rows: ['e1', 'e2'].map((id, i) => ({
          ...{ element: id, cells: [cell(i === 0 ? 3 : 0)], total: cell(i === 0 ? 3 : 0) },
          ...{ tables: 1 - i, thin: i === 1 },
        })),
        ...{ unaimed: 0, findings: ['”3 Arki on turvallista” jäi ohueksi.'], rule: 'Luku on lappujen.' },
      },
      ...{ routes: [], evidence: [], candidates: [], rules: ['Kohdat ovat luonnoksen järjestyksessä.'] },
    },
    ...change,
  })
}

const textOf = (element: Element | null) => element?.textContent?.replaceAll(/[ \n]+/g, ' ').trim()

const chapter = (shown: Report) =>
  render({
    components: { StrategyChapter },
    setup: () => provideReport(() => contextOf(shown, () => undefined)),
    template: '<StrategyChapter />',
  })

describe('the chapter on the strategy', () => {
  it('T86 tells each proposal with its changes in words, support, tables, opposing reasons and fate', () => {
    chapter(withStrategy())
    const card = screen.getByRole('article', { name: 'Ehdotus 4' })
    expect(textOf(card.querySelector('ins'))).toBe('lisätty: , ja vaikutus kerrotaan')
    expect(textOf(card)).toContain('7\u00a0/\u00a09 kannattaa')
    for (const said of ['Luonnoksessa', 'Puolesta', 'Toisaalta', 'Se viivyttää.', 'Näin sovittiin.'])
      expect(textOf(card)).toContain(said)
    expect(within(card).getAllByRole('button', { name: /^Lappu 1/ })).toHaveLength(2)
    const removed = screen.getByRole('article', { name: 'Ehdotus 3' })
    expect(textOf(removed.querySelector('del'))).toBe('poistettu: Menot pysyvät raameissa')
    expect(textOf(removed)).toContain('Avoin')
  })

  it('T86 leads from the draft to its proposals, and hatches what nobody spoke of', () => {
    chapter(withStrategy())
    expect(screen.getByRole('link', { name: 'Ehdotus 4' }).getAttribute('href')).toBe('#ehdotus-4')
    screen.getByText('”3 Arki on turvallista” jäi ohueksi.')
    const [row] = screen.getAllByRole('row', { name: /Arki on turvallista 0/ })
    expect(within(row!).getAllByRole('cell')[0]!.className).toContain('none')
  })

  it('T84 offers proposals as a file of their own once there are any', () => {
    expect(moreFormats(false, true)).toContain('strategy')
    expect(moreFormats(false, false)).not.toContain('strategy')
  })
})
