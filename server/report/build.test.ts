import type { Report, ReportQuestion } from '#shared/report/report.ts'
import { report as reportShape } from '#shared/report/report.ts'
import { aBallot } from '#shared/testing/votes.ts'
import { describe, expect, it } from 'vitest'
import { build } from './build.ts'
import type { ReportFacts } from './facts.ts'
import { gather } from './gather.ts'
import { evening, options, readRuns } from './testing/evening.ts'
import { strategyEvening } from './testing/strategyEvening.ts'

async function facts(): Promise<ReportFacts> {
  const { state, readBoard } = evening()
  return gather(state, readBoard, readRuns)
}

async function reportOf(change: (facts: ReportFacts) => ReportFacts = (same) => same): Promise<Report> {
  return build(change(await facts()), options)
}

/** Changes one activity of the facts. */
const inActivity =
  (
    place: number,
    change: (activity: ReportFacts['activities'][number]) => ReportFacts['activities'][number],
  ) =>
  (all: ReportFacts): ReportFacts => ({
    ...all,
    activities: all.activities.map((each, i) => (i === place ? change(each) : each)),
  })

const question = (report: Report, number: string): ReportQuestion =>
  report.activities.flatMap((activity) => activity.questions).find((each) => each.number === number)!

const line = (report: Report, number: string) =>
  question(report, number).themes.map(({ letter, rank, tier, support }) => [
    letter,
    rank,
    tier,
    support?.dots ?? null,
  ])

describe('the report', () => {
  it('is what its shape says', async () => {
    const report = await reportOf()
    expect(reportShape.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  it('counts the workshop', async () => {
    const { figures, workshop, made } = await reportOf()
    expect({ figures, workshop, made }).toEqual({
      figures: { participants: 10, groups: 4, notes: 31, themes: 8, changes: 7, dots: 21, writers: 10 },
      workshop: {
        name: 'Strategian eväät',
        host: 'Suvannon hyvinvointialue, aluevaltuusto',
        date: '22.9.2026',
        language: 'fi',
        status: 'underway',
      },
      made: 'Koottu 22.9.2026 klo\u00a020.14',
    })
  })

  it('R1 puts each note under one question and one theme, or among those without', async () => {
    const report = await reportOf()
    const placed = report.activities.flatMap((activity) =>
      activity.questions.flatMap((each) => [
        ...each.themes.flatMap((theme) => theme.notes),
        ...each.unsorted,
      ]),
    )
    expect(placed.toSorted()).toEqual(report.notes.map((note) => note.ref).toSorted())
    expect(question(report, '1.1').unsorted).toEqual(['11', '12'])
    expect(question(report, '3.3')).toMatchObject({ id: null, unsorted: ['29'] })
  })

  it('tells what has not begun and what is under way', async () => {
    const { activities } = await reportOf()
    expect(activities.map(({ status }) => status)).toEqual([
      'finished',
      'finished',
      'underway',
      'underway',
      'waiting',
    ])
    const empty = await reportOf((all) => ({
      ...all,
      activities: all.activities.map((each) => ({ ...each, notes: [] })),
    }))
    expect(empty.workshop.status).toBe('empty')
    const done = await reportOf((all) => ({ ...all, activities: all.activities.slice(0, 2) }))
    expect(done.workshop.status).toBe('finished')
  })

  it('T80 is not empty where nobody wrote a note but the strategy was proposed to be changed', async () => {
    const { state, readBoard } = strategyEvening()
    const facts = await gather(state, readBoard, readRuns)
    const unwritten = { ...facts, activities: facts.activities.map((each) => ({ ...each, notes: [] })) }
    expect(build(unwritten, options).workshop.status).toBe('underway')
  })

  it('warns where fewer than half of the participants wrote', async () => {
    const report = await reportOf((all) => ({ ...all, participants: 17 }))
    expect(report.warning).toBe(
      'Alle puolet osallistujista kirjoitti osioissa ”Tavoitteet” ja ”Palvelustrategia”. Tulokset kertovat vain kirjoittaneiden näkemyksistä.',
    )
    expect((await reportOf()).warning).toBeNull()
  })

  it('G5 says how many shared a device, and takes a device for one where writers and voters are compared', async () => {
    const shared = await reportOf((all) => ({ ...all, participants: 17, shared: { devices: 1, people: 8 } }))
    expect([shared.figures.participants, shared.warning]).toEqual([17, null])
    const said = ({ method }: typeof shared) => method.find(({ topic }) => topic === 'shared')?.text
    expect(said(shared)).toContain('Yhteisiä laitteita oli 1, ja niillä kirjoitti 8 ihmistä.')
    expect(said(await reportOf())).toBeUndefined()
    const [one, other] = [shared, await reportOf()].map(({ activities }) =>
      activities.flatMap(({ votes }) => votes.map(({ possible }) => possible)),
    )
    expect(one).toEqual(other)
  })
})

describe('order', () => {
  it('V3 R3 follows votes, ties share a rank and a tier, and without votes there is no rank', async () => {
    const report = await reportOf()
    expect(line(report, '1.1')).toEqual([
      ['A', 1, 'most', 6],
      ['B', 2, 'second', 4],
      ['C', 2, 'second', 4],
      ['D', null, 'others', 0],
    ])
    expect(question(report, '1.1').order).toEqual({
      by: 'votes',
      rule: 'Järjestys on muodostettu teemojen saamien äänten mukaan. Tasatulos jakaa sijan.',
    })
    expect(report.findings[0]).toEqual({
      question: '1.1',
      text: 'Eniten kannatusta sai ”Hoitoon pääsy”: 6\u00a0ääntä, 4\u00a0äänestäjää.',
    })
  })

  it('names every theme of a shared first place', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        ballots: part.ballots.map((vote) => ({
          ...vote,
          standings: {
            ...vote.standings!,
            ranked: vote.standings!.ranked.map((each) => ({ ...each, support: 4 })),
          },
        })),
      })),
    )
    expect(report.findings[0]!.text).toBe(
      'Eniten kannatusta saivat tasaäänin ”Hoitoon pääsy”, ”Digiasiointi”, ”Työpaikka, jossa viihdytään” ja ”Käynnistyminen”: kukin 4\u00a0ääntä.',
    )
  })

  it('sums the votes of notes where notes were voted on, and ranks the notes', async () => {
    const report = await reportOf()
    expect(line(report, '2.1')).toEqual([
      ['A', 1, 'most', 5],
      ['B', 2, 'second', 2],
    ])
    expect(question(report, '2.1').themes[0]!.support).toEqual({ dots: 5, supporters: null })
    expect(question(report, '2.1').order.by).toBe('note-votes')
    expect(
      report.activities[1]!.votes[0]!.options.slice(0, 4).map(({ letter, rank, tier }) => [
        letter,
        rank,
        tier,
      ]),
    ).toEqual([
      ['15', 1, 'most'],
      ['18', 2, 'second'],
      ['16', 3, 'third'],
      ['14', null, 'others'],
    ])
    expect(report.notes.filter((note) => note.dots).map(({ ref, dots }) => [ref, dots])).toEqual([
      ['15', 4],
      ['16', 1],
      ['18', 2],
    ])
  })

  it('follows different writers, then notes, where there was no vote', async () => {
    const report = await reportOf(inActivity(0, (part) => ({ ...part, ballots: [] })))
    expect(
      question(report, '1.1').themes.map(({ letter, rank, reach }) => [
        letter,
        rank,
        reach.writers,
        reach.notes,
      ]),
    ).toEqual([
      ['A', 1, 3, 4],
      ['B', 2, 3, 3],
      ['C', 3, 2, 2],
      ['D', 4, 1, 1],
    ])
    expect(question(report, '1.1').order).toEqual({
      by: 'writers',
      rule: 'Teemoista ei äänestetty. Järjestys on muodostettu ensin eri kirjoittajien ja sitten lappujen määrän mukaan. Tasatulos jakaa sijan.',
    })
  })

  it('follows notes alone where no writer is known, as after an import', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        ballots: [],
        notes: part.notes.map((note) => ({ ...note, by: null })),
      })),
    )
    const { order, themes, reach } = question(report, '1.1')
    expect([order.by, themes.map(({ rank }) => rank), reach.writers]).toEqual(['notes', [1, 2, 3, 4], 0])
  })

  it('V4 shows no votes of an open ballot and says so', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        ballots: part.ballots.map((vote) => ({ ...vote, standings: null })),
      })),
    )
    expect(report.activities[0]!.votes).toEqual([])
    expect(question(report, '1.1').themes.map(({ support }) => support)).toEqual([null, null, null, null])
    expect(question(report, '1.1').order.rule).toContain('Äänestys on kesken')
  })

  it('R3 V13 V14 says which of several votes orders the themes, what weighed and what was seen meanwhile', async () => {
    const report = await reportOf(
      inActivity(0, (part) => {
        const [first] = part.ballots
        const weights = [{ body: 'Aluevaltuusto', weight: 2 }]
        const second = aBallot(['t-digi'], { vote: 'v2' as never, name: 'Kärjet', weights, live: true })
        return { ...part, ballots: [first!, { ballot: second, standings: first!.standings, list: [] }] }
      }),
    )
    expect(question(report, '1.1').order.rule).toContain(
      'Äänestyksiä oli 2, ja järjestys tulee niistä ensimmäisestä: ”Onnistumiset”.',
    )
    const told = report.method.find(({ topic }) => topic === 'votes')?.text.replaceAll('\u00a0', ' ')
    expect(told).toContain('Painot: Onnistumiset: Kärjet (Aluevaltuusto × 2). Muiden paino on 1.')
    expect(told).toContain('Tilanne näkyi kaikille jo äänestyksen aikana: Onnistumiset: Kärjet.')
  })

  it('says that votes went to whole themes where a theme spans questions', async () => {
    const both = inActivity(2, (part) => ({
      ...part,
      ballots: [
        {
          ballot: aBallot([], { budget: 1 }),
          standings: {
            voters: 1,
            dots: 1,
            ranked: [{ id: 't-time', title: '', letter: 'B', support: 1, supporters: 1, rank: 1 }],
          },
          list: [],
        },
      ],
    }))
    expect(question(await reportOf(both), '3.1').order.rule).toContain(
      'osa teemoista koskee myös muita kysymyksiä',
    )
    expect(line(await reportOf(both), '3.1')).toEqual([
      ['B', 1, 'most', 1],
      ['A', null, 'others', null],
    ])
  })

  it('keeps what was voted on and is there no more', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        themes: part.themes.filter((theme) => theme.id !== 't-digi'),
        notes: part.notes.filter((note) => note.theme?.id !== 't-digi'),
      })),
    )
    expect(report.activities[0]!.votes[0]!.options.filter((option) => !option.stands)).toEqual([
      {
        id: 't-digi',
        title: 'Digiasiointi',
        letter: 'B',
        dots: 4,
        supporters: 4,
        rank: 2,
        tier: 'second',
        stands: false,
      },
    ])
  })

  it('leaves ranking to the words “level” where many share the first place', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        ballots: [],
        themes: part.notes.map((note, i) => ({
          ...part.themes[0]!,
          id: `s${i}` as never,
          order: i,
          title: `T${i}`,
        })),
        notes: part.notes.map((note, i) => ({
          ...note,
          theme: { id: `s${i}` as never, by: 'people' as const },
        })),
      })),
    )
    expect(question(report, '1.1').finding).toBe(
      'Mikään teema ei noussut muiden edelle: 12\u00a0teemaa on tasoissa.',
    )
  })
})

describe('counts', () => {
  it('R8 count a person once in a theme, however many notes they wrote', async () => {
    const report = await reportOf()
    expect(question(report, '1.1').themes[0]!.reach).toEqual({
      notes: 4,
      writers: 3,
      groups: 2,
      thoughts: 3,
    })
  })

  it('leave what a facilitator added out of writers and tables, never out of notes', async () => {
    const report = await reportOf()
    expect(question(report, '3.2').themes[0]).toMatchObject({
      notes: ['27', '30'],
      reach: { notes: 2, writers: 1, groups: 1 },
    })
    expect(report.notes.find((note) => note.ref === '30')).toMatchObject({ group: null, theme: 't-time' })
  })

  it('tell votes out of all that could have been given', async () => {
    const { activities } = await reportOf()
    expect(
      activities.map(({ votes }) => votes.map((vote) => [vote.voters, vote.dots, vote.possible])),
    ).toEqual([[[6, 14, 30]], [[4, 7, 20]], [], [], []])
  })
})

describe('changes to the strategy', () => {
  it('R9 have a row for every element, those nobody wrote about too, and one for notes that name none', async () => {
    const { changes } = question(await reportOf(), '2.1')
    expect(
      changes!.rows.map(({ element, notes, reach }) => [
        element?.code ?? element?.kind ?? null,
        element?.depth ?? null,
        notes,
        reach.writers,
      ]),
    ).toEqual([
      ['mission', 0, { keep: [], change: [], add: [], drop: [], other: [] }, 0],
      ['1', 0, { keep: [], change: [], add: [], drop: [], other: [] }, 0],
      ['1.2', 1, { keep: ['14'], change: ['15', '16'], add: [], drop: [], other: [] }, 3],
      ['1.4', 1, { keep: [], change: [], add: [], drop: [], other: [] }, 0],
      ['2', 0, { keep: [], change: [], add: [], drop: ['17'], other: ['20'] }, 2],
      [null, null, { keep: [], change: ['21'], add: ['18', '19'], drop: [], other: [] }, 3],
    ])
    expect([changes!.silent, changes!.elements]).toEqual([3, 5])
  })

  it('put a note under an element that has left the strategy among those that name none', async () => {
    const report = await reportOf((all) => ({
      ...all,
      baseline: { title: '', documents: [], elements: all.baseline!.elements.slice(0, 1) },
    }))
    const { changes } = question(report, '2.1')
    expect(changes!.rows.at(-1)!.reach.notes).toBe(8)
    expect(report.notes.every((note) => note.aim === null)).toBe(true)
  })

  it('show stances without a strategy as well, and nothing for other questions', async () => {
    const report = await reportOf((all) => ({ ...all, baseline: null }))
    expect(question(report, '2.1').changes).toMatchObject({
      elements: 0,
      silent: 0,
      rows: [{ element: null }],
    })
    expect(question(report, '1.1').changes).toBeNull()
  })
})

describe('bodies', () => {
  it('stand side by side with every note of the question once', async () => {
    const { bodies } = question(await reportOf(), '3.1')
    expect(
      bodies!.map(({ body, reach, themes, unsorted }) => [
        body,
        reach.notes,
        themes.map(({ letter, notes }) => [letter, notes]),
        unsorted,
      ]),
    ).toEqual([
      [
        'Aluevaltuusto',
        2,
        [
          ['A', ['22']],
          ['B', ['23']],
        ],
        [],
      ],
      [
        'Aluehallitus',
        2,
        [
          ['A', ['25']],
          ['B', ['24']],
        ],
        [],
      ],
      [null, 1, [], ['26']],
    ])
    expect(question(await reportOf(), '3.2').bodies).toBeNull()
  })
})

describe('provenance', () => {
  it('R2 tells of each theme who grouped and who named it, and how many notes were placed by hand', async () => {
    expect(question(await reportOf(), '1.1').themes.map(({ provenance }) => provenance)).toEqual([
      'Teeman ryhmitteli ja nimesi ohjelma, ja ohjaaja hyväksyi ehdotuksen. Ehdotus tehtiin 22.9.2026 klo\u00a018.40 sanojen ja sanaston avulla. Käsin sijoitettuja lappuja 1\u00a0/\u00a04.',
      'Teeman ryhmitteli ja nimesi ohjelma, ja ohjaaja hyväksyi ehdotuksen. Ehdotus tehtiin 22.9.2026 klo\u00a018.40 sanojen ja sanaston avulla. Käsin sijoitettuja lappuja 0\u00a0/\u00a03.',
      'Teeman ryhmitteli ohjelma, ja ihminen nimesi sen. Ehdotus tehtiin 22.9.2026 klo\u00a018.40 sanojen ja sanaston avulla. Käsin sijoitettuja lappuja 1\u00a0/\u00a02.',
      'Teeman nimesi ihminen. Käsin sijoitettuja lappuja 1\u00a0/\u00a01.',
    ])
  })

  it('R2 tells how the notes were grouped, what was removed, and where a writer may be guessed', async () => {
    const point = (topic: string) => (report: Report) =>
      report.method.find((each) => each.topic === topic)?.text
    const report = await reportOf()
    expect(point('grouping')(report)).toBe(
      'Onnistumiset: ohjelma ehdotti ryhmittelyä ja ohjaaja päätti siitä. Teemoissa on lapuista 10\u00a0/\u00a012, niistä käsin sijoitettuja 3. Ehdotus tehtiin 22.9.2026 klo\u00a018.40 sanojen ja sanaston avulla: koko taulu yhdellä kertaa. Teemojen tarkkuus oli 0,50 asteikolla 0–1, jossa 0 on harvoja laajoja ja 1 monta suppeaa teemaa. Sanaston versio oli 7, ja sanasto tunsi lapuista 81\u00a0%. Tavoitteet: ohjelma ehdotti ryhmittelyä ja ohjaaja päätti siitä. Teemoissa on lapuista 7\u00a0/\u00a08, niistä käsin sijoitettuja 0. Ehdotus tehtiin 22.9.2026 klo\u00a018.40 sanojen ja sanaston avulla: koko taulu yhdellä kertaa. Teemojen tarkkuus oli 0,50 asteikolla 0–1, jossa 0 on harvoja laajoja ja 1 monta suppeaa teemaa. Sanaston versio oli 7, ja sanasto tunsi lapuista 81\u00a0%. Palvelustrategia: laput ryhmiteltiin käsin. Teemoissa on lapuista 6\u00a0/\u00a09. Uusi strategia: lappuja ei ole ryhmitelty.',
    )
    expect(point('archived')(report)).toBe(
      'Poistettuja lappuja ei ole raportissa: pöydissä poistettiin 1 ja koontitaululta 0.',
    )
    expect(point('privacy')(report)).toContain('Alle viiden hengen pöydässä')
    const alone = await reportOf(inActivity(3, (part) => ({ ...part, phase: 'alone' as const })))
    expect(point('notes')(alone)).toContain('kirjoittaa vielä yksin')
  })

  it('R5 holds no person’s id, name or pseudonym', async () => {
    const { state } = evening()
    const text = JSON.stringify(await reportOf())
    const secrets = [
      ...state.people.flatMap(({ id, name }) => [id as string, ...(name === null ? [] : [name])]),
      'KEY',
    ]
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })
})

describe('names of notes', () => {
  it('are their numbers; a note without one, or with another’s, gets a name of its own', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        notes: part.notes.map((note, i) => ({ ...note, number: i === 0 ? null : i === 1 ? 3 : note.number })),
      })),
    )
    expect(
      report.notes
        .slice(0, 12)
        .map(({ ref }) => ref)
        .toSorted(),
    ).toEqual(['x1', 'x2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].toSorted())
  })

  it('R31 are under names of one line', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        themes: part.themes.map((theme) => ({ ...theme, title: 'Jonot\u2028 ja\r\najat' })),
      })),
    )
    const titles = report.activities[0]!.questions[0]!.themes.map(({ title }) => title)
    expect(new Set(titles)).toEqual(new Set(['Jonot ja ajat']))
  })

  it('keep a note whose text cannot be read at all', async () => {
    const report = await reportOf(
      inActivity(0, (part) => ({
        ...part,
        notes: part.notes.map((note, i) => (i === 0 ? { ...note, text: '\u0000\u0007' } : note)),
      })),
    )
    expect(report.notes[0]).toMatchObject({ ref: '1', text: '\ufffd' })
    expect(report.method.find((each) => each.topic === 'characters')!.text).toContain(
      'poistettiin 2, ja ne olivat 1 tekstissä',
    )
  })
})
