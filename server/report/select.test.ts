import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Report, report as reportShape } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { renderHtml } from './render/html.ts'
import { renderMarkdown } from './render/markdown.ts'
import { selectReport } from './select.ts'
import { build } from './build.ts'
import { evening as eveningOf, options, readRuns } from './testing/evening.ts'
import { gather } from './gather.ts'

const { state, readBoard } = eveningOf()
const facts = await gather(state, readBoard, readRuns)
const evening = build({ ...facts, closing: { next: 'Valtuusto kokoontuu.', contact: 'Kirjaamo' } }, options)
const numbers = evening.activities.flatMap(({ questions }) => questions.map(({ number }) => number))
const whole = { questions: null, notes: true, names: true }

/** Every number of a note that a part of the report refers to. */
const refsIn = ({ activities, coverage, notes }: Report): string[] => [
  ...activities.flatMap(({ questions }) =>
    questions.flatMap(({ themes, unsorted, pairs, words, summary, changes, bodies }) => [
      ...themes.flatMap((theme) => [...theme.notes, ...theme.picked]),
      ...[...pairs, ...themes.flatMap((theme) => theme.pairs)].flatMap(({ one, other }) => [one, other]),
      ...unsorted,
      ...words.flatMap(({ refs }) => refs),
      ...(summary?.sentences ?? []).flatMap(({ clauses }) => clauses.flatMap(({ refs }) => refs)),
      ...(changes?.rows ?? []).flatMap((row) => Object.values(row.notes).flat()),
      ...(bodies ?? []).flatMap((body) => [...body.unsorted, ...body.themes.flatMap((theme) => theme.notes)]),
    ]),
  ),
  ...(coverage?.unspoken ?? []).map(({ ref }) => ref),
  ...notes.flatMap(({ ref, same = [], under }) => [ref, ...same, ...(under ?? [])]),
]

describe('R15 a report of chosen parts', () => {
  it('is the report itself when nothing is left out', () => {
    expect(selectReport(evening, whole)).toBe(evening)
    expect(selectReport(evening, { ...whole, questions: [...numbers] })).toBe(evening)
  })

  it('refers to nothing that was left out, and every link of it leads somewhere', () => {
    fc.assert(
      fc.property(
        fc.subarray(numbers, { minLength: 1 }),
        fc.boolean(),
        fc.boolean(),
        (questions, notes, names) => {
          const selected = selectReport(evening, { questions, notes, names })
          expect(reportShape.parse(JSON.parse(JSON.stringify(selected)))).toEqual(selected)
          const kept = new Set(selectReport(evening, { ...whole, questions }).notes.map(({ ref }) => ref))
          expect(refsIn(selected).filter((ref) => !kept.has(ref))).toEqual([])
          const left = numbers.filter((number) => !questions.includes(number))
          const told = [
            ...selected.findings.map(({ question }) => question),
            ...(selected.across?.rows ?? []).map(({ question }) => question),
            ...(selected.coverage?.questions ?? []).map(({ number }) => number),
            ...(selected.coverage?.themes ?? []).map(({ question }) => question),
          ]
          expect(told.filter((number) => left.includes(number))).toEqual([])
          const { coverage, groups } = selected
          const sum = (rows: readonly { spoken: number }[]) =>
            rows.reduce((all, { spoken }) => all + spoken, 0)
          expect(coverage?.spoken).toBe(coverage ? sum(coverage.questions) : undefined)
          const here = evening.notes.filter(({ ref }) => kept.has(ref))
          for (const { id, notes: written } of groups)
            expect(written).toBe(here.filter(({ group }) => group === id).length)
          const files = [renderMarkdown(selected), renderHtml(selected)]
          for (const file of files) {
            const places = new Set([...file.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
            const targets = [...file.matchAll(/(?:\]\(| href=")#([^)"]+)[)"]/g)].map(([, id]) => id)
            expect(targets.filter((id) => !places.has(id))).toEqual([])
          }
          const gone = evening.notes.filter(({ ref, text }) => !kept.has(ref) && text.length > 12)
          const json = JSON.stringify(selected)
          expect(gone.filter(({ text }) => json.includes(text))).toEqual([])
          const parts = new Set(selected.activities.map(({ id }) => id))
          const out = evening.activities.filter(({ id }) => !parts.has(id)).map(({ title }) => `”${title}”`)
          expect(out.filter((title) => selected.method.some(({ text }) => text.includes(title)))).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  })

  it('counts anew what is left and says in its method what went', () => {
    const selected = selectReport(evening, { questions: ['2.1'], notes: false, names: false })
    expect({
      figures: selected.figures,
      activities: selected.activities.map(({ title }) => title),
      method: selected.method.filter(({ topic }) => ['selection', 'notes', 'privacy'].includes(topic)),
      coverage: selected.coverage && [selected.coverage.notes, selected.coverage.sample],
    }).toEqual({
      figures: { participants: 10, groups: 4, notes: 8, themes: 2, changes: 7, dots: 7, writers: 8 },
      activities: ['Tavoitteet'],
      method: [
        {
          topic: 'selection',
          title: 'Rajaus',
          text: 'Mukana on vain kysymys 2.1. Muut kysymykset, niiden laput ja niihin viittaavat kohdat on jätetty pois. Luvuissa, teemoissa ja järjestyksessä on jokainen näihin kysymyksiin kirjoitettu lappu: 8\u00a0lappua, 4\u00a0pöytää. Kaikkien lappujen liite on jätetty pois. Tekstissä ovat vain esimerkkeinä lainatut laput. Pöytien ja tekstin hyväksyneiden nimet on jätetty pois, eikä lapun yhteydessä kerrota pöytää. Tulosten synnystä kertovat luvut koskevat koko työpajaa.',
        },
        {
          topic: 'privacy',
          title: 'Yksityisyys',
          text: 'Raportissa ei ole kirjoittajien nimiä, henkilöiden tunnuksia eikä tietoa lapun pöydästä.',
        },
      ],
      coverage: [8, evening.coverage!.questions.find(({ number }) => number === '2.1')!.sample],
    })
  })

  it('names no table and no approver when names are left out', () => {
    const approved = { name: 'Mervi Salmela', at: '2026-09-22T17:14:00.000Z' }
    const named: Report = {
      ...evening,
      activities: evening.activities.map((activity) => ({
        ...activity,
        questions: activity.questions.map((question) => ({
          ...question,
          summary: question.summary && {
            ...question.summary,
            approved,
            label: 'Ihmisten kirjoittama, tarkisti Mervi Salmela klo 20.14.',
          },
        })),
      })),
    }
    const selected = selectReport(named, { ...whole, names: false })
    const files = [JSON.stringify(selected), renderMarkdown(selected), renderHtml(selected)]
    expect(selected.activities[0]!.questions[0]!.summary!.label).toBe(
      'Ihmisten kirjoittama, tarkisti ihminen klo 20.14.',
    )
    const names = [...evening.groups.map(({ name }) => name), 'Salmela', 'Ei pöytää']
    for (const file of files) expect(names.filter((name) => file.includes(name))).toEqual([])
  })

  it('counts for no table what it changed when names are left out', () => {
    const counted = ({ activities }: Report) =>
      activities.flatMap(({ questions }) =>
        questions.flatMap(({ changes }) => (changes?.rows ?? []).flatMap(({ groups }) => groups)),
      ).length
    expect([counted(evening) > 0, counted(selectReport(evening, { ...whole, names: false }))]).toEqual([
      true,
      0,
    ])
  })

  it('tells of chance and of few writers only for what is left', () => {
    const { coverage } = evening
    const unspoken = evening.notes.map(({ ref }) => ({ ref, reason: null }))
    const [first, , third] = evening.activities
    const warning = wordsOf('fi').lowParticipation([first!.title, third!.title])
    const silent: Report = { ...evening, warning, coverage: { ...coverage!, unspoken, below: false } }
    const { coverage: left, warning: warned } = selectReport(silent, { ...whole, questions: ['3.1', '3.2'] })
    expect([left!.spoken, left!.below]).toEqual([0, true])
    expect(warned).toBe(wordsOf('fi').lowParticipation([third!.title]))
  })

  it('holds without its annex only the notes that it quotes', () => {
    const selected = selectReport(evening, { ...whole, notes: false })
    expect(selected.annex).toBe(false)
    expect(selected.notes.length).toBeLessThan(evening.notes.length)
    expect(renderHtml(selected)).not.toMatch(/id="(lappu|laput)/)
    expect(renderMarkdown(selected)).not.toMatch(/#lappu-|id="laput"/)
  })

  it('keeps of a vote what belongs to the questions, so that its ballots still give it', () => {
    const activity = evening.activities.find(
      ({ votes, questions }) => votes.length > 0 && questions.length > 0,
    )!
    const vote = { ...activity.votes[0]!, options: activity.votes[0]!.options.slice(0, 2) }
    const [one, other] = vote.options
    const ballots = [
      { code: '0000-0001', weight: 1, choices: { [one!.id]: 2, [other!.id]: 1 } },
      { code: '0000-0002', weight: 1, choices: { [other!.id]: 1 } },
    ]
    const extra = { ...activity.questions[0]!, id: 'q-more', number: '1.2', themes: [], unsorted: [] }
    const themes = activity.questions[0]!.themes.filter(({ id }) => id === one!.id)
    const partly: Report = {
      ...evening,
      activities: [
        {
          ...activity,
          votes: [{ ...vote, ballots }],
          questions: [{ ...activity.questions[0]!, themes }, extra],
        },
      ],
    }
    const [kept] = selectReport(partly, { ...whole, questions: [activity.questions[0]!.number] }).activities
    expect(kept!.votes[0]!.options.map(({ id }) => id)).toEqual([one!.id])
    expect(kept!.votes[0]!.ballots.map(({ choices }) => choices)).toEqual([{ [one!.id]: 2 }, {}])
  })
})
