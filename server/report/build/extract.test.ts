import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteId } from '#shared/ids.ts'
import { checkSentence } from '#shared/report/checkSummary.ts'
import { evidenceIn, summaryKey } from '#shared/report/evidence.ts'
import { holds } from '#shared/report/quotations.ts'
import type { Report, ReportSentence } from '#shared/report/report.ts'
import { type KeptSummary, noSummaries } from '#shared/report/summary.ts'
import { build } from '../build.ts'
import { options } from '../testing/evening.ts'
import { factsOf, reportKinds, reportOf } from '../testing/reports.ts'
import { quoteOf } from './quote.ts'
import { signOf } from './signOf.ts'

const questionsOf = (report: Report) =>
  report.activities.flatMap((activity) =>
    activity.questions.map((question) => ({ activity: activity.id, question })),
  )
/** Sentences of a report as they are checked, by the notes' ids. */
function faultsIn(report: Report): unknown[] {
  const ids = new Map(report.notes.map(({ ref, id }) => [ref, noteId.parse(id)]))
  const evidence = evidenceIn(report)
  return questionsOf(report).flatMap(({ activity, question }) =>
    (question.summary?.sentences ?? []).flatMap(({ clauses }) =>
      checkSentence(
        { clauses: clauses.map(({ text, refs }) => ({ text, notes: refs.map((ref) => ids.get(ref)!) })) },
        evidence.get(summaryKey({ activity, question: question.id }))!,
      ),
    ),
  )
}
const textOf = ({ clauses }: ReportSentence) =>
  clauses.map(({ text, refs }) => [text, ...refs.map((ref) => `[${ref}]`)].join(' ')).join(' ')

describe('the summary that is composed of notes', () => {
  it.each(reportKinds)('R24 stands the check: %s', async (kind) => {
    for (const language of kind === 'evening' ? (['fi', 'sv', 'en'] as const) : (['fi'] as const)) {
      const report = await reportOf(kind, language)
      expect(faultsIn(report)).toEqual([])
      for (const { question } of questionsOf(report))
        expect((question.summary?.sentences.length ?? 0) > 0).toBe(question.reach.notes > 0)
    }
  })

  it('R24 names theme, reach and words of its notes; opposite views and level places as what they are', async () => {
    const [wins, goals] = questionsOf(await reportOf('evening')).map(({ question }) => question.summary)
    expect({ ...wins, sentences: wins?.sentences.slice(0, 3).map(textOf) }).toEqual({
      sentences: [
        'Eniten ääniä sai teema ”Hoitoon pääsy”: 6\u00a0ääntä 4\u00a0äänestäjältä, 4\u00a0lappua 2\u00a0pöydästä.',
        'Lapuissa sanotaan esimerkiksi ”Hammaslääkäriin pääsee taas”, [1] ”Jono leikkaukseen lyheni puoleen” [2] ja ”Puhelimeen vastataan samana päivänä, jono purettiin”. [4]',
        'Teema ”Digiasiointi” sai 4\u00a0ääntä 4\u00a0äänestäjältä, siinä on 3\u00a0lappua 2\u00a0pöydästä, ja se on tasoissa teeman ”Työpaikka, jossa viihdytään” kanssa.',
      ],
      made: { by: 'extract', model: null },
      approved: null,
      label: 'Koottu lapuista koneellisesti ilman kielimallia.',
      mark: 'Luonnos, ei tarkastettu',
      struck: 0,
    })
    expect(goals?.sentences.map(textOf)).toContain(
      'Vastakkain ovat näkemykset ”Kaksi viikkoa on hyvä raja” [14] ja toisaalta ”Raja seitsemään päivään”. [16]',
    )
  })

  it('R25 speaks of more than as many notes drawn by lot do', async () => {
    const { coverage } = await reportOf('evening')
    expect(coverage?.spoken).toBeGreaterThan(coverage!.notes * coverage!.sample!.mean)
  })

  it('R24 a note of any characters is quoted so that it holds, or not at all; one of words always is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('”', '"', "'", '’', '«', '…', '...', ' ei ', ' inte ', ',,', '\u200b', '\n', '–', '½'),
      fc.lorem({ maxCount: 30 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const note = pieces.join('')
        const quoted = quoteOf(note)
        return quoted === null || (holds(note, quoted) && quoted.length < 160)
      }),
      { numRuns: 15 },
    )
    fc.assert(
      fc.property(fc.lorem({ maxCount: 300 }), (note) => quoteOf(note) !== null),
      {
        numRuns: 15,
      },
    )
  })
})

describe('a kept summary', async () => {
  const facts = await factsOf('evening')
  const place = {
    activity: facts.activities[0]!.activity.id,
    question: facts.activities[0]!.activity.questions[0]!.id,
  }
  const sentence = (id: string, text: string, ...notes: string[]): KeptSummary['sentences'][number] => ({
    ...{ id, by: 'model', edited: false },
    clauses: [{ text, notes: notes.map((each) => noteId.parse(each)) }],
  })
  const evidence = evidenceIn(await reportOf('evening')).get(summaryKey(place))!
  const reportWith = (sentences: KeptSummary['sentences'], change = facts) =>
    build(
      {
        ...change,
        summaries: {
          ...noSummaries,
          texts: [
            {
              ...place,
              sentences,
              made: { by: 'model', model: 'malli-1', at: 1 },
              approval: { name: 'N. N.', at: options.madeAt },
              sign: signOf(sentences, evidence),
              revision: 3,
            },
          ],
        },
      },
      options,
    ).activities[0]!.questions[0]!.summary
  const honest = sentence('s1', 'Hammashoitoon pääsee taas.', 'wins-n1')

  it('R26 is told of with model, approver and time', () => {
    expect(reportWith([honest, { ...honest, id: 's2', edited: true }])).toEqual({
      sentences: [
        { by: 'model', edited: false, clauses: [{ text: 'Hammashoitoon pääsee taas.', refs: ['1'] }] },
        { by: 'model', edited: true, clauses: [{ text: 'Hammashoitoon pääsee taas.', refs: ['1'] }] },
      ],
      made: { by: 'model', model: 'malli-1' },
      approved: { name: 'N. N.', at: new Date(options.madeAt).toISOString() },
      label: 'Tekoälyavusteinen (malli-1), ihmisten muokkaama, tarkisti N. N. klo\u00a020.14.',
      mark: null,
      struck: 0,
    })
  })

  it('R27 leaves out what does not stand, and is a draft then', () => {
    const forged = [
      sentence('f1', 'Jonot kasvoivat.', 'wins-n99'),
      sentence('f2', 'Jonot kasvoivat.', 'goals-n14'),
      sentence('f3', 'Sanotaan ”Jono leikkaukseen kasvoi”.', 'wins-n2'),
      sentence('f4', 'Jono lyheni 70 prosenttia.', 'wins-n2'),
      sentence('f5', 'Tämä meni ”väärälle taululle”.', 'wins-n13'),
    ]
    const summary = reportWith([honest, ...forged])
    expect([summary?.sentences.length, summary?.struck, summary?.approved, summary?.mark]).toEqual([
      1,
      5,
      null,
      'Luonnos, ei tarkastettu',
    ])
  })

  it('R28 an approval does not count once a cited note says something else', () => {
    const changed = {
      ...facts,
      activities: facts.activities.map((each) => ({
        ...each,
        notes: each.notes.map((note) => (note.id === 'wins-n1' ? { ...note, text: 'Ei pääse' } : note)),
      })),
    }
    const summary = reportWith([honest], changed)
    expect([summary?.sentences.length, summary?.approved, summary?.mark]).toEqual([
      1,
      null,
      'Luonnos, ei tarkastettu',
    ])
  })
})
