import { noClosing } from '#shared/report/look.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { boardIdOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { activityId, type NoteId, noteId, runId } from '#shared/ids.ts'
import { lookupIn, pairsOf } from '#shared/report/lookup.ts'
import { report as reportShape } from '#shared/report/report.ts'
import type { Made } from '#shared/themes/clustering.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { build } from './build.ts'
import type { ActivityFacts, ReportFacts, RunPaper } from './facts.ts'
import { gather } from './gather.ts'
import { topsOf } from './build/stacks.ts'
import { evening, options, readRuns } from './testing/evening.ts'

async function eveningFacts(change: (state: Workshop) => Workshop = (state) => state): Promise<ReportFacts> {
  const { state, readBoard } = evening()
  return gather(change(state), readBoard, readRuns)
}
const inFirst = (facts: ReportFacts, part: Partial<ActivityFacts>): ReportFacts => ({
  ...facts,
  activities: facts.activities.map((each, i) => (i === 0 ? { ...each, ...part } : each)),
})

describe('C73 pairs of opposite views in the report', () => {
  it('stand in the theme of both notes, or else beside the themes, by the lower number', async () => {
    const report = build(await eveningFacts(), options)
    const told = report.activities
      .flatMap(({ questions }) => questions)
      .map(({ number, themes, pairs }) => [number, themes.flatMap((theme) => theme.pairs), pairs])
      .filter(([, within, beside]) => within!.length + beside!.length > 0)
    expect(told).toEqual([
      ['2.1', [{ one: '14', other: '16', word: '' }], []],
      ['3.1', [{ one: '23', other: '24', word: '' }], [{ one: '22', other: '24', word: 'riippuu ajasta' }]],
    ])
    const find = lookupIn(report)
    expect(
      report.notes.flatMap((note) =>
        find.opposed(note).length > 0 ? [[note.ref, ...find.opposed(note)]] : [],
      ),
    ).toEqual([
      ['14', '16'],
      ['16', '14'],
      ['22', '24'],
      ['23', '24'],
      ['24', '22', '23'],
    ])
  })

  it('are each told exactly once, whatever themes, questions and stacks their notes have, with living notes only', async () => {
    const facts = await eveningFacts()
    const [first] = facts.activities
    const notes = first!.notes
    const at = fc.nat({ max: notes.length - 1 })
    const some = fc.record({
      pairs: fc.uniqueArray(fc.tuple(at, at), {
        maxLength: 12,
        selector: ([a, b]) => [a, b].sort((x, y) => x - y).join(' '),
      }),
      loose: fc.uniqueArray(at, { maxLength: 6 }),
      stacked: fc.array(fc.tuple(at, at), { maxLength: 4 }),
      archived: fc.uniqueArray(at, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(some, ({ pairs, loose, stacked, archived }) => {
        const changed = notes.map((note, i) => ({
          ...note,
          theme: loose.includes(i) ? null : note.theme,
          stack: notes[stacked.find(([under]) => under === i)?.[1] ?? -1]?.id ?? null,
        }))
        const left = changed.filter((_, i) => !archived.includes(i))
        const tops = topsOf(left)
        const linked = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => ({ one: notes[a]!.id, other: notes[b]!.id, label: '' }))
        const report = build(inFirst(facts, { notes: left, pairs: linked }), options)
        const here = new Map(report.notes.map(({ id, ref }) => [id, ref]))
        const wanted = linked
          .filter(({ one, other }) => here.has(one) && here.has(other))
          .filter(({ one, other }) => !tops.has(one) || tops.get(one) !== tops.get(other))
          .map(({ one, other }) => [here.get(one)!, here.get(other)!].sort().join(' '))
        const told = report.activities[0]!.questions.flatMap(pairsOf).map(({ one, other }) =>
          [one, other].sort().join(' '),
        )
        expect(told.toSorted()).toEqual(wanted.toSorted())
      }),
      { numRuns: 60 },
    )
  })

  it('come from the gathering board, and from a table for what was not gathered; each two notes once', async () => {
    const { state, readBoard } = evening()
    const [wins, future] = [activityId.parse('wins'), activityId.parse('future')]
    const line = (id: string, from: string, to: string, means: 'opposed' | null = 'opposed') =>
      ({ id, is: 'connector', label: '', born: 1, from, to, means }) as BoardSnapshot['shapes'][number]
    const boards = new Map<string, readonly BoardSnapshot['shapes'][number][]>([
      [
        boardIdOf({ kind: 'synthesis', workshop: state.id, activity: wins }),
        [
          line('l1', 'wins-n1', 'wins-n5'),
          line('l2', 'wins-n5', 'wins-n1'),
          line('l3', 'wins-n6', 'wins-n7', null),
          line('l4', 'wins-n6', 'wins-n13'),
        ],
      ],
      [
        boardIdOf({ kind: 'group', workshop: state.id, activity: wins, group: state.groups[0]!.id }),
        // Taken away on the gathering board since.
        [line('l5', 'wins-n2', 'wins-n4')],
      ],
      [
        boardIdOf({ kind: 'group', workshop: state.id, activity: future, group: state.groups[0]!.id }),
        [line('l6', 'future-n31', 'future-n32')],
      ],
    ])
    const facts = await gather(state, async (board) => {
      const found = await readBoard(board)
      return (
        found && { ...found, meta: { ...found.meta, schema: SCHEMA }, shapes: [...(boards.get(board) ?? [])] }
      )
    })
    expect(facts.activities.map(({ pairs }) => pairs)).toEqual([
      [{ one: 'wins-n1', other: 'wins-n5', label: '' }],
      [],
      [],
      [{ one: 'future-n31', other: 'future-n32', label: '' }],
      [],
    ])
  })
})

describe('C74 a stack in the report is one thought', () => {
  it('leads from its top to the others and back; thoughts are counted, people once, and only one note stands for it', async () => {
    const facts = await eveningFacts()
    const all: string[][] = []
    const report = build(facts, {
      ...options,
      pick(notes, most) {
        all.push(notes.map(({ id }) => id))
        return options.pick(notes, most)
      },
    })
    const theme = report.activities[0]!.questions[0]!.themes[0]!
    expect([theme.reach, theme.notes, all[0]]).toEqual([
      { notes: 4, writers: 3, groups: 2, thoughts: 3 },
      ['1', '2', '3', '4'],
      ['wins-n1', 'wins-n2', 'wins-n4'],
    ])
    expect(report.notes.slice(0, 3).map(({ ref, same, under }) => [ref, same, under])).toEqual([
      ['1', ['3'], undefined],
      ['2', undefined, undefined],
      ['3', undefined, '1'],
    ])
  })

  it('has the same top as on the board: names lead to their end, else the oldest leads', () => {
    const note = (id: string, born: number, stack: string | null) => ({
      ...({} as Note),
      id: noteId.parse(id),
      born,
      stack: stack as NoteId | null,
      group: null,
    })
    const tops = (...notes: ReturnType<typeof note>[]) => Object.fromEntries(topsOf(notes))
    expect([
      tops(note('a', 1, null), note('b', 2, 'a'), note('c', 3, 'b'), note('d', 4, null)),
      tops(note('b', 2, 'gone'), note('c', 1, 'gone')),
      tops(note('a', 3, 'b'), note('b', 2, 'a')),
      tops(note('a', 1, 'gone')),
    ]).toEqual([{ a: 'a', b: 'a', c: 'a' }, { b: 'c', c: 'c' }, { a: 'b', b: 'b' }, {}])
  })
})

const words: Made = { by: 'words', model: null, lexicon: '7', covered: 0.81, repairs: 0, fallback: null }
const runOf = (made: Partial<Made>, asked: Partial<RunPaper['asked']> = {}): RunPaper => ({
  run: runId.parse('run-1'),
  at: Date.UTC(2026, 8, 22, 15, 40),
  asked: { ...plainAsking, ...asked },
  made: { ...words, ...made },
})
const consent = {
  service: 'model' as const,
  model: 'Lumi-7b',
  host: 'gateway.suvanto.example',
  at: Date.UTC(2026, 8, 22, 14, 10),
}

describe('C75 how themes were made', () => {
  const told = async (run: RunPaper, consents = [consent]) => {
    const facts = await eveningFacts((state) => ({ ...state, consents }))
    const report = build(
      { ...facts, activities: facts.activities.map((each, i) => ({ ...each, runs: i === 0 ? [run] : [] })) },
      options,
    )
    return {
      made: report.activities[0]!.questions[0]!.themes.map((theme) => theme.made?.made ?? null),
      helped: report.helped,
      grouping: report.method.find(({ topic }) => topic === 'grouping')!.text.split(' Tavoitteet:')[0],
      machine: report.method.find(({ topic }) => topic === 'machine')!.text,
      provenance: report.activities[0]!.questions[0]!.themes[0]!.provenance,
    }
  }

  it('names the model, what was put right, what was sent where and by whose leave', async () => {
    const run = runOf(
      { by: 'model', model: 'Lumi-7b', repairs: 2 },
      { by: 'model', division: 'question', live: true },
    )
    expect(await told(run)).toEqual({
      made: [run.made, run.made, run.made, null],
      helped: 'Teemojen ehdottamisessa auttoi ulkoinen kielimalli Lumi-7b.',
      grouping:
        'Onnistumiset: ohjelma ehdotti ryhmittelyä ja ohjaaja päätti siitä. Teemoissa on lapuista 10\u00a0/\u00a012, niistä käsin sijoitettuja 3. Ehdotus tehtiin 22.9.2026 klo\u00a018.40 ulkoisen kielimallin Lumi-7b avulla: kukin kysymys erikseen. Teemojen tarkkuus oli 0,50 asteikolla 0–1, jossa 0 on harvoja laajoja ja 1 monta suppeaa teemaa. Sanaston versio oli 7, ja sanasto tunsi lapuista 81\u00a0%. Ehdotus tehtiin uudelleen sitä mukaa kuin lappuja tuli. Kielimallin vastausta korjattiin 2 kohdassa, jotta jokainen lappu on mukana tasan kerran.',
      machine:
        'Luvut, sanat, esimerkit ja lauseet syntyivät järjestäjän omalla palvelimella sääntöjen ja sanaston avulla. Lappujen sanat lähetettiin kielimallille Lumi-7b palveluun gateway.suvanto.example järjestäjän luvalla, joka annettiin 22.9.2026 klo\u00a017.10.',
      provenance:
        'Teeman ryhmitteli ja nimesi ohjelma, ja ohjaaja hyväksyi ehdotuksen. Ehdotus tehtiin 22.9.2026 klo\u00a018.40 ulkoisen kielimallin Lumi-7b avulla. Käsin sijoitettuja lappuja 1\u00a0/\u00a04.',
    })
  })

  it('says why a helper did not help, and that words may have gone out all the same', async () => {
    const tried = (await told(runOf({}))).machine
    const late = await told(runOf({ fallback: 'slow' }, { by: 'model' }))
    const off = await told(runOf({ fallback: 'unreachable' }, { by: 'model' }), [])
    expect([tried, late.helped, late.machine, off.machine, off.grouping!.split('81\u00a0%. ')[1]]).toEqual([
      'Luvut, sanat, esimerkit ja lauseet syntyivät järjestäjän omalla palvelimella sääntöjen ja sanaston avulla. Järjestäjä on antanut luvan käyttää ulkoista palvelua (gateway.suvanto.example), ja lappujen sanoja on voitu lähettää sille. Raportin teemat tehtiin ilman sitä.',
      null,
      'Luvut, sanat, esimerkit ja lauseet syntyivät järjestäjän omalla palvelimella sääntöjen ja sanaston avulla. Ulkoinen palvelu gateway.suvanto.example (Lumi-7b) ei saanut työtä valmiiksi, mutta lappujen sanoja on voitu lähettää sille. Lupa oli järjestäjän, ja se annettiin 22.9.2026 klo\u00a017.10.',
      'Ryhmittely, sanat ja esimerkit syntyivät järjestäjän omalla palvelimella sääntöjen ja sanaston avulla. Kielimallia ei käytetty, eikä yhtään tekstiä lähetetty muualle.',
      'Ulkoisesta palvelusta pyydettiin apua, mutta siihen ei saatu yhteyttä. Siksi ryhmittely tehtiin sanojen ja sanaston avulla.',
    ])
  })

  it('does not lend a run a leave that was given later or for another model', async () => {
    const run = runOf({ by: 'model', model: 'Lumi-7b' }, { by: 'model' })
    const without = 'Lappujen sanat lähetettiin kielimallille Lumi-7b järjestäjän luvalla.'
    const later = await told(run, [{ ...consent, at: run.at + 1 }])
    const other = await told(run, [{ ...consent, model: 'toinen' }])
    expect([later.machine.endsWith(without), other.machine.endsWith(without)]).toEqual([true, true])
  })
})

describe('C76 words that people have hidden and joined', () => {
  it('reach what counts the words, and the report tells how many there are', async () => {
    const edits = { hidden: ['strategia', 'asia'], joined: [{ word: 'jonottaa', into: 'jono' }] }
    const seen: unknown[] = []
    const report = build(await eveningFacts((state) => ({ ...state, wordEdits: edits })), {
      ...options,
      words(notes, given) {
        seen.push(given)
        return options.words(notes, given)
      },
    })
    expect([new Set(seen), report.wordEdits]).toEqual([new Set([edits]), { hidden: 2, joined: 1 }])
    expect(report.method.find(({ topic }) => topic === 'words')!.text).toMatch(
      /Ihmiset ovat muuttaneet sanojen laskentaa: piilotettu 2\u00a0sanaa ja yhdistetty toiseen sanaan 1\u00a0sana\.$/,
    )
  })
})

it('a report of before pairs, stacks, runs and summaries reads as one without them', async () => {
  const before = ['pairs', 'made', 'same', 'under', 'thoughts']
  const since = ['summary', 'across', 'coverage', 'closing', 'annex']
  const { helped: _h, wordEdits: _w, ...old } = build(await eveningFacts(), options)
  const plain = JSON.parse(JSON.stringify(old), (key, value: unknown) =>
    [...before, ...since].includes(key) && typeof value !== 'string' ? undefined : value,
  ) as unknown
  const read = reportShape.parse(plain)
  expect([
    read.helped,
    read.wordEdits,
    read.activities.flatMap(({ questions }) => questions.flatMap((question) => [...pairsOf(question)])),
    read.activities[0]!.questions[0]!.themes[0]!.made,
    read.activities[0]!.questions[0]!.summary,
    [read.across, read.coverage, read.closing, read.annex],
  ]).toEqual([null, { hidden: 0, joined: 0 }, [], null, null, [null, null, noClosing, true]])
})
