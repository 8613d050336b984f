import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { defineComponent, h } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type EditedSummary, summariesPath } from '#shared/contract/summaries.ts'
import { noteId } from '#shared/ids.ts'
import type { Report, ReportSummary } from '#shared/report/report.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import QuestionResult from '../QuestionResult.vue'
import { contextOf, provideReport, type ReportContext } from '../reportContext.ts'
import { aReport } from '../testing/aReport.ts'
import SpokenIn from './SpokenIn.vue'
import { provideSummaryEditing, type SendSummary } from './summaryEditing.ts'

type Asked = Parameters<ReportContext['openSources']>[0]
type Sent = [name: string, input: { from: number; sentences?: EditedSummary['sentences'] }]

const summary: ReportSummary = {
  sentences: [
    {
      by: 'extract',
      edited: false,
      clauses: [{ text: 'Eniten ääniä sai ”Hoitoon pääsy”: 4 ääntä.', refs: [] }],
    },
    { by: 'extract', edited: true, clauses: [{ text: 'Sanotaan ”Jono lyheni”.', refs: ['1'] }] },
  ],
  made: { by: 'extract', model: null },
  approved: null,
  label: 'Koottu lapuista koneellisesti ilman kielimallia.',
  mark: 'Luonnos, ei tarkastettu',
  struck: 1,
}
const sentence = (id: string, text: string, ...notes: string[]): EditedSummary['sentences'][number] => ({
  ...{ id, by: 'extract', edited: false, faults: [] },
  clauses: [{ text, notes: notes.map((each) => noteId.parse(each)) }],
})
const kept = (revision: number, ...sentences: EditedSummary['sentences']): EditedSummary =>
  ({
    ...{ activity: 'a1', question: 'q1', number: '1.1', revision, sentences },
    ...{ made: { by: 'extract', model: null, at: 1 }, approval: null, lapsed: false },
  }) as EditedSummary

/** The question on the page of who facilitates; the house answers with the texts given, the last of them for good. */
function show({ texts = [], replies = [] }: { texts?: EditedSummary[]; replies?: Result<object>[] } = {}) {
  const report: Report = aReport()
  report.activities[0]!.questions[0]!.summary = summary
  const [asked, sent]: [Asked[], Sent[]] = [[], []]
  const answers = [...texts]
  vi.stubGlobal('fetch', async (path: string) => {
    expect(path).toBe(summariesPath('w1'))
    const now = answers.length > 1 ? answers.shift() : answers[0]
    return Response.json({ summaries: [now] })
  })
  const send = (async (name: string, input: Sent[1]) => {
    sent.push([name, input])
    return replies.shift() ?? ok({ revision: 2 })
  }) as unknown as SendSummary
  const page = defineComponent({
    setup() {
      const context = contextOf(report, (sources) => asked.push(sources))
      provideReport(() => context)
      const model = () => ({ consent: null, writing: [] })
      const workshop = () => (texts.length > 0 ? 'w1' : null)
      provideSummaryEditing({ workshop, texts: () => 0, name: () => 'Ritva', model }, send)
      return () => [
        h(QuestionResult, { question: report.activities[0]!.questions[0]! }),
        h(SpokenIn, { note: '1' }),
      ]
    },
  })
  render(page)
  return { asked, sent }
}
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim()
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = async () => {
  await press(/^Muokkaa tiivistelmää/)
  return screen.findByRole('group', { name: 'Tiivistelmän muokkaus: 1.1' })
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('a summary in the document', () => {
  it('R26 says how it was made and that nobody has read it; leads to its notes, and from a note to it', async () => {
    const { asked } = show()
    const region = screen.getByRole('region', { name: /^Tiivistelmä/ })
    expect([words(region.querySelector('.mark')), words(region.querySelector('.stamp'))]).toEqual([
      summary.mark,
      summary.label,
    ])
    expect([...region.querySelectorAll('.sentence')].map(words)).toEqual([
      'Eniten ääniä sai ”Hoitoon pääsy”: 4 ääntä.',
      'Sanotaan ”Jono lyheni”1. (muokattu)',
    ])
    expect(words(region.querySelector('.struck'))).toContain('1 lause jäi pois')
    await fireEvent.click(within(region).getByRole('button', { name: /^Lappu 1/ }))
    expect(asked).toEqual([{ refs: ['1'], of: 'Tiivistelmä', at: '1' }])
    const back = screen.getByRole('link', { name: 'Sanotaan ”Jono lyheni”.' })
    expect(document.getElementById(back.getAttribute('href')!.slice(1))?.textContent).toContain('Jono lyheni')
    expect(screen.queryByRole('button', { name: /^Muokkaa/ })).toBeNull()
  })
})

describe('a summary that is edited', () => {
  const good = sentence('e1', 'Sanotaan ”Jono lyheni”.', 'n1')
  const forged = sentence('e2', 'Sanotaan ”Jono piteni”.', 'n1')

  it('R27 strikes what does not stand and says why, and is not approved with it', async () => {
    const { sent } = show({ texts: [kept(1, good, forged)] })
    const editor = await open()
    await within(editor).findByRole('button', { name: 'Muokkaa: Virke 2' })
    expect([...editor.querySelectorAll('s')].map(words)).toEqual(['Sanotaan ”Jono piteni”'])
    expect(words(editor.querySelector('.faults li'))).toContain('”Jono piteni” ei ole sanasta sanaan')
    await press('Merkitse tarkistetuksi')
    expect(sent).toEqual([])
  })

  it('R29 a sentence is changed with its sources, one at a time, and the keyboard stays at it', async () => {
    const { sent } = show({ texts: [kept(1, good, forged), kept(2, good)] })
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: 'Muokkaa: Virke 1' }))
    const field = screen.getByRole('textbox', { name: 'Virke' })
    expect(document.activeElement).toBe(field)
    await fireEvent.update(field, 'Sanotaan ”Sovellus toimii”.')
    expect(screen.getByText(/”Sovellus toimii” ei ole sanasta sanaan/)).toBeTruthy()
    await fireEvent.update(screen.getByRole('textbox', { name: 'Lapun numero' }), '3')
    await press('Lisää lähde')
    expect(screen.queryByText(/”Sovellus toimii” ei ole sanasta sanaan/)).toBeNull()
    await press('Tallenna virke')
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-sentence')).toBe('e1'))
    expect(
      sent.map(([name, { from, sentences }]) => [name, from, sentences?.map(({ clauses }) => clauses)]),
    ).toEqual([
      ['summary:edit', 1, [[{ text: 'Sanotaan ”Sovellus toimii”.', notes: ['n1', 'n3'] }], forged.clauses]],
    ])
  })

  it('R29 what others changed meanwhile stays: another sentence at once, the same one when one has seen it', async () => {
    const other = sentence('e2', 'Sanotaan ”Sovellus toimii”.', 'n3')
    const same = sentence('e1', 'Palkoista puhutaan.', 'n4')
    const stale = refuse('stale')
    const { sent } = show({
      texts: [kept(1, good, forged), kept(2, good, other), kept(3, good, other), kept(4, same, other)],
      replies: [stale, ok({ revision: 3 }), stale],
    })
    const editor = await open()
    const change = async (text: string) => {
      await fireEvent.click(await screen.findByRole('button', { name: 'Muokkaa: Virke 1' }))
      await fireEvent.update(screen.getByRole('textbox', { name: 'Virke' }), text)
      await press('Tallenna virke')
    }
    await change('Jonoista puhutaan.')
    await vi.waitFor(() => expect(sent.length).toBe(2))
    await vi.waitFor(() => expect(screen.queryByRole('textbox', { name: 'Virke' })).toBeNull())
    await change('Minun sanani jonoista.')
    await within(editor).findByText('Joku muu on muuttanut samaa virkettä.')
    await vi.waitFor(() => expect(editor.getAttribute('aria-busy')).toBe('false'))
    expect(words(editor)).toContain('Palkoista puhutaan')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Virke' }).value).toBe(
      'Minun sanani jonoista.',
    )
    await press('Tallenna virke')
    await vi.waitFor(() => expect(sent.length).toBe(4))
    const said = sent.map(([, { from, sentences }]) => [
      from,
      ...sentences!.map(({ clauses }) => clauses[0]!.text),
    ])
    expect(said).toEqual([
      [1, 'Jonoista puhutaan.', forged.clauses[0]!.text],
      [2, 'Jonoista puhutaan.', other.clauses[0]!.text],
      [3, 'Minun sanani jonoista.', other.clauses[0]!.text],
      [4, 'Minun sanani jonoista.', other.clauses[0]!.text],
    ])
  })

  it('R29 a sentence taken out comes back where it was, and approval carries a name', async () => {
    const two = sentence('e2', 'Sanotaan ”Sovellus toimii”.', 'n3')
    const { sent } = show({ texts: [kept(1, good, two), kept(2, two), kept(3, good, two)] })
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: 'Poista: Virke 1' }))
    await fireEvent.click(await screen.findByRole('button', { name: 'Kumoa' }))
    await screen.findByRole('button', { name: 'Poista: Virke 2' })
    await press('Merkitse tarkistetuksi')
    expect(sent.map(([name, input]) => [name, input.sentences?.map(({ id }) => id) ?? input])).toEqual([
      ['summary:edit', ['e2']],
      ['summary:edit', ['e1', 'e2']],
      ['summary:approve', { activity: 'a1', question: 'q1', from: 3, name: 'Ritva' }],
    ])
  })
})
